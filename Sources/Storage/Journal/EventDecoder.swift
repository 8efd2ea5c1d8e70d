import Inspection

/// Decodes an event from its scanned text, as the library would and in less time.
///
/// INVARIANT(same-event): what this gives is what the library gives for the same bytes. It may
/// refuse what the library takes: an entry that is refused here is read there, which also finds
/// the words for what is wrong.
struct EventDecoder: Decoder {
    let text: EventText
    /// The value that is decoded.
    let node: Int

    /// Nobody is told where decoding failed: the library says it.
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    static func event<Event: Decodable>(_ type: Event.Type, from bytes: [UInt8]) throws -> Event {
        try Event(from: EventDecoder(text: EventText(scanning: bytes), node: 0))
    }

    func container<Key: CodingKey>(
        keyedBy type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> {
        guard text.kind(node) == .objectStart else { throw OtherForm() }
        return KeyedDecodingContainer(EventMembers<Key>(text: text, object: node))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard text.kind(node) == .arrayStart else { throw OtherForm() }
        return EventElements(text: text, array: node)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    /// The value is not what was asked for, or is written in a way that is left to the library.
    struct OtherForm: Error {}
}

extension EventDecoder: SingleValueDecodingContainer {
    func decodeNil() -> Bool { text.kind(node) == .null }

    func decode(_ type: Bool.Type) throws -> Bool {
        switch text.kind(node) {
        case .yes: return true
        case .no: return false
        default: throw OtherForm()
        }
    }

    func decode(_ type: String.Type) throws -> String {
        guard text.kind(node) == .string else { throw OtherForm() }
        return text.text(node)
    }

    // Events have no fractions.
    func decode(_ type: Double.Type) throws -> Double { throw OtherForm() }
    func decode(_ type: Float.Type) throws -> Float { throw OtherForm() }
    func decode(_ type: Int.Type) throws -> Int { try integer() }
    func decode(_ type: Int8.Type) throws -> Int8 { try integer() }
    func decode(_ type: Int16.Type) throws -> Int16 { try integer() }
    func decode(_ type: Int32.Type) throws -> Int32 { try integer() }
    func decode(_ type: Int64.Type) throws -> Int64 { try integer() }
    func decode(_ type: UInt.Type) throws -> UInt { try integer() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try integer() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try integer() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try integer() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try integer() }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: self) }

    private func integer<Number: FixedWidthInteger>() throws -> Number {
        guard text.kind(node) == .number,
            let number = text.integer(node, as: Number.self)
        else { throw OtherForm() }
        return number
    }
}
