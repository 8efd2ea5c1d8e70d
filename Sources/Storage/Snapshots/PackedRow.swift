/// What a state has in bulk, one or more for every event of its kind: written and read field by
/// field, without a look at names.
///
/// Every field is asked for by the initialiser that `unpacked` calls: one that is added is
/// written here too, or this does not compile.
protocol PackedRow: Sendable {
    func pack(into writer: inout StateWriter)
    static func unpacked(from reader: inout StateReader) throws(StateFailure) -> Self

    // Asked for, so that each kind of row has loops of its own.
    static func pack(_ rows: [Self], into writer: inout StateWriter)
    static func unpacked(
        _ count: Int, from reader: inout StateReader
    ) throws(StateFailure) -> [Self]
}

extension PackedRow {
    static func pack(_ rows: [Self], into writer: inout StateWriter) {
        for row in rows { row.pack(into: &writer) }
    }

    static func unpacked(
        _ count: Int, from reader: inout StateReader
    ) throws(StateFailure) -> [Self] {
        var rows: [Self] = []
        rows.reserveCapacity(count)
        for _ in 0..<count { rows.append(try unpacked(from: &reader)) }
        return rows
    }
}

extension UInt8: PackedRow {
    func pack(into writer: inout StateWriter) { writer.byte(self) }

    static func unpacked(from reader: inout StateReader) throws(StateFailure) -> UInt8 {
        try reader.byte()
    }
}
