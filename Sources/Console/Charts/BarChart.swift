/// Quantities side by side: a bar each, of one piece or of several.
struct BarChart: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        let label: String
        /// In the order of `series`.
        let values: [Int]

        init(_ label: String, _ values: Int...) {
            self.label = label
            self.values = values
        }

        init(_ label: String, values: [Int]) {
            self.label = label
            self.values = values
        }

        var total: Int { values.reduce(0, +) }
    }

    struct Series: Hashable, Sendable {
        let name: String
        let tone: Tone?

        init(_ name: String, _ tone: Tone? = nil) {
            self.name = name
            self.tone = tone
        }

        var style: String { tone?.rawValue ?? "plain" }
    }

    let summary: String
    let series: [Series]
    let rows: [Row]

    /// Height of one row: its label, its bar, and air.
    private static let step = 36
    /// Most rows that are drawn; what is left out stands in the table.
    static let rowLimit = 12
    /// A quantity that is not nothing is seen.
    private static let least = 60

    var drawing: Drawing {
        let drawn = rows.prefix(BarChart.rowLimit)
        let greatest = drawn.map(\.total).max() ?? 0
        var bars: [Drawing.Bar] = []
        var labels: [Drawing.Label] = []
        for (index, row) in drawn.enumerated() {
            let top = index * BarChart.step
            labels.append(
                .init(text: row.label, style: "name", x: .none, y: top + 13, anchor: .start))
            labels.append(
                .init(
                    text: Amount.grouped(Int64(row.total)), style: "value", x: .all, y: top + 13,
                    anchor: .end))
            bars.append(
                .init(style: "track", x: .none, width: .all, y: top + 19, height: 10))
            bars += pieces(of: row, greatest: greatest, y: top + 19)
        }
        return Drawing(
            summary: summary, height: max(1, drawn.count) * BarChart.step, rules: [], bars: bars,
            labels: labels,
            legend: series.count > 1
                ? series.map { Drawing.Key(style: $0.style, label: $0.name) } : [])
    }

    private func pieces(of row: Row, greatest: Int, y: Int) -> [Drawing.Bar] {
        var done = 0
        var bars: [Drawing.Bar] = []
        for (series, value) in zip(series, row.values) where value > 0 {
            let start = Drawing.Part(done, of: greatest)
            done += value
            let end = Drawing.Part(done, of: greatest)
            let width = max(end.hundredths - start.hundredths, BarChart.least)
            bars.append(
                .init(style: series.style, x: start, width: .init(width), y: y, height: 10))
        }
        return bars
    }
}
