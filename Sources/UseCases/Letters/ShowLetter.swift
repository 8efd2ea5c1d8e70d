import Foundation
import Programme
import Vocabulary

/// What a letter says, field by field.
package struct ShowLetter: Sendable {
    package init() {}

    package struct Shown: Sendable {
        package let lines: [String]
        package let json: [UInt8]
        /// The signed document, byte for byte.
        package let document: [UInt8]
    }

    package func callAsFunction(_ source: LetterSource) throws -> Shown {
        let (letter, document, isChecked) = try source.read()
        let told = try source.told().flatMap(\.lines).map { "told         \($0)" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Shown(
            lines: lines(letter, isChecked: isChecked) + told,
            json: Array(try encoder.encode(letter)), document: document)
    }

    private func lines(_ letter: UnverifiedLetter, isChecked: Bool) -> [String] {
        let grant = letter.grant
        return [
            isChecked ? nil : "signature not checked: this is what the document claims",
            "비조치의견서 \(letter.serial)  (\(grant.decision))",
            "issued       \(letter.issuedAt) by \(letter.supervisor)",
            "firm         \(letter.firm)",
            "term         \(grant.firstDay) to \(grant.lastDay), both days inside",
            "요청대상행위   \(grant.requestedAct)",
            "판단이유       \(grant.reasons)",
            "provisions   \(grant.provisions.joined(separator: ", "))",
            "purposes     \(grant.purposes.joined(separator: ", "))",
        ].compactMap { $0 }
            + grant.services.map {
                "service      \($0.service) of \($0.provider): \($0.models.joined(separator: ", "))"
            }
            + [
                "data         allowed: \(grant.data.allowed.joined(separator: ", "))",
                "             as pseudonyms: \(grant.data.pseudonymised.joined(separator: ", "))",
                "drafted by   \(letter.draftedBy), approved by "
                    + letter.approvedBy.joined(separator: ", "),
                "rulebook     \(letter.rulebookVersion)  \(letter.rulebookDigest)",
            ]
    }
}
