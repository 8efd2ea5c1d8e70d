import Inspection
import Testing

/// What chance gives: numbers that are none of ours, each a body of its own, no word beside them.
struct ChanceTests {
    static let shapes: [String] = [
        "10 digits", "12 digits", "13 digits", "minute", "milliseconds", "order number", "UUID",
        "git hash",
    ]

    @Test(arguments: shapes)
    func `chance makes next to nothing likely`(shape: String) {
        let count = 1_000_000
        var dice = Dice(seed: 42)
        var seen: [Kind: (possible: Int, more: Int)] = [:]
        let inspector = Inspector()
        for _ in 0..<count {
            var tally = Tally()
            let text = ChanceTests.make(shape, &dice)
            for finding in inspector.findings(in: text, tally: &tally) {
                seen[finding.kind, default: (0, 0)].possible += finding.grade == .possible ? 1 : 0
                seen[finding.kind, default: (0, 0)].more += finding.grade > .possible ? 1 : 0
            }
        }
        for (kind, rates) in seen.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let possible = Double(rates.possible) * 100 / Double(count)
            let more = Double(rates.more) * 100 / Double(count)
            print("chance, \(count) × \(shape), \(kind): possible \(possible) %, more \(more) %")
            #expect(more < 0.1, "\(shape), \(kind)")
        }
    }

    @Test func `many such numbers in one body stay possible too`() {
        var dice = Dice(seed: 43)
        let lines = (0..<3_000).map { _ in ChanceTests.make("10 digits", &dice) }
        let findings = inspect(
            String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self))
        let more = findings.filter { $0.grade > .possible }
        #expect(findings.count > 100)
        #expect(more.count < 3, "\(more)")
    }

    private static func make(_ shape: String, _ dice: inout Dice) -> [UInt8] {
        switch shape {
        case "10 digits": dice.digits(10)
        case "12 digits": dice.digits(12)
        case "13 digits": dice.digits(13)
        case "minute":
            Array("20".utf8) + dice.two(0...39) + dice.two(1...12) + dice.two(1...28)
                + dice.two(0...23) + dice.two(0...59)
        case "milliseconds": Array("1".utf8) + dice.two(60...82) + dice.digits(10)
        case "order number": orderNumber(&dice)
        case "UUID":
            dice.hex(8) + dash + dice.hex(4) + Array("-4".utf8) + dice.hex(3)
                + Array("-a".utf8) + dice.hex(3) + dash + dice.hex(12)
        default: dice.hex(40)
        }
    }

    private static let dash = Array("-".utf8)

    private static func orderNumber(_ dice: inout Dice) -> [UInt8] {
        func day() -> [UInt8] { dice.two(20...29) + dice.two(1...12) + dice.two(1...28) }
        return switch Int.random(in: 0..<5, using: &dice) {
        case 0: Array("ORD-20".utf8) + day() + dash + dice.digits(6)
        case 1: Array("20".utf8) + day() + dash + dice.digits(7)
        case 2: Array("ORD-".utf8) + day() + dash + dice.digits(7)
        case 3: Array("A".utf8) + dice.digits(11)
        default: dice.digits(4) + dash + dice.digits(6)
        }
    }
}

extension Dice {
    fileprivate mutating func two(_ range: ClosedRange<Int>) -> [UInt8] {
        let value = Int.random(in: range, using: &self)
        return [UInt8(48 + value / 10), UInt8(48 + value % 10)]
    }
}
