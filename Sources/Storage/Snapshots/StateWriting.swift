/// A state as it is written: its nouns say what they are made of, this writes it down.
///
/// A member's name stands before its value, as a place in the table of names; one that is absent
/// is left out, and behind the last one stands that none follows.
final class StateWriting {
    var writer = StateWriter()
    var containers = OpenContainers()

    /// The bytes of `state`.
    static func bytes(of state: some Encodable) throws -> [UInt8] {
        let writing = StateWriting()
        try writing.value(state)
        return writing.writer.bytes
    }

    func value<Value: Encodable>(_ value: Value) throws {
        if let compact = value as? any CompactForm { return try compact.write(to: self) }
        let outer = containers
        containers = OpenContainers()
        try value.encode(to: StateEncoder(writing: self))
        for _ in 0..<containers.ends { writer.end() }
        containers = outer
    }
}
