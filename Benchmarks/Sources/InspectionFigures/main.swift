import Inspection

// Inspection on its own: megabytes a second on two generated texts of 10 MB, and what a piece of
// four bytes costs as it streams. Prints one JSON object; ends by itself within seconds.

let megabytes = 10_000_000
var corpus = Corpus(seed: 20_260_722)
let prose = corpus.prose(bytes: megabytes)
let log = corpus.log(bytes: megabytes)

/// The best of `rounds`, since other work on the machine only ever makes it slower.
func best(of rounds: Int, _ work: () -> Int) -> Duration {
    var best = Duration.seconds(1_000)
    for _ in 0..<rounds {
        var result = 0
        best = min(best, ContinuousClock().measure { result = work() })
        precondition(result >= 0)
    }
    return best
}

func rate(of text: [UInt8]) -> Double {
    let inspector = Inspector()
    let time = best(of: 7) {
        var tally = Tally()
        return inspector.findings(in: text, tally: &tally).count
    }
    return Double(text.count) / 1e6 / (time / .seconds(1))
}

func nanoseconds(perPieceOf length: Int) -> Double {
    let text = [UInt8](prose[..<1_000_000])
    let time = best(of: 5) {
        var stream = TextStream(Inspector(), needles: [Array("[RRN-1]".utf8)])
        var tally = Tally()
        var count = 0
        for start in stride(from: 0, to: text.count - length, by: length) {
            count +=
                stream.push(text.span.extracting(start..<start + length), tally: &tally).text.count
        }
        return count
    }
    return time / .nanoseconds(1) / Double(text.count / length)
}

print(
    "{\"prose\":\(rate(of: prose)),\"log\":\(rate(of: log)),"
        + "\"delta4\":\(nanoseconds(perPieceOf: 4)),\"delta64\":\(nanoseconds(perPieceOf: 64))}")
