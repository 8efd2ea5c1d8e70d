/// A state as it is read from what `StateWriting` wrote.
///
/// INVARIANT(same-state): what is read is what was written, or nothing is: members are taken in
/// the order in which they stand, each by its name, and none is passed over.
final class StateReading {
    var reader: StateReader
    let given: [CodingUserInfoKey: Any]
    var containers = OpenContainers()
    private var depth = 0
    /// The name that was looked at and whose value was not read yet.
    private var ahead = Ahead.unread

    private enum Ahead {
        case unread, none
        case name(String)
    }

    /// Values within values of which any state is made.
    private static let depthLimit = 64

    private init(_ reader: StateReader, _ given: [CodingUserInfoKey: Any]) {
        self.reader = reader
        self.given = given
    }

    /// The state that stands in `range` and fills it.
    ///
    /// - Parameter given: what a state needs that is not written, such as a function.
    static func state<State: Decodable>(
        _ type: State.Type, from bytes: [UInt8], in range: Range<Int>,
        given: [CodingUserInfoKey: Any] = [:]
    ) throws -> State {
        let reading = StateReading(StateReader(bytes, in: range), given)
        let state = try reading.value(type)
        guard reading.reader.left == 0 else { throw StateFailure.rest }
        return state
    }

    func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        guard depth < Self.depthLimit else { throw StateFailure.tooDeep }
        depth += 1
        defer { depth -= 1 }
        if let compact = type as? any CompactForm.Type {
            guard let value = try compact.read(from: self) as? Value else {
                throw StateFailure.malformed
            }
            return value
        }
        let outer = containers
        containers = OpenContainers()
        let value = try Value(from: StateDecoder(reading: self))
        for _ in 0..<containers.ends {
            if let name = try name() { throw StateFailure.otherMember(name) }
            ahead = .unread
        }
        containers = outer
        return value
    }

    /// The name of the member that stands next; `nil` behind the last one.
    func name() throws -> String? {
        switch ahead {
        case .name(let name): return name
        case .none: return nil
        case .unread:
            let name = try reader.wordOrEnd()
            ahead = name.map(Ahead.name) ?? .none
            return name
        }
    }

    func take(_ key: some CodingKey) throws {
        guard try name() == key.stringValue else {
            throw StateFailure.otherMember(key.stringValue)
        }
        ahead = .unread
    }
}
