import Egress
import UseCases
import Vocabulary

/// A stretch of the gate's record.
struct RecordPage: ConsolePage {
    let stretch: RecordStretch
    /// Whether this is where the record ends now.
    let isNewest: Bool

    /// Entries on one page.
    static let length = 50

    private let words = RecordWords()

    init(stretch: RecordStretch, isNewest: Bool) {
        self.stretch = stretch
        self.isNewest = isNewest
    }

    func page(in language: Language) -> Page {
        var links: [Link] = []
        if !isNewest { links.append(Link(words.newest(language), to: "/record")) }
        if let older = stretch.older {
            links.append(Link(words.older(language), to: "/record?before=\(older)"))
        }
        return Page(
            words.title(language), in: .record, lead: [.text(words.lead(language))],
            sections: [
                Section(
                    words.entries(language),
                    [
                        .facts(facts(language)),
                        .table(RecordTable(entries: stretch.entries).table(language)),
                    ] + (links.isEmpty ? [] : [.links(links)]))
            ])
    }

    private func facts(_ language: Language) -> [Fact] {
        let range: String
        if let first = stretch.entries.last, let last = stretch.entries.first {
            range = "\(first.index) – \(last.index)"
        } else {
            range = "–"
        }
        return [
            Fact(words.size(language), .text(Amount.grouped(Int64(clamping: stretch.size)))),
            Fact(words.shown(language), .text(range)),
        ]
    }
}

/// Entries of the record as rows.
struct RecordTable {
    let entries: [RecordedEntry]
    private let words = RecordWords()

    init(entries: [RecordedEntry]) { self.entries = entries }

    func table(_ language: Language) -> Table {
        Table(
            words.caption(language),
            [
                Table.Column(words.entry(language), isNumber: true),
                Table.Column(words.time(language)), Table.Column(words.verdict(language)),
                Table.Column(words.reason(language)), Table.Column(words.caller(language)),
                Table.Column(words.service(language)), Table.Column(words.findings(language)),
            ], whenEmpty: words.none(language), rows: entries.map { row($0, language) })
    }

    private func row(_ entry: RecordedEntry, _ language: Language) -> [Cell] {
        [
            Cell(.text("\(entry.index)")),
            Cell(entry.at.map { [.time($0)] } ?? [.text("–")]),
            Cell(.status(RecordText.verdict(entry, language))),
            reason(entry, language), caller(entry), service(entry, language),
            Cell(
                entry.findings.map {
                    .note(
                        "\(RecordText.kind($0.kind, language)) \($0.count) · "
                            + RecordText.action($0.action, language))
                }),
        ]
    }

    private func reason(_ entry: RecordedEntry, _ language: Language) -> Cell {
        if let code = entry.reason {
            return Cell(.text(RecordText.reason(code, language)), .codeNote(code))
        }
        return Cell(entry.admission.map { [.note("\(words.ofAdmission(language)) \($0)")] } ?? [])
    }

    private func caller(_ entry: RecordedEntry) -> Cell {
        Cell(
            (entry.caller.map { [.code($0)] } ?? [])
                + (entry.purpose.map { [.codeNote($0)] } ?? []))
    }

    private func service(_ entry: RecordedEntry, _ language: Language) -> Cell {
        Cell(
            (entry.service.map { [.code($0)] } ?? [])
                + (entry.model.map { [.codeNote($0)] } ?? [])
                + (entry.isRehearsal ? [.note(words.rehearsal(language))] : []))
    }
}
