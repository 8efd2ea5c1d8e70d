/// A picture of a chart: marks at places that a page stretches to its width. Widths are parts
/// of the whole, so that text keeps its size from the telephone to the paper.
struct Drawing: Hashable, Sendable {
    /// Parts of the whole width, in hundredths of a percent: 0 to 10,000.
    struct Part: Hashable, Comparable, Sendable, CustomStringConvertible {
        let hundredths: Int

        /// Taken into 0…10,000.
        init(_ hundredths: Int) { self.hundredths = max(0, min(hundredths, 10_000)) }

        /// `value` of `whole`; nothing of nothing is nothing.
        init(_ value: Int, of whole: Int) {
            self.init(whole > 0 ? (value * 10_000 + whole / 2) / whole : 0)
        }

        static let all = Part(10_000)
        static let none = Part(0)

        static func < (left: Part, right: Part) -> Bool { left.hundredths < right.hundredths }

        var description: String {
            let rest = hundredths % 100
            let whole = String(hundredths / 100)
            if rest == 0 { return whole + "%" }
            return whole + (rest < 10 ? ".0" : ".") + String(rest) + "%"
        }
    }

    struct Bar: Hashable, Sendable {
        let style: String
        let x: Part
        let width: Part
        let y: Int
        let height: Int
    }

    struct Rule: Hashable, Sendable {
        let style: String
        let x: Part
        let top: Int
        let bottom: Int
    }

    struct Label: Hashable, Sendable {
        enum Anchor: String, Sendable { case start, middle, end }

        let text: String
        let style: String
        let x: Part
        let y: Int
        let anchor: Anchor
    }

    /// What it shows, in a sentence for who cannot see it; the numbers stand in a table.
    let summary: String
    let height: Int
    let rules: [Rule]
    let bars: [Bar]
    let labels: [Label]
    let legend: [Key]

    /// What a colour stands for.
    struct Key: Hashable, Sendable {
        let style: String
        let label: String
    }
}
