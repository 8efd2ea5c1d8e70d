/// What speaks for a finding.
package struct ReasonSet: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// It has the kind's shape; every finding has.
    package static let shape = ReasonSet(rawValue: 1 << 0)
    /// A separator stands where this kind has one.
    package static let separator = ReasonSet(rawValue: 1 << 1)
    /// Its check digit or checksum is right.
    package static let checksum = ReasonSet(rawValue: 1 << 2)
    /// A word that goes with the kind stands within 40 characters.
    package static let context = ReasonSet(rawValue: 1 << 3)
    /// It is not the first such value in the body.
    package static let second = ReasonSet(rawValue: 1 << 4)
    /// It begins as only this kind of key does.
    package static let prefix = ReasonSet(rawValue: 1 << 5)
    /// It was written with full-width, invisible, look-alike or escaped characters.
    package static let normalised = ReasonSet(rawValue: 1 << 6)
    /// It was found in a base64 or hex run, which the range covers whole.
    package static let decoded = ReasonSet(rawValue: 1 << 7)

    /// The names in records, in a fixed order.
    package var names: [String] {
        let all: [(ReasonSet, String)] = [
            (.shape, "shape"), (.separator, "separator"), (.checksum, "checksum"),
            (.context, "context"), (.second, "second"), (.prefix, "prefix"),
            (.normalised, "normalised"), (.decoded, "decoded"),
        ]
        return all.filter { contains($0.0) }.map(\.1)
    }
}
