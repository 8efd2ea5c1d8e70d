import Testing

@testable import Inspection

struct JSONPropertyTests {
    /// Makes a valid text and counts its tokens.
    private struct Maker {
        var random: JSONSeed
        var count = 0

        mutating func value(depth: Int) -> String {
            count += 1
            switch Int.random(in: 0..<(depth > 4 ? 5 : 7), using: &random) {
            case 0: return "\(Int.random(in: -99...99, using: &random))\(space())"
            case 1: return "\"t\\u00e9xt \(Int.random(in: 0...9, using: &random))한\""
            case 2: return "true"
            case 3: return "null\(space())"
            case 4: return "-1.5E+3"
            case 5:
                count += 1
                let values = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    space() + value(depth: depth + 1)
                }
                return "[" + values.joined(separator: ",") + space() + "]"
            default:
                count += 1
                let fields = (0..<Int.random(in: 0...20, using: &random)).map { index in
                    count += 1
                    return "\(space())\"k\(index)\"\(space()):" + value(depth: depth + 1)
                }
                return "{" + fields.joined(separator: ",") + space() + "}"
            }
        }

        private mutating func space() -> String {
            ["", "", " ", "\n\t"].randomElement(using: &random) ?? ""
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `a valid text has exactly its tokens, each in its place`(seed: UInt64) throws {
        var maker = Maker(random: JSONSeed(state: seed))
        let bytes = Array(maker.value(depth: 0).utf8)
        let tokens = try JSONStage.tokens(of: bytes)
        #expect(tokens.count == maker.count, "seed \(seed)")
        for (one, next) in zip(tokens, tokens.dropFirst()) {
            #expect(one.range.upperBound <= next.range.lowerBound, "seed \(seed)")
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `no proper beginning of a container is a text`(seed: UInt64) {
        var maker = Maker(random: JSONSeed(state: seed))
        let bytes = Array("[\(maker.value(depth: 0))]".utf8)
        for length in 0..<bytes.count where length < 400 {
            #expect(JSONStage.failure(of: Array(bytes[..<length])) != nil, "seed \(seed)")
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `a changed byte never makes the scanner fall over`(seed: UInt64) {
        var maker = Maker(random: JSONSeed(state: seed))
        let bytes = Array("[\(maker.value(depth: 0))]".utf8)
        var random = JSONSeed(state: ~seed)
        for _ in 0..<200 {
            var changed = bytes
            let at = Int.random(in: 0..<bytes.count, using: &random)
            changed[at] = UInt8.random(in: 0...255, using: &random)
            guard let tokens = try? JSONStage.tokens(of: changed) else { continue }
            for token in tokens where token.kind == .string || token.kind == .key {
                let text = JSONText(token, in: changed.span)
                #expect(text.rawRange(of: 0..<text.bytes.count) == token.contentRange)
            }
        }
    }
}
