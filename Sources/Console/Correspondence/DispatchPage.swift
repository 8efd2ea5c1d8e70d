import Egress
import Programme
import UseCases

/// A dispatch that came and is kept for a person: what it says.
struct DispatchPage: ConsolePage {
    let dispatch: ShownDispatch

    private let words = OutboxWords()

    func page(in language: Language) -> Page {
        Page(
            "\(words.dispatchFrom(language)) \(dispatch.office) \(dispatch.number)", in: .outbox,
            sections: [
                Section(words.says(language), .facts(facts(language))),
                Section(
                    words.title(language),
                    .links([Link(words.title(language), to: "/outbox")])),
            ])
    }

    private func facts(_ language: Language) -> [Fact] {
        let lines = dispatch.says?.lines.map { line in
            let value = ShownDocument.value(of: line, language)
            return Fact(
                ShownDocument.name(of: line, language), [.text(value)],
                isWide: value.utf8.count > 40 || value.contains("\n"))
        }
        let refused = dispatch.refusal.map { Fact(words.refused(language), [.text($0)]) }
        return (lines ?? [Fact(words.says(language), .text(words.gone(language)))])
            + [refused].compactMap(\.self)
    }
}
