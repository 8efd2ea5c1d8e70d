import Vocabulary

/// The bytes of a state as they grow: numbers in as few bytes as they need, and what comes again
/// and again by its place in a table that both sides build.
struct StateWriter {
    private(set) var bytes: [UInt8] = []
    private var words: [String: UInt64] = [:]
    private var persons: [PersonID: UInt64] = [:]

    /// Longest text that is looked for in the table.
    private static let wordLimit = 48
    /// What stands where no further word comes, or a text that is in no table.
    static let noWord: UInt64 = 0
    static let newWord: UInt64 = 1
    static let firstWord: UInt64 = 2

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    mutating func byte(_ byte: UInt8) { bytes.append(byte) }

    /// Seven bits a byte, the least significant first.
    mutating func number(_ number: UInt64) {
        var left = number
        while left >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: left) | 0x80)
            left >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: left))
    }

    /// Small numbers of either sign take few bytes.
    mutating func signed(_ number: Int64) {
        self.number(UInt64(bitPattern: number << 1) ^ UInt64(bitPattern: number >> 63))
    }

    mutating func raw(_ bytes: [UInt8]) { self.bytes += bytes }

    mutating func digest(_ digest: Digest) { digest.append(to: &bytes) }

    mutating func text(_ text: String) {
        number(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func word(_ text: String) {
        if let place = words[text] { return number(place) }
        guard text.utf8.count <= Self.wordLimit else {
            number(Self.noWord)
            return self.text(text)
        }
        words[text] = Self.firstWord + UInt64(words.count)
        number(Self.newWord)
        self.text(text)
    }

    /// The name of a member, which is always in the table.
    mutating func name(_ text: String) {
        precondition(text.utf8.count <= Self.wordLimit, "the name `\(text)` is too long")
        word(text)
    }

    /// No further member follows.
    mutating func end() { number(Self.noWord) }

    mutating func person(_ person: PersonID) {
        if let place = persons[person] { return number(place) }
        persons[person] = UInt64(persons.count) + 1
        number(0)
        text(person.text)
    }

    mutating func day(_ day: KoreanDate) {
        number(UInt64(day.year))
        byte(UInt8(day.month))
        byte(UInt8(day.day))
    }

    /// Whether there is a value, then the value.
    mutating func optional<Value>(_ value: Value?, _ write: (inout StateWriter, Value) -> Void) {
        byte(value == nil ? 0 : 1)
        if let value { write(&self, value) }
    }
}
