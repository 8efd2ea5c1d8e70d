import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// Revokes a letter: the grounds of the rulebook to choose from.
struct RevokeLetterPage: ConsolePage {
    let letter: LetterView
    let rules: Rulebook
    let offers: Offers

    private let words = LetterFormPageWords()

    init(letter: LetterView, rules: Rulebook, offers: Offers = Offers(nil)) {
        self.letter = letter
        self.rules = rules
        self.offers = offers
    }

    func page(in language: Language) -> Page {
        let options = GroundText.ordered(letter.grant.grounds, rules).map { code in
            Field.Option(value: code, label: GroundText.said(code, rules, language))
        }
        let form = offers.form(
            Ask<SupervisorDesk>.revokeLetter, ["serial": letter.serial.description], in: language)
        return Page(
            "\(words.revoke(language)) \(letter.serial)", in: .letters,
            lead: [.text(words.atOnce(language))],
            sections: [
                Section(
                    words.heading(language),
                    form.map { [.form($0.offering(options, for: "ground"))] } ?? [])
            ])
    }
}

/// Corrects a letter that was issued wrongly: its own text to be changed.
struct CorrectLetterPage: ConsolePage {
    let letter: LetterView
    let rules: Rulebook
    let offers: Offers
    /// The letter's contents as YAML.
    private let contents: String

    private let words = LetterFormPageWords()

    init(letter: LetterView, rules: Rulebook, offers: Offers = Offers(nil)) {
        self.letter = letter
        self.rules = rules
        self.offers = offers
        contents = ReadLetters.contents(of: letter)
    }

    func page(in language: Language) -> Page {
        let form = offers.form(
            Ask<SupervisorDesk>.correctLetter,
            ["serial": letter.serial.description, "contents": contents], in: language)
        return Page(
            "\(words.correct(language)) \(letter.serial)", in: .letters,
            lead: [.text(words.endsNow(language))],
            sections: [
                Section(
                    words.heading(language),
                    [
                        .beside(
                            form.map { [.form($0)] } ?? [],
                            [.table(LetterVocabulary(rules).table(language))])
                    ])
            ])
    }
}

struct LetterFormPageWords: PageWords {
    let heading = Words("처리할 내용", "What is to be done")
    let revoke = Words("의견서 철회", "Revoke letter")
    let atOnce = Words(
        "한 사람의 결정으로 바로 효력이 끝나며, 다른 사람이 확인합니다.",
        "It ends at once by one person's decision; a second person confirms it.")
    let correct = Words("의견서 정정", "Correct letter")
    let endsNow = Words(
        "지금 의견서는 바로 끝나고, 고친 내용이 새 초안이 됩니다.",
        "The letter ends at once, and the changed text becomes a new draft.")
    init() {}
}
