import Inspection
import Testing

/// Measures; run in release with SUMUN_LONG=1 and read what it prints.
@Suite(.enabled(if: Vectors.isLong, "SUMUN_LONG=1 measures"), .serialized)
struct SpeedTests {
    @Test(arguments: ["prose", "log"]) func `whole texts are inspected this fast`(sort: String) {
        let text = sort == "prose" ? SpeedTests.prose() : SpeedTests.log()
        let inspector = Inspector()
        var best = Duration.seconds(1_000)
        var findings = 0
        for _ in 0..<7 {
            let time = ContinuousClock().measure {
                var tally = Tally()
                findings = inspector.findings(in: text, tally: &tally).count
            }
            best = min(best, time)
        }
        let rate = Double(text.count) / 1e6 / (best / .seconds(1))
        print("inspection, \(sort): \(Int(rate)) MB/s, \(findings) findings in \(text.count) bytes")
        #expect(findings >= 0)
    }

    @Test(arguments: [4, 64]) func `a stream costs this much for each piece`(length: Int) {
        let text = [UInt8](SpeedTests.prose()[..<1_000_000])
        var best = Duration.seconds(1_000)
        for _ in 0..<5 {
            var stream = TextStream(Inspector(), needles: [Array("[RRN-1]".utf8)])
            var tally = Tally()
            var count = 0
            let time = ContinuousClock().measure {
                for start in stride(from: 0, to: text.count - length, by: length) {
                    let piece = text.span.extracting(start..<start + length)
                    count += stream.push(piece, tally: &tally).text.count
                }
            }
            #expect(count > 900_000)
            best = min(best, time)
        }
        let each = best / .nanoseconds(1) / Double(text.count / length)
        print("inspection, stream of \(length)-byte pieces: \(Int(each)) ns each")
    }

    /// Ten megabytes of Korean and English with a value now and then.
    private static func prose() -> [UInt8] {
        var corpus = Corpus(seed: 1)
        var out: [UInt8] = []
        for _ in 0..<100 { out += corpus.plain(100_000) }
        return out
    }

    /// Ten megabytes of a log that is mostly numbers.
    private static func log() -> [UInt8] {
        var dice = Dice(seed: 2)
        var out: [UInt8] = []
        while out.count < 10_000_000 {
            let line =
                "2026-06-\(dice.digitText(2)) 12:\(dice.digitText(2)):11.\(dice.digitText(6)) "
                + "10.\(dice.digitText(2)).3.\(dice.digitText(2)) \(dice.digitText(5)) "
                + "id=\(dice.digitText(10)) trace=\(dice.hexText(16)) bytes=\(dice.digitText(4)) "
                + "ts=17\(dice.digitText(11)) \(dice.digitText(3)) \(dice.digitText(4)) 0x\(dice.hexText(8))\n"
            out += Array(line.utf8)
        }
        return out
    }
}
