import Foundation
import Programme
import Vocabulary

/// What a letter says, field by field.
package struct ShowLetter: Sendable {
    package init() {}

    package struct Shown: Sendable {
        package let lines: [String]
        /// The letter's fields, and beside them `measures`: what was done against it, where an
        /// office has the letter.
        package let json: [UInt8]
        package let measures: [ShownMeasure]?
        /// The signed document, byte for byte.
        package let document: [UInt8]
    }

    package func callAsFunction(_ source: LetterSource) throws -> Shown {
        let (letter, document, isChecked) = try source.read()
        let measures = try source.measures()
        let said = (measures ?? []).flatMap(\.lines).map { "\(source.word) \($0)" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Shown(
            lines: lines(letter, isChecked: isChecked) + said,
            json: Array(try encoder.encode(Whole(letter: letter, measures: measures))),
            measures: measures, document: document)
    }

    /// A letter's own fields, and one more.
    private struct Whole: Encodable {
        let letter: UnverifiedLetter
        let measures: [ShownMeasure]?

        func encode(to encoder: any Encoder) throws {
            try letter.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encodeIfPresent(measures, forKey: .measures)
        }

        private enum CodingKeys: String, CodingKey { case measures }
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
                    + ($0.answersAs.isEmpty
                        ? "" : "; answers as \($0.answersAs.joined(separator: ", "))")
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

extension LetterSource {
    /// What leads a line on a measure: at a firm's office it was told, at the supervisor's done.
    fileprivate var word: String {
        if case .held(_, let desk) = self, desk.isSupervisor { return "measure     " }
        return "told        "
    }
}
