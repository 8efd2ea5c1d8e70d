/// What a noun is read from, by the rules of `Codable`.
struct StateDecoder: Decoder {
    let reading: StateReading

    // Nobody is told where reading failed: the journal is replayed.
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { reading.given }

    func container<Key: CodingKey>(
        keyedBy type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> {
        reading.containers.named += 1
        return KeyedDecodingContainer(StatedMembers<Key>(reading: reading))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        reading.containers.isPlain = true
        return self
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        reading.containers.isPlain = true
        return self
    }
}

/// One value, or several of a fixed number one behind the other.
extension StateDecoder: SingleValueDecodingContainer, UnkeyedDecodingContainer {
    var count: Int? { nil }
    var isAtEnd: Bool { reading.reader.left == 0 }
    var currentIndex: Int { 0 }

    func decodeNil() -> Bool { false }
    func decode(_ type: Bool.Type) throws -> Bool { try reading.reader.isPresent() }
    func decode(_ type: String.Type) throws -> String { try reading.reader.word() }
    func decode(_ type: Double.Type) throws -> Double { Double(bitPattern: try number()) }
    func decode(_ type: Float.Type) throws -> Float { Float(bitPattern: try number()) }
    func decode(_ type: Int.Type) throws -> Int { try signed() }
    func decode(_ type: Int8.Type) throws -> Int8 { try signed() }
    func decode(_ type: Int16.Type) throws -> Int16 { try signed() }
    func decode(_ type: Int32.Type) throws -> Int32 { try signed() }
    func decode(_ type: Int64.Type) throws -> Int64 { try signed() }
    func decode(_ type: UInt.Type) throws -> UInt { try number() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try number() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try number() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try number() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try number() }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try reading.value(type) }

    private func signed<Number: SignedInteger & FixedWidthInteger>() throws -> Number {
        guard let number = Number(exactly: try reading.reader.signed()) else {
            throw StateFailure.malformed
        }
        return number
    }

    private func number<Number: UnsignedInteger & FixedWidthInteger>() throws -> Number {
        guard let number = Number(exactly: try reading.reader.number()) else {
            throw StateFailure.malformed
        }
        return number
    }

    func nestedContainer<Key: CodingKey>(
        keyedBy type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> { try container(keyedBy: type) }
    func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { self }
    // No noun has parts of a class.
    func superDecoder() throws -> any Decoder { throw StateFailure.malformed }
}
