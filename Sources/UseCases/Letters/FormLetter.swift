import Outbound
package import Programme
import Rules
import Vocabulary

/// A letter as the official form, in Korean or in English.
package struct FormLetter: Sendable {
    private let world: World

    package init(world: World) { self.world = world }

    /// A form that can be read, or printed.
    package struct Formed: Sendable {
        package let form: LetterForm
        private let printer: HTMLPrinter

        init(form: LetterForm, printer: HTMLPrinter) {
            self.form = form
            self.printer = printer
        }

        package var text: String { form.text }
        /// One page that needs nothing beside it.
        package var html: [UInt8] { Array(form.html.utf8) }
        package func pdf() throws -> [UInt8] { try printer.pdf(html) }
    }

    package func callAsFunction(
        _ source: LetterSource, in language: LetterForm.Language = .korean
    ) throws -> Formed {
        let (letter, _, isChecked) = try source.read()
        let rules = try source.rulebook(of: letter)
        var warnings = try source.warnings(on: letter)
        if !isChecked { warnings.append(LetterForm.unchecked) }
        if rules.digest.description != letter.rulebookDigest {
            warnings.append(LetterForm.otherRulebook)
        }
        let form = LetterForm(
            of: letter, grant: try LetterGrant(letter.grant, rulebook: rules),
            parties: try source.parties(of: letter), language: language, warnings: warnings,
            rulebook: rules)
        return Formed(form: form, printer: world.printer)
    }
}

extension LetterForm {
    static let unchecked = words(
        "서명 확인되지 않음: 문서가 주장하는 내용임", "Signature not checked: this is what the document claims")
    static let otherRulebook = words(
        "결정 당시와 다른 규정집의 문구임", "The words are those of another rulebook than the letter's own")
    static let revoked = words("철회된 의견서", "This letter is revoked")
    static let suspended = words("효력이 정지된 의견서", "This letter is suspended")
    static let replaced = words("다른 의견서로 대체된 의견서", "Another letter has taken this one's place")

    private static func words(_ korean: String, _ english: String) -> Wording {
        guard let wording = Wording(korean: korean, english: english) else {
            preconditionFailure("a warning has words")
        }
        return wording
    }
}
