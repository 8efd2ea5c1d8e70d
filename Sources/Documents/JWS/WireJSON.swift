import Foundation

/// The JSON of wire types: written with sorted keys, so that one value has one text; read with
/// errors that name the field.
enum WireJSON {
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    /// Decodes bytes that `StrictObject.check` has let through.
    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8])
        throws(DocumentFailure) -> Value
    {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch DecodingError.keyNotFound(let key, let context) {
            throw .missingField(name(context.codingPath + [key]))
        } catch DecodingError.valueNotFound(_, let context) {
            throw .badField(name(context.codingPath), why: "is null")
        } catch DecodingError.typeMismatch(_, let context) {
            throw .badField(name(context.codingPath), why: "is of another type")
        } catch DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty {
            throw .malformed(why: "a value does not fit its field")
        } catch DecodingError.dataCorrupted(let context) {
            throw .badField(name(context.codingPath), why: "cannot be read")
        } catch {
            throw .malformed(why: "the JSON cannot be read")
        }
    }

    private static func name(_ path: [any CodingKey]) -> String {
        var text = ""
        for key in path {
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
        return text
    }
}
