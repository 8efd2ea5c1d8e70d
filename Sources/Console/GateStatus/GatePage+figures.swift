import Egress
import UseCases
import Vocabulary

extension GatePage {
    private var admissions: [RecordedEntry] {
        record.entries.filter { $0.kind == "admission" }
    }

    /// Of how many of the newest entries the numbers are.
    private func basis(_ language: Language) -> String {
        "\(words.ofNewest(language)) \(Amount.grouped(Int64(record.entries.count)))"
    }

    /// Requests by Korean day and by what was decided.
    func flow(_ language: Language) -> Figure {
        let entries = admissions.compactMap { entry in
            entry.at.map { (day: KoreanDate(of: $0), verdict: entry.verdict) }
        }
        let days = Set(entries.map(\.day)).sorted().suffix(Self.dayLimit)
        let verdicts: [(code: String, name: String, tone: Tone)] = [
            ("admitted", words.admitted(language), .good),
            ("refused", words.refused(language), .bad),
            ("answered", words.answered(language), .quiet),
        ]
        func count(_ day: KoreanDate, _ verdict: String) -> Int {
            entries.count { $0.day == day && $0.verdict == verdict }
        }
        let drawing = SmallMultiples(
            summary: words.flowSummary(language), columns: days.map(\.description),
            panels: verdicts.map { verdict in
                .init(
                    title: verdict.name, tone: verdict.tone,
                    values: days.map { count($0, verdict.code) })
            }
        ).drawing
        return Figure(
            drawing: drawing,
            table: Table(
                "\(words.flowCaption(language)) · \(basis(language))",
                [Table.Column(words.day(language))]
                    + verdicts.map { Table.Column($0.name, isNumber: true) },
                whenEmpty: words.nothing(language),
                rows: days.reversed().map { day in
                    [Cell(.day(day.description))]
                        + verdicts.map { .number(count(day, $0.code)) }
                }))
    }

    /// Most days that are drawn.
    private static let dayLimit = 14

    func refusals(_ language: Language) -> Figure {
        var counts: [String: Int] = [:]
        for entry in admissions where entry.verdict == "refused" {
            counts[entry.reason ?? "unknown", default: 0] += 1
        }
        let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return Figure(
            drawing: BarChart(
                summary: words.refusalsSummary(language),
                series: [.init(words.refused(language), .bad)],
                rows: rows.map { .init($0.key, $0.value) }
            ).drawing,
            table: Table(
                "\(words.refusalsCaption(language)) · \(basis(language))",
                [
                    Table.Column(words.reason(language)),
                    Table.Column(words.count(language), isNumber: true),
                ], whenEmpty: words.noRefusals(language),
                rows: rows.map { code, count in
                    [
                        Cell(.text(RecordText.reason(code, language)), .codeNote(code)),
                        .number(count),
                    ]
                }))
    }

    func findings(_ language: Language) -> Figure {
        var counts: [String: [Int]] = [:]
        let actions = ["note", "pseudonymise", "block"]
        for finding in record.entries.flatMap(\.findings) {
            var row = counts[finding.kind] ?? [0, 0, 0]
            // What a later version does about a finding counts as the strictest.
            row[actions.firstIndex(of: finding.action) ?? 2] += finding.count
            counts[finding.kind] = row
        }
        let rows = counts.sorted {
            ($1.value.reduce(0, +), $0.key) < ($0.value.reduce(0, +), $1.key)
        }
        let series: [BarChart.Series] = [
            .init(words.noted(language), .quiet), .init(words.pseudonymised(language), .warn),
            .init(words.blocked(language), .bad),
        ]
        return Figure(
            drawing: BarChart(
                summary: words.findingsSummary(language), series: series,
                rows: rows.map { .init(RecordText.kind($0.key, language), values: $0.value) }
            ).drawing,
            table: Table(
                "\(words.findingsCaption(language)) · \(basis(language))",
                [Table.Column(words.kind(language))]
                    + series.map { Table.Column($0.name, isNumber: true) },
                whenEmpty: words.noFindings(language),
                rows: rows.map { kind, values in
                    [Cell(.text(RecordText.kind(kind, language)), .codeNote(kind))]
                        + values.map(Cell.number)
                }))
    }
}
