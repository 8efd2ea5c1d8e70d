/// The same columns several times, one panel a subject, all on one scale.
struct SmallMultiples: Hashable, Sendable {
    struct Panel: Hashable, Sendable {
        let title: String
        let tone: Tone?
        /// In the order of `columns`.
        let values: [Int]
    }

    let summary: String
    /// What the columns are: days, for instance.
    let columns: [String]
    let panels: [Panel]

    private static let step = 76
    private static let columnHeight = 40
    /// Part of a column's width that is air.
    private static let air = 4

    var drawing: Drawing {
        let greatest = panels.flatMap(\.values).max() ?? 0
        var bars: [Drawing.Bar] = []
        var labels: [Drawing.Label] = []
        for (index, panel) in panels.enumerated() {
            let top = index * SmallMultiples.step
            let total = panel.values.reduce(0, +)
            labels.append(
                .init(text: panel.title, style: "name", x: .none, y: top + 12, anchor: .start))
            labels.append(
                .init(
                    text: Amount.grouped(Int64(total)), style: "value", x: .all, y: top + 12,
                    anchor: .end))
            bars.append(
                .init(
                    style: "base", x: .none, width: .all,
                    y: top + 18 + SmallMultiples.columnHeight, height: 1))
            bars += columns(of: panel, greatest: greatest, top: top + 18)
        }
        if let first = columns.first, let last = columns.last {
            let y = panels.count * SmallMultiples.step - 4
            labels.append(.init(text: first, style: "axis", x: .none, y: y, anchor: .start))
            if columns.count > 1 {
                labels.append(.init(text: last, style: "axis", x: .all, y: y, anchor: .end))
            }
        }
        return Drawing(
            summary: summary, height: max(1, panels.count) * SmallMultiples.step, rules: [],
            bars: bars, labels: labels, legend: [])
    }

    private func columns(of panel: Panel, greatest: Int, top: Int) -> [Drawing.Bar] {
        panel.values.enumerated().compactMap { index, value in
            guard value > 0, greatest > 0 else { return nil }
            let height = max(2, value * SmallMultiples.columnHeight / greatest)
            let start = Drawing.Part(index, of: columns.count)
            let end = Drawing.Part(index + 1, of: columns.count)
            let width = end.hundredths - start.hundredths
            let air = width / SmallMultiples.air
            return .init(
                style: panel.tone?.rawValue ?? "plain",
                x: .init(start.hundredths + air / 2), width: .init(width - air),
                y: top + SmallMultiples.columnHeight - height, height: height)
        }
    }
}
