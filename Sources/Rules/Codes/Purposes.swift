/// The closed list of purposes for which traffic may leave; what is not on it is not granted.
package struct Purposes: Hashable, Sendable {
    private let byCode: [PurposeCode: Dated<Wording>]

    package init(_ byCode: [PurposeCode: Dated<Wording>]) { self.byCode = byCode }

    package var codes: [PurposeCode] { byCode.keys.sorted() }

    package func contains(_ code: PurposeCode) -> Bool { byCode[code] != nil }

    /// The names of `code`, or `nil` where it is not on the list.
    package func name(of code: PurposeCode) -> Wording? { byCode[code]?.value }

    var entries: [RulebookEntry] {
        byCode.sorted { $0.key < $1.key }.map { RulebookEntry("purposes.\($0.key)", $0.value) }
    }
}
