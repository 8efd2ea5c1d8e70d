import Vocabulary

/// A value that is written in a way of its own, not by its members' names.
protocol CompactForm {
    func write(to writing: StateWriting) throws
    static func read(from reading: StateReading) throws -> Self
}

extension Digest: CompactForm {
    func write(to writing: StateWriting) { writing.writer.digest(self) }
    static func read(from reading: StateReading) throws -> Digest { try reading.reader.digest() }
}

extension Instant: CompactForm {
    func write(to writing: StateWriting) { writing.writer.signed(microseconds) }
    static func read(from reading: StateReading) throws -> Instant {
        Instant(microseconds: try reading.reader.signed())
    }
}

extension KoreanDate: CompactForm {
    func write(to writing: StateWriting) { writing.writer.day(self) }
    static func read(from reading: StateReading) throws -> KoreanDate { try reading.reader.day() }
}

extension Optional: CompactForm where Wrapped: Codable {
    func write(to writing: StateWriting) throws {
        writing.writer.byte(self == nil ? 0 : 1)
        if let value = self { try writing.value(value) }
    }

    static func read(from reading: StateReading) throws -> Wrapped? {
        try reading.reader.isPresent() ? .some(try reading.value(Wrapped.self)) : nil
    }
}

extension Array: CompactForm where Element: Codable {
    func write(to writing: StateWriting) throws {
        writing.writer.number(UInt64(count))
        if let row = Element.self as? any PackedRow.Type { return writing.pack(self, of: row) }
        for element in self { try writing.value(element) }
    }

    static func read(from reading: StateReading) throws -> [Element] {
        let count = try reading.reader.count()
        if let row = Element.self as? any PackedRow.Type {
            return try reading.unpacked(count, of: row)
        }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try reading.value(Element.self)) }
        return elements
    }
}

extension Set: CompactForm where Element: Codable {
    func write(to writing: StateWriting) throws { try Array(self).write(to: writing) }

    static func read(from reading: StateReading) throws -> Set<Element> {
        let elements = try [Element].read(from: reading)
        let set = Set(elements)
        guard set.count == elements.count else { throw StateFailure.malformed }
        return set
    }
}

extension Dictionary: CompactForm where Key: Codable, Value: Codable {
    func write(to writing: StateWriting) throws {
        writing.writer.number(UInt64(count))
        for (key, value) in self {
            try writing.value(key)
            try writing.value(value)
        }
    }

    static func read(from reading: StateReading) throws -> [Key: Value] {
        let count = try reading.reader.count()
        var pairs = [Key: Value](minimumCapacity: count)
        for _ in 0..<count {
            let key = try reading.value(Key.self)
            guard pairs.updateValue(try reading.value(Value.self), forKey: key) == nil else {
                throw StateFailure.malformed
            }
        }
        return pairs
    }
}

extension StateWriting {
    fileprivate func pack<Row: PackedRow>(_ rows: Any, of type: Row.Type) {
        guard let rows = rows as? [Row] else { preconditionFailure("rows are of their kind") }
        Row.pack(rows, into: &writer)
    }
}

extension StateReading {
    fileprivate func unpacked<Row: PackedRow, Element>(
        _ count: Int, of type: Row.Type
    ) throws -> [Element] {
        guard let rows = try Row.unpacked(count, from: &reader) as? [Element] else {
            preconditionFailure("rows are of their kind")
        }
        return rows
    }
}
