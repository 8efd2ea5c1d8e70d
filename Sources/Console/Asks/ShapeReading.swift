/// A decoder without data: it gives each type that asks the emptiest value there is, and keeps
/// what was asked for.
struct ShapeReading {
    /// What one decoder was asked for.
    final class Found {
        var parts: [JSONShape.Part] = []
        var value: JSONShape?
        /// Whether the names were asked for, as only a dictionary does.
        var isMap = false

        var shape: JSONShape {
            if let value { return value }
            if isMap { return .map(parts.first?.shape ?? .any) }
            return .object(parts)
        }
    }

    static func shape<Value: Decodable>(of type: Value.Type) throws -> JSONShape {
        try read(type).shape
    }

    /// An empty value of a type, and its shape.
    static func read<Value: Decodable>(
        _ type: Value.Type
    ) throws -> (value: Value, shape: JSONShape) {
        if let plain = plain(type) { return plain }
        if let choices = choices(type) { return choices }
        let found = Found()
        let value = try Value(from: ShapeDecoder(found: found))
        return (value, found.shape)
    }

    private static func plain<Value>(_ type: Value.Type) -> (Value, JSONShape)? {
        func pair(_ value: some Any, _ shape: JSONShape) -> (Value, JSONShape)? {
            (value as? Value).map { ($0, shape) }
        }
        return switch type {
        case is JSONTree.Type: pair(JSONTree.null, .any)
        case is String.Type: pair("", .string)
        case is Bool.Type: pair(false, .boolean)
        case is Int.Type: pair(0, .integer)
        case is Int64.Type: pair(Int64(0), .integer)
        case is UInt64.Type: pair(UInt64(0), .integer)
        case is UInt32.Type: pair(UInt32(0), .integer)
        case is Double.Type: pair(0.0, .number)
        default: nil
        }
    }

    /// An enumeration that is written as text.
    private static func choices<Value>(_ type: Value.Type) -> (Value, JSONShape)? {
        guard let cases = type as? any (CaseIterable & RawRepresentable).Type else { return nil }
        func read<Cases: CaseIterable & RawRepresentable>(
            _ cases: Cases.Type
        ) -> (Value, JSONShape)? {
            let values = cases.allCases.compactMap { $0.rawValue as? String }
            guard let first = cases.allCases.first as? Value, !values.isEmpty else { return nil }
            return (first, .choice(values))
        }
        return read(cases)
    }
}

private struct ShapeDecoder: Decoder {
    let found: ShapeReading.Found
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(ShapeParts<Key>(found: found))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { ShapeItems(found: found) }
    func singleValueContainer() -> any SingleValueDecodingContainer { ShapeValue(found: found) }
}

private struct ShapeParts<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let found: ShapeReading.Found
    var codingPath: [any CodingKey] { [] }

    var allKeys: [Key] {
        found.isMap = true
        return [Key(stringValue: "name")].compactMap(\.self)
    }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        let (value, shape) = try ShapeReading.read(type)
        found.parts.append(.init(name: key.stringValue, shape: shape, isRequired: true))
        return value
    }

    func decodeIfPresent<Value: Decodable>(
        _ type: Value.Type, forKey key: Key
    ) throws -> Value? {
        let shape = try ShapeReading.shape(of: type)
        found.parts.append(.init(name: key.stringValue, shape: shape, isRequired: false))
        return nil
    }

    // The standard library asks for these by their types when a member is synthesised.
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        absent(.string, key)
    }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
        absent(.integer, key)
    }
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        absent(.boolean, key)
    }
    func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? {
        absent(.integer, key)
    }
    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? {
        absent(.integer, key)
    }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
        absent(.number, key)
    }

    private func absent<Value>(_ shape: JSONShape, _ key: Key) -> Value? {
        found.parts.append(.init(name: key.stringValue, shape: shape, isRequired: false))
        return nil
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> { throw Unreadable() }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw Unreadable()
    }
    func superDecoder() throws -> any Decoder { throw Unreadable() }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw Unreadable() }
}

private struct ShapeItems: UnkeyedDecodingContainer {
    let found: ShapeReading.Found
    var codingPath: [any CodingKey] { [] }
    var count: Int? { 1 }
    /// One item is asked for, and tells what all are.
    var isAtEnd: Bool { found.value != nil }
    var currentIndex: Int { found.value == nil ? 0 : 1 }

    mutating func decodeNil() -> Bool { false }
    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let (value, shape) = try ShapeReading.read(type)
        found.value = .array(shape)
        return value
    }
    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) throws -> KeyedDecodingContainer<NestedKey> { throw Unreadable() }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw Unreadable()
    }
    mutating func superDecoder() throws -> any Decoder { throw Unreadable() }
}

private struct ShapeValue: SingleValueDecodingContainer {
    let found: ShapeReading.Found
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let (value, shape) = try ShapeReading.read(type)
        found.value = shape
        return value
    }
}

/// A type that asks for its parts in a way that no answer of ours does.
private struct Unreadable: Error {}
