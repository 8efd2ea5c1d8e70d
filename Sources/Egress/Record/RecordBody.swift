import Inspection
import Vocabulary

/// Writes the body of one entry: deterministic JSON on one line, keys in the order of the calls,
/// without the brace that opens it (the store's stamp comes before).
struct RecordBody {
    private var bytes: [UInt8] = []

    /// Longest text of one field; what is longer is cut, and a text that is cut ends in `…`.
    static let textLimit = ByteCount.bytes(512)

    /// Fields that stand in many entries, written once.
    struct Fields: Sendable {
        fileprivate let bytes: [UInt8]

        init(_ write: (inout RecordBody) -> Void) {
            var body = RecordBody()
            write(&body)
            bytes = body.bytes
        }
    }

    private init() {}

    init(kind: StaticString) {
        // Nearly every entry is shorter, and a block of this size with its head is one that malloc
        // keeps at hand for the thread.
        bytes.reserveCapacity(960)
        append(literal: "\"kind\":\"")
        append(literal: kind)
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func add(_ name: StaticString, _ value: String?) {
        addName(name)
        guard let value else { return append(literal: "null") }
        append(text: value)
    }

    mutating func add(_ name: StaticString, _ value: Int?) {
        addName(name)
        guard let value else { return append(literal: "null") }
        bytes += String(value).utf8
    }

    /// As 64 hexadecimal digits.
    mutating func add(_ name: StaticString, _ value: Digest?) {
        addName(name)
        guard let value else { return append(literal: "null") }
        bytes.append(UInt8(ascii: "\""))
        value.append(hexTo: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func add(_ fields: Fields) { bytes += fields.bytes }

    mutating func add(_ name: StaticString, _ value: Bool?) {
        addName(name)
        guard let value else { return append(literal: "null") }
        append(literal: value ? "true" : "false")
    }

    mutating func add(_ name: StaticString, _ values: [String]) {
        addName(name)
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(text: value)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func add(_ name: StaticString, _ findings: FindingCounts) {
        addName(name)
        bytes.append(UInt8(ascii: "["))
        for (index, entry) in findings.entries.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(literal: "{\"kind\":\"")
            bytes += entry.kind.rawValue.utf8
            append(literal: "\",\"grade\":\"")
            bytes += entry.grade.name.utf8
            append(literal: "\",\"action\":\"")
            bytes += entry.action.rawValue.utf8
            append(literal: "\",\"count\":")
            bytes += String(entry.count).utf8
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func finished() -> [UInt8] {
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private mutating func addName(_ name: StaticString) {
        append(literal: ",\"")
        append(literal: name)
        append(literal: "\":")
    }

    private mutating func append(text: String) {
        guard text.utf8.count > Self.textLimit.bytes else {
            return JSONWriter.append(text, to: &bytes)
        }
        var cut = ""
        for character in text.unicodeScalars {
            guard cut.utf8.count < Self.textLimit.bytes else { break }
            cut.unicodeScalars.append(character)
        }
        JSONWriter.append(cut + "…", to: &bytes)
    }

    private mutating func append(literal: StaticString) {
        unsafe bytes.append(
            contentsOf: UnsafeBufferPointer(
                start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}
