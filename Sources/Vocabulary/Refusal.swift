/// Why something asked was not done, in words for the one who asked.
///
/// The one error that leaves a use case. Messages are lower case, without a full stop, with
/// input in backticks, and say what to do next where there is something to do.
package struct Refusal: Error, Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// What was given cannot be read or breaks a rule of form.
        case invalid
        /// What was named does not exist.
        case notFound
        /// The state of things does not allow it now.
        case conflict
        /// This person may not do it, or not alone.
        case forbidden
        /// Something that this needs is not there now.
        case unavailable
        /// Stored bytes are not what they must be.
        case damaged
    }

    package let kind: Kind
    package let message: String

    package init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}

extension Refusal: CustomStringConvertible {
    package var description: String { message }
}

/// An operation's own error that can be told to the one who asked.
package protocol Refusable: Error {
    var refusal: Refusal { get }
}

extension Refusal: Refusable {
    package var refusal: Refusal { self }
}
