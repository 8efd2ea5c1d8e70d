/// The elements of an array in an event's text, one after the other.
struct EventElements: UnkeyedDecodingContainer {
    let text: EventText
    let array: Int
    private var node: Int
    private(set) var currentIndex = 0

    init(text: EventText, array: Int) {
        self.text = text
        self.array = array
        node = array + 1
    }

    var codingPath: [any CodingKey] { [] }
    var isAtEnd: Bool { node >= text.nodes[array].end }

    var count: Int? {
        var (count, node) = (0, array + 1)
        while node < text.nodes[array].end {
            count += 1
            node = text.nodes[node].end
        }
        return count
    }

    private var value: EventDecoder {
        get throws {
            guard !isAtEnd else { throw EventDecoder.OtherForm() }
            return EventDecoder(text: text, node: node)
        }
    }

    private mutating func goOn() {
        node = text.nodes[node].end
        currentIndex += 1
    }

    mutating func decodeNil() throws -> Bool {
        guard try value.decodeNil() else { return false }
        goOn()
        return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let made = try T(from: value)
        goOn()
        return made
    }

    mutating func nestedContainer<Key: CodingKey>(
        keyedBy type: Key.Type
    ) throws -> KeyedDecodingContainer<Key> {
        let made = try value.container(keyedBy: type)
        goOn()
        return made
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let made = try value.unkeyedContainer()
        goOn()
        return made
    }

    // No event has parts of a class.
    mutating func superDecoder() throws -> any Decoder { throw EventDecoder.OtherForm() }
}
