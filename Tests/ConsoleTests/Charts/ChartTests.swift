import Access
import Egress
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// Charts are functions of their numbers.
@Suite struct ChartTests {
    private func svg(_ drawing: Drawing) -> String {
        String(decoding: drawing.html.bytes, as: UTF8.self) + "\n"
    }

    static let bars = BarChart(
        summary: "Firms by sector",
        series: [.init("met", .good), .init("not met", .bad), .init("unknown", .warn)],
        rows: [
            .init("bank", 12, 3, 1), .init("card", 4, 0, 1), .init("<other>", 0, 0, 0),
        ])

    @Test func `bars are as they were looked at`() throws {
        let svg = svg(Self.bars.drawing)
        #expect(svg == (try Golden.text("bars.svg", made: svg)))
    }

    @Test func `a timeline is as it was looked at`() throws {
        let svg = svg(try timeline().drawing)
        #expect(svg == (try Golden.text("timeline.svg", made: svg)))
    }

    @Test func `small multiples are as they were looked at`() throws {
        let chart = SmallMultiples(
            summary: "Requests by day", columns: ["2026-07-18", "2026-07-19", "2026-07-20"],
            panels: [
                .init(title: "admitted", tone: .good, values: [120, 0, 64]),
                .init(title: "refused", tone: .bad, values: [3, 0, 1]),
            ])
        let svg = svg(chart.drawing)
        #expect(svg == (try Golden.text("multiples.svg", made: svg)))
    }

    private func timeline() throws -> Timeline {
        Timeline(
            summary: "Letters and when they end", today: try KoreanDate(parsing: "2026-07-20"),
            todayLabel: "today",
            spans: [
                .init(
                    label: "260001", first: try KoreanDate(parsing: "2026-06-23"),
                    last: try KoreanDate(parsing: "2027-06-22"), tone: .good),
                .init(
                    label: "260002", first: try KoreanDate(parsing: "2026-07-01"),
                    last: try KoreanDate(parsing: "2026-07-31"), tone: .warn),
            ])
    }

    @Test func `the pieces of a bar add up to its part of the greatest`() {
        let bars = Self.bars.drawing.bars.filter { $0.style != "track" && $0.y < 36 }
        #expect(bars.map(\.width.hundredths).reduce(0, +) == 10_000)
        #expect(bars.map(\.x).sorted() == bars.map(\.x))
    }

    @Test func `what is not nothing is seen, and nothing is not`() {
        let chart = BarChart(
            summary: "", series: [.init("n")],
            rows: [.init("a", 1_000_000), .init("b", 1), .init("c", 0)])
        let bars = chart.drawing.bars.filter { $0.style == "plain" }
        #expect(bars.count == 2)
        #expect(bars[1].width.hundredths >= 50)
    }

    @Test func `no numbers draw no bars`() {
        #expect(BarChart(summary: "", series: [.init("n")], rows: []).drawing.bars.isEmpty)
        #expect(SmallMultiples(summary: "", columns: [], panels: []).drawing.bars.isEmpty)
    }

    @Test func `today stands where it falls, and ticks do not run into one another`() throws {
        let drawing = try timeline().drawing
        #expect(drawing.rules.count { $0.style == "today" } == 1)
        let axis = drawing.labels.filter { $0.style == "axis" }
        #expect((2...5).contains(axis.count))
        for (left, right) in zip(axis, axis.dropFirst()) {
            #expect(right.x.hundredths - left.x.hundredths > 1500)
        }
    }

    @Test func `marks stay inside the picture`() throws {
        for drawing in [Self.bars.drawing, try timeline().drawing] {
            for bar in drawing.bars {
                #expect(bar.x.hundredths + bar.width.hundredths <= 10_000 + 60)
                #expect(bar.y >= 0 && bar.y + bar.height <= drawing.height)
            }
        }
    }

    @Test(arguments: [
        (0, "0%"), (5, "0.05%"), (10_000, "100%"), (20_000, "100%"), (1250, "12.50%"),
    ])
    func `a part is written in hundredths of a percent`(hundredths: Int, text: String) {
        #expect(Drawing.Part(hundredths).description == text)
    }
}
