import Foundation

/// The one text that says a value: JSON with sorted keys and no spaces. A key twice, one that is not
/// known, a space between or another order make a text that two readers could read in two ways.
enum OneText {
    /// It can be read, but is not the text that says this.
    struct Other: Error {}

    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    /// Reads the bytes that `bytes(of:)` writes, and no others of the same sense: byte for byte,
    /// since two texts that only look alike are two.
    static func read<Value: Codable>(_ kind: Value.Type, from bytes: [UInt8]) throws -> Value {
        let value = try JSONDecoder().decode(kind, from: Data(bytes))
        guard try OneText.bytes(of: value) == bytes else { throw Other() }
        return value
    }
}
