import Egress

/// One ask as a page: what it is about, its form, and what became of it.
struct AskPage: ConsolePage {
    let words: Words
    /// What is known already and not asked for, by its field.
    let about: [(field: AskField, value: String)]
    /// `nil` once it is done.
    let form: (@Sendable (Language) -> Form?)?
    /// What it answered, each part by its name.
    let answer: @Sendable (Language) -> [(name: String, value: String)]
    /// What was not done of it.
    let amiss: @Sendable (Language) -> String?
    /// Whether the answer is told now and never again.
    var isOnce = false

    private let own = AskWords()

    init(
        words: Words, about: [(field: AskField, value: String)],
        form: (@Sendable (Language) -> Form?)?,
        answer: @escaping @Sendable (Language) -> [(name: String, value: String)] = { _ in [] },
        amiss: @escaping @Sendable (Language) -> String? = { _ in nil }, isOnce: Bool = false
    ) {
        self.words = words
        self.about = about
        self.form = form
        self.answer = answer
        self.amiss = amiss
        self.isOnce = isOnce
    }

    func page(in language: Language) -> Page {
        var blocks: [Block] = []
        if form == nil {
            blocks.append(.notice(outcome(language)))
        }
        let facts =
            about.map { Fact($0.field.words(language), .code($0.value)) }
            + answer(language).map { name, value in
                Fact(
                    name, [.code(value)],
                    isWide: value.utf8.count > 40 || value.contains("\n"))
            }
        if !facts.isEmpty { blocks.append(.facts(facts)) }
        if let form = form?(language) { blocks.append(.form(form)) }
        blocks.append(.links([Link(own.back(language), to: "/")]))
        return Page(
            words(language), in: nil, sections: [Section(own.heading(language), blocks)])
    }

    private func outcome(_ language: Language) -> Notice {
        if let amiss = amiss(language) { return Notice(amiss, .bad) }
        return isOnce ? Notice(own.once(language), .warn) : Notice(own.done(language), .good)
    }
}

struct AskWords: PageWords {
    let heading = Words("처리할 내용", "What is to be done")
    let refused = Words("처리하지 않았습니다", "This was not done")
    let done = Words("처리했습니다", "Done")
    let once = Words(
        "처리했습니다. 아래 값은 다시 볼 수 없으니 지금 옮겨 두십시오",
        "Done. What stands below is never shown again: put it in a safe place now")
    let key = Words("키", "Key")
    let back = Words("현황으로 돌아가기", "Back to the overview")
    let link = Words("링크", "Link")
    let expires = Words("유효 기한", "Valid until")
    init() {}

    /// What an answer calls a thing, in words where there are some.
    func name(of field: String, _ language: Language) -> String {
        let words: Words? =
            switch field {
            case "key": key
            case "link": link
            case "expires": expires
            default: nil
            }
        return words?(language) ?? field
    }
}
