import Egress
import Vocabulary

extension Page {
    /// Whether it has a form that is sent to `action`.
    func hasForm(to action: String) -> Bool { form(to: action) != nil }

    /// The same after its form for `action` was refused: what was typed stands in the form again,
    /// but for secrets; why it was refused stands at the top, and at the field that it names.
    func refusing(
        _ refusal: any Refusable, to action: String, of posted: [String: String],
        in language: Language
    ) -> Page {
        let words = AskWords()
        let said = refusal.sentences(in: language).map(Piece.said)
        let (code, named) =
            form(to: action)?.field(named: said.flatMap(\.self), in: posted) ?? ("", nil)
        let points = said.map { pieces in
            pieces.map { piece in
                guard let named, piece == .code(code) else { return piece }
                return Piece.link(named.label, to: "#field-\(named.name)")
            }
        }
        var page = Page(
            title, in: place, lead: lead,
            sections: sections.map { section in
                Section(
                    section.heading,
                    section.blocks.map {
                        $0.refilled(to: action, with: posted) { field in
                            field.name == named?.name
                                ? (points.last ?? []).map(\.plain).joined() : nil
                        }
                    })
            })
        page.alert = Notice(words.refused(language), .bad, points: points)
        return page
    }

    private func form(to action: String) -> Form? {
        sections.lazy.flatMap(\.blocks).compactMap { $0.form(to: action) }.first
    }
}

extension Block {
    fileprivate func form(to action: String) -> Form? {
        switch self {
        case .form(let form): form.method == .post && form.action == action ? form : nil
        case .beside(let first, let second):
            (first + second).lazy.compactMap { $0.form(to: action) }.first
        default: nil
        }
    }

    fileprivate func refilled(
        to action: String, with posted: [String: String], saying error: (Field) -> String?
    ) -> Block {
        switch self {
        case .form(let form) where form.action == action:
            .form(form.refilled(with: posted, saying: error))
        case .beside(let first, let second):
            .beside(
                first.map { $0.refilled(to: action, with: posted, saying: error) },
                second.map { $0.refilled(to: action, with: posted, saying: error) })
        default: self
        }
    }
}

extension Form {
    /// The field that a sentence names, and as what: by its name, or by a text that stands in it.
    /// What a hidden field has is said of the first field of its row.
    fileprivate func field(
        named sentence: [Piece], in posted: [String: String]
    ) -> (code: String, field: Field?)? {
        let codes = sentence.compactMap { if case .code(let text) = $0 { text } else { nil } }
        for code in codes {
            guard
                let field = fields.first(where: { $0.name == code })
                    ?? fields.first(where: { $0.stands(code, in: posted) })
            else { continue }
            guard case .hidden = field.kind else { return (code, field) }
            return (
                code,
                fields.first {
                    if case .hidden = $0.kind { false } else { $0.row?.head == field.row?.head }
                }
            )
        }
        return nil
    }

    fileprivate func refilled(
        with posted: [String: String], saying error: (Field) -> String?
    ) -> Form {
        Form(
            method, to: action,
            fields: fields.map { field in
                var field = field
                field.error = error(field)
                switch field.kind {
                // INVARIANT(secrets-once): what only its owner may know is on no page again.
                case .password, .oneTimeCode: field.value = ""
                // The page's own, which nobody typed.
                case .hidden: break
                case .choices: field.value = posted[field.name] ?? ""
                case .text, .number, .date, .lines, .choice:
                    field.value = posted[field.name] ?? field.value
                }
                return field
            }, submit: submit, token: token)
    }
}

extension Field {
    /// Whether a text stands in it: the page's own in a hidden one, what was typed in another.
    fileprivate func stands(_ text: String, in posted: [String: String]) -> Bool {
        (isHidden ? value : posted[name]) == text
    }
}

extension Piece {
    /// What it says, without how it is shown.
    fileprivate var plain: String {
        switch self {
        case .text(let text), .code(let text), .note(let text), .codeNote(let text),
            .korean(let text), .day(let text), .link(let text, _):
            text
        case .status(let status): status.word
        case .time(let instant): Amount.time(instant)
        }
    }
}
