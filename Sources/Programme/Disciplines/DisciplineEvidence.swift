package import Rules
package import Vocabulary

/// A paper, file or range of entries that shows how a control stood; the thing itself lies with
/// the firm.
package struct DisciplineEvidence: Codable, Hashable, Sendable {
    /// A word of the rulebook's kinds of evidence.
    package let type: String
    package let number: String
    /// SHA-256 of the thing itself, where it has bytes.
    package let digest: Digest?

    package init(type: String, number: String, digest: Digest?) {
        self.type = type
        self.number = number
        self.digest = digest
    }

    private enum CodingKeys: String, CodingKey { case type, number, digest }

    package var kind: ControlEvidence? { ControlEvidence(rawValue: type) }
}
