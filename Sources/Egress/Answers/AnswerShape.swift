/// One API's answers as the gate must know them: which leaf is what, where texts end, how an
/// interruption is told. What it does not name is inspected all the same, leaf by leaf.
package final class AnswerShape: Sendable {
    let paths: AnswerPaths
    let pieces: EventName
    let starts: [EventName]
    let ends: [EndRule]
    let terminals: [String]
    let errors: [String]
    let names: AnswerNames
    let errorEvent: @Sendable (GateRefusal, String) -> [UInt8]

    /// - Parameters:
    ///   - pieces: the events in which leaves with the role `piece` continue a text; in others
    ///     they are whole.
    ///   - starts: the events in which leaves with the role `opening` begin a text.
    ///   - terminals: events with which an answer is complete, beside `[DONE]`.
    ///   - errors: events that tell an error of the provider's.
    ///   - errorEvent: the bytes of the API's own error event around a sentence.
    package init(
        paths: AnswerPaths, pieces: EventName, starts: [EventName] = [], ends: [EndRule],
        terminals: [String], errors: [String], names: AnswerNames,
        errorEvent: @escaping @Sendable (GateRefusal, String) -> [UInt8]
    ) {
        self.paths = paths
        self.pieces = pieces
        self.starts = starts
        self.ends = ends
        self.terminals = terminals
        self.errors = errors
        self.names = names
        self.errorEvent = errorEvent
    }

    /// Which events a rule is about, by the type that their data names.
    package enum EventName: Hashable, Sendable {
        case any
        case exactly(String)
        /// A family: `response.output_text` of `response.output_text.delta`.
        case suffix(String)
    }

    /// Which texts an event ends, before its own bytes.
    package struct EndRule: Hashable, Sendable {
        package enum Scope: Hashable, Sendable {
            /// The text of the event's own family and place.
            case family
            /// All texts under the event's first coordinate: a choice, a block, an item.
            case unit
            case all
        }

        let event: EventName
        let scope: Scope

        package init(_ event: EventName, _ scope: Scope) {
            self.event = event
            self.scope = scope
        }
    }
}
