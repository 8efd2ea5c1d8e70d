/// What a noun is written to, by the rules of `Codable`.
struct StateEncoder: Encoder {
    let writing: StateWriting

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        writing.containers.named += 1
        return KeyedEncodingContainer(StateMembers<Key>(writing: writing))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        writing.containers.isPlain = true
        return self
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        writing.containers.isPlain = true
        return self
    }
}

/// One value, or several of a fixed number one behind the other.
extension StateEncoder: SingleValueEncodingContainer, UnkeyedEncodingContainer {
    var count: Int { 0 }

    func encodeNil() { writing.writer.byte(0) }
    func encode(_ value: Bool) { writing.writer.byte(value ? 1 : 0) }
    func encode(_ value: String) { writing.writer.word(value) }
    func encode(_ value: Double) { writing.writer.number(value.bitPattern) }
    func encode(_ value: Float) { writing.writer.number(UInt64(value.bitPattern)) }
    func encode(_ value: Int) { writing.writer.signed(Int64(value)) }
    func encode(_ value: Int8) { writing.writer.signed(Int64(value)) }
    func encode(_ value: Int16) { writing.writer.signed(Int64(value)) }
    func encode(_ value: Int32) { writing.writer.signed(Int64(value)) }
    func encode(_ value: Int64) { writing.writer.signed(value) }
    func encode(_ value: UInt) { writing.writer.number(UInt64(value)) }
    func encode(_ value: UInt8) { writing.writer.number(UInt64(value)) }
    func encode(_ value: UInt16) { writing.writer.number(UInt64(value)) }
    func encode(_ value: UInt32) { writing.writer.number(UInt64(value)) }
    func encode(_ value: UInt64) { writing.writer.number(value) }
    func encode<T: Encodable>(_ value: T) throws { try writing.value(value) }

    func nestedContainer<Key: CodingKey>(
        keyedBy type: Key.Type
    ) -> KeyedEncodingContainer<Key> { container(keyedBy: type) }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
    // No noun has parts of a class.
    func superEncoder() -> any Encoder { self }
}
