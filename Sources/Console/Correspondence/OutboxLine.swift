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
    /// To its signed document, or to what it says; `nil` where none is offered.
    let link: Link?

    /// Most rows of a table: the first in its order.
    static let tableLimit = 100

    enum Order { case newestFirst, oldestFirst }

    init(
        _ office: CounterpartID, _ number: Int, _ kind: DispatchKind, _ at: Instant,
        _ status: Status, note: String? = nil, link: Link? = nil
    ) {
        self.office = office
        self.number = number
        self.kind = kind
        self.at = at
        self.status = status
        self.note = note
        self.link = link
    }

    private func cells(_ language: Language) -> [Cell] {
        var state: [Piece] = [.status(status)]
        if let note { state.append(.note(note)) }
        if let link { state += [.text(" "), .link(link.label, to: link.address)] }
        return [
            Cell(.code("\(office.text) \(number)")),
            Cell(.text(DispatchWords().name(of: kind)(language))), Cell(.time(at)), Cell(state),
        ]
    }

    static func table(
        _ caption: String, whenEmpty: String, _ language: Language, order: Order = .newestFirst,
        _ lines: [OutboxLine]
    ) -> Table {
        let words = OutboxWords()
        let oldest = lines.sorted { ($0.at, $0.number) < ($1.at, $1.number) }
        let ordered = order == .oldestFirst ? oldest : oldest.reversed()
        return Table(
            caption,
            [words.dispatch, words.kind, words.at, words.state].map {
                Table.Column($0(language))
            }, whenEmpty: whenEmpty,
            rows: ordered.prefix(tableLimit).map { $0.cells(language) })
    }
}
