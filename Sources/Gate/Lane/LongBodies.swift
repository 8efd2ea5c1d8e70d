/// Whose long bodies are read on and whose wait, on one event loop.
///
/// While there is room, all are. Beyond it one goes on, the first that met the end of the room, so
/// that something always comes to its end and makes room; the others wait in the order in which
/// they met it, each until its own deadline.
struct LongBodies<Reader: AnyObject> {
    private var first: Reader?
    private var waiting: [Reader] = []

    /// What a reader may add to what is held before it asks again: one read of its socket.
    static var stride: Int { 65_536 }

    var isNobodyWaiting: Bool { waiting.isEmpty }

    /// Whether `reader` reads on, with `room` bytes left for bodies; else it waits for `next`.
    mutating func mayReadOn(_ reader: Reader, room: Int) -> Bool {
        guard room <= 0, first !== reader else { return true }
        guard first != nil else {
            first = reader
            return true
        }
        if !waiting.contains(where: { $0 === reader }) { waiting.append(reader) }
        return false
    }

    /// The body of `reader` is whole, or given up.
    mutating func leave(_ reader: Reader) {
        if first === reader { first = nil }
        if !waiting.isEmpty { waiting.removeAll { $0 === reader } }
    }

    /// Who reads on now that there is `room`, and waits no longer.
    mutating func next(room: Int) -> [Reader] {
        var count = max(0, room / Self.stride)
        if first == nil, let oldest = waiting.first {
            first = oldest
            count = max(1, count)
        }
        let next = waiting.prefix(count)
        waiting.removeFirst(next.count)
        return Array(next)
    }
}
