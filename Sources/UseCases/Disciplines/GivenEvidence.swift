import Programme
import Rules
import Vocabulary

/// Evidence as a person names it.
package struct GivenEvidence: Sendable {
    private let type: String?
    private let number: String
    private let digest: String?

    /// - Parameters:
    ///   - type: a word of the rulebook; `nil` is the type that the control asks.
    ///   - digest: SHA-256 in hexadecimal of the thing itself.
    package init(type: String?, number: String, digest: String?) {
        self.type = type
        self.number = number
        self.digest = digest
    }

    func evidence(of control: String, rulebook: Rulebook) throws -> DisciplineEvidence {
        let digest = try self.digest.map { text in
            guard let digest = Digest(hex: text) else {
                throw GivenFailure.noDigest(text)
            }
            return digest
        }
        let asked = try? rulebook.disciplines.controls[ControlCode(parsing: control)]?.value
        guard let kind = type.map(ControlEvidence.init(rawValue:)) ?? asked?.evidence else {
            throw GivenFailure.noneOf(
                type ?? control, ControlEvidence.allCases.map(\.rawValue))
        }
        return DisciplineEvidence(type: kind.rawValue, number: number, digest: digest)
    }
}
