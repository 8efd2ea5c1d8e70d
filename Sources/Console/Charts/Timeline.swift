import Vocabulary

/// Terms on a calendar, with a rule at today.
struct Timeline: Hashable, Sendable {
    struct Span: Hashable, Sendable {
        let label: String
        let first: KoreanDate
        let last: KoreanDate
        let tone: Tone
    }

    let summary: String
    let today: KoreanDate
    let todayLabel: String
    let spans: [Span]

    static let spanLimit = 40
    private static let step = 32
    private static let head = 22
    /// Most dates on the axis: more would run into one another on a telephone.
    private static let tickLimit = 5
    /// Up to here a tick has its date, in hundredths of a percent.
    private static let edge = 8000

    var drawing: Drawing {
        let drawn = Array(spans.prefix(Timeline.spanLimit))
        let height = Timeline.head + max(1, drawn.count) * Timeline.step
        let from = KoreanDate.firstOfMonth(drawn.map(\.first).min() ?? today)
        let to = max(drawn.map(\.last).max() ?? today, today).adding(days: 1)
        let days = from.days(to: to)
        func place(_ day: KoreanDate) -> Drawing.Part { .init(from.days(to: day), of: days) }
        let ticks = Timeline.ticks(from: from, to: to)
        var rules = ticks.map {
            Drawing.Rule(style: "tick", x: place($0), top: Timeline.head - 4, bottom: height)
        }
        // A date that begins further right would leave the picture.
        var labels = ticks.filter { place($0).hundredths <= Timeline.edge }.map { tick in
            Drawing.Label(
                text: String(tick.description.prefix(7)), style: "axis", x: place(tick), y: 12,
                anchor: .start)
        }
        if from <= today && today < to {
            rules.append(.init(style: "today", x: place(today), top: 0, bottom: height))
        }
        var bars: [Drawing.Bar] = []
        for (index, span) in drawn.enumerated() {
            let top = Timeline.head + index * Timeline.step
            labels.append(
                .init(text: span.label, style: "name", x: .none, y: top + 13, anchor: .start))
            let start = place(span.first)
            let end = place(span.last.adding(days: 1))
            bars.append(
                .init(
                    style: span.tone.rawValue, x: start,
                    width: .init(end.hundredths - start.hundredths), y: top + 18, height: 8))
        }
        return Drawing(
            summary: summary, height: height, rules: rules, bars: bars, labels: labels,
            legend: [.init(style: "today", label: todayLabel)])
    }

    /// Firsts of months, evenly apart.
    private static func ticks(from: KoreanDate, to: KoreanDate) -> [KoreanDate] {
        var months: [KoreanDate] = []
        var month = from
        while month < to, months.count < 1200 {
            months.append(month)
            month = KoreanDate.firstOfMonth(month.adding(days: 31))
        }
        let every =
            [1, 2, 3, 6, 12].first { months.count <= $0 * tickLimit }
            ?? (months.count + tickLimit - 1) / tickLimit
        return months.enumerated().filter { $0.offset % every == 0 }.map(\.element)
    }
}

extension KoreanDate {
    static func firstOfMonth(_ day: KoreanDate) -> KoreanDate {
        day.adding(days: 1 - day.day)
    }
}
