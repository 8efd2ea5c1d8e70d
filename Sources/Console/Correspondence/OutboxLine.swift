import Egress
import Programme
import Vocabulary

/// A dispatch in a list, whichever way it went.
struct OutboxLine: Sendable {
    let office: CounterpartID
    let number: Int
    let kind: DispatchKind
    let at: Instant
    let status: Status
    let note: String?
    /// The word that leads to its signed document; `nil` where none is offered.
    let keep: String?

    /// Most rows of a table: the newest ones.
    static let tableLimit = 100

    init(
        _ office: CounterpartID, _ number: Int, _ kind: DispatchKind, _ at: Instant,
        _ status: Status, note: String? = nil, keep: String? = nil
    ) {
        self.office = office
        self.number = number
        self.kind = kind
        self.at = at
        self.status = status
        self.note = note
        self.keep = keep
    }

    private func cells(_ language: Language) -> [Cell] {
        var state: [Piece] = [.status(status)]
        if let note { state.append(.note(note)) }
        if let keep {
            state += [
                .text(" "), .link(keep, to: "/outbox/\(office)/documents/dispatch/\(number)"),
            ]
        }
        return [
            Cell(.code("\(office.text) \(number)")),
            Cell(.text(DispatchWords().name(of: kind)(language))), Cell(.time(at)), Cell(state),
        ]
    }

    /// The newest first.
    static func table(
        _ caption: String, whenEmpty: String, _ language: Language, _ lines: [OutboxLine]
    ) -> Table {
        let words = OutboxWords()
        let newest = lines.sorted { ($1.at, $1.number) < ($0.at, $0.number) }
        return Table(
            caption,
            [words.dispatch, words.kind, words.at, words.state].map {
                Table.Column($0(language))
            }, whenEmpty: whenEmpty,
            rows: newest.prefix(tableLimit).map { $0.cells(language) })
    }
}
