import Rules
import Vocabulary

extension YAMLNode {
    static let textLimit = ByteCount.bytes(1000)

    func wholeNumber(_ range: ClosedRange<Int>) throws(YAMLFailure) -> Int {
        let text = try plain("a whole number")
        guard let number = Int(decimal: text.utf8), String(number) == text else {
            throw failure(.notA("a whole number"))
        }
        guard range.contains(number) else {
            throw failure(.outOfRange("\(range.lowerBound) to \(range.upperBound)"))
        }
        return number
    }

    func won() throws(YAMLFailure) -> Won {
        guard let won = Won(Int64(try wholeNumber(0...Int.max))) else {
            throw failure(.notA("an amount of won"))
        }
        return won
    }

    func flag() throws(YAMLFailure) -> Bool {
        switch try plain("true or false") {
        case "true": true
        case "false": false
        default: throw failure(.notA("true or false"))
        }
    }

    /// From a millisecond to a year.
    func duration() throws(YAMLFailure) -> Duration {
        guard let duration = Duration(ruleText: try plain("a duration such as `24h`")) else {
            throw failure(.notA("a duration such as `24h`, in h, min, s or ms"))
        }
        guard duration >= .milliseconds(1), duration <= .seconds(366 * 86_400) else {
            throw failure(.outOfRange("1ms to 366 days"))
        }
        return duration
    }

    /// From a byte to a tebibyte.
    func byteCount() throws(YAMLFailure) -> ByteCount {
        guard let count = ByteCount(ruleText: try plain("a size such as `8MiB`")) else {
            throw failure(.notA("a size such as `8MiB`, in B, KiB, MiB or GiB"))
        }
        guard count >= .bytes(1), count <= .bytes(1 << 40) else {
            throw failure(.outOfRange("1B to 1024GiB"))
        }
        return count
    }

    func text() throws(YAMLFailure) -> String {
        let text = try scalar()
        guard text.contains(where: { !$0.isWhitespace }),
            text.utf8.count <= YAMLNode.textLimit.bytes
        else { throw failure(.notA("a text of 1 to \(YAMLNode.textLimit.bytes) bytes")) }
        return text
    }

    func day() throws(YAMLFailure) -> KoreanDate {
        guard let day = try? KoreanDate(parsing: try scalar()) else {
            throw failure(.notA("a day as `2026-07-20`"))
        }
        return day
    }

    func samplingRate() throws(YAMLFailure) -> SamplingRate {
        guard let rate = SamplingRate(ruleText: try plain("a share such as `1/100`")) else {
            throw failure(.notA("a share such as `1/100`"))
        }
        return rate
    }

    func code<Noun>(_ text: String) throws(YAMLFailure) -> Code<Noun> {
        guard let code = try? Code<Noun>(parsing: text) else {
            throw failure(.notA("a word in camel case such as `codeReview`"))
        }
        return code
    }

    /// A value with its date and its source; without one of them it does not load.
    func dated<Value>(
        _ read: (YAMLNode) throws(YAMLFailure) -> Value
    ) throws(YAMLFailure) -> Dated<Value> {
        var mapping = try mapping()
        let value = try read(mapping.take("value"))
        let date = try mapping.take("date").day()
        let source = try mapping.take("source")
        try mapping.finish()
        let words = try source.scalar()
        do throws(DatedFailure) {
            return try Dated(value, date: date, source: words)
        } catch {
            throw source.failure(
                error == .noSource
                    ? .noSource
                    : .outOfRange("1 to \(DatedFailure.sourceLimit.bytes) bytes"))
        }
    }
}

extension YAMLMapping {
    mutating func dated<Value>(
        _ name: String, _ read: (YAMLNode) throws(YAMLFailure) -> Value
    ) throws(YAMLFailure) -> Dated<Value> {
        try take(name).dated(read)
    }

    mutating func duration(_ name: String) throws(YAMLFailure) -> Dated<Duration> {
        try dated(name) { node throws(YAMLFailure) in try node.duration() }
    }

    mutating func byteCount(_ name: String) throws(YAMLFailure) -> Dated<ByteCount> {
        try dated(name) { node throws(YAMLFailure) in try node.byteCount() }
    }

    mutating func flag(_ name: String) throws(YAMLFailure) -> Dated<Bool> {
        try dated(name) { node throws(YAMLFailure) in try node.flag() }
    }

    mutating func wholeNumber(
        _ name: String, _ range: ClosedRange<Int>
    ) throws(YAMLFailure) -> Dated<Int> {
        try dated(name) { node throws(YAMLFailure) in try node.wholeNumber(range) }
    }
}
