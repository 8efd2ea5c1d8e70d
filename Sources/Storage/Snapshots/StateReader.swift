import Vocabulary

/// The bytes of a state as they are read. Any bytes are read or refused; no number in them is
/// believed beyond what is left of them.
struct StateReader {
    private let bytes: [UInt8]
    private let end: Int
    private var at: Int
    private var words: [String] = []
    private var persons: [PersonID] = []

    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        at = range.lowerBound
        end = range.upperBound
    }

    var left: Int { end - at }

    mutating func byte() throws(StateFailure) -> UInt8 {
        guard at < end else { throw .short }
        defer { at += 1 }
        return bytes[at]
    }

    mutating func number() throws(StateFailure) -> UInt64 {
        let first = try byte()
        guard first >= 0x80 else { return UInt64(first) }
        var value = UInt64(first & 0x7F)
        for shift in stride(from: UInt64(7), through: 63, by: 7) {
            let byte = try byte()
            let bits = UInt64(byte & 0x7F)
            guard (bits << shift) >> shift == bits else { throw .malformed }
            value |= bits << shift
            if byte < 0x80 { return value }
        }
        throw .malformed
    }

    mutating func signed() throws(StateFailure) -> Int64 {
        let number = try number()
        return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }

    /// How many follow, each of which takes a byte or more.
    mutating func count() throws(StateFailure) -> Int {
        guard let count = Int(exactly: try number()), count <= left else { throw .short }
        return count
    }

    mutating func digest() throws(StateFailure) -> Digest {
        let range = try take(Digest.byteCount)
        guard let digest = Digest(bytes.span.extracting(range)) else { throw .malformed }
        return digest
    }

    mutating func text() throws(StateFailure) -> String {
        let range = try take(try count())
        guard let text = try? UTF8Span(validating: bytes.span.extracting(range)) else {
            throw .malformed
        }
        return String(copying: text)
    }

    mutating func word() throws(StateFailure) -> String {
        guard let word = try wordOrEnd() else { return try text() }
        return word
    }

    /// A word of the table; `nil` where none follows.
    mutating func wordOrEnd() throws(StateFailure) -> String? {
        let place = try number()
        switch place {
        case StateWriter.noWord: return nil
        case StateWriter.newWord:
            words.append(try text())
            return words.last
        default:
            guard place - StateWriter.firstWord < words.count else { throw .malformed }
            return words[Int(place - StateWriter.firstWord)]
        }
    }

    mutating func person() throws(StateFailure) -> PersonID {
        let place = try number()
        guard place == 0 else {
            guard place <= persons.count else { throw .malformed }
            return persons[Int(place) - 1]
        }
        guard let person = try? PersonID(parsing: text()) else { throw .malformed }
        persons.append(person)
        return person
    }

    mutating func day() throws(StateFailure) -> KoreanDate {
        guard let year = Int(exactly: try number()),
            let day = KoreanDate(year: year, month: Int(try byte()), day: Int(try byte()))
        else { throw .malformed }
        return day
    }

    /// Whether a value stands here.
    mutating func isPresent() throws(StateFailure) -> Bool {
        switch try byte() {
        case 0: return false
        case 1: return true
        default: throw .malformed
        }
    }

    private mutating func take(_ count: Int) throws(StateFailure) -> Range<Int> {
        guard count <= left else { throw .short }
        defer { at += count }
        return at..<at + count
    }
}
