import Inspection

/// Writes events of an answer into what goes out.
enum EventWriter {
    /// Writes `event` with `edits` in its data; without any, byte for byte as it came.
    static func write(
        _ event: ServerSentEvent, of bytes: Span<UInt8>, data: Span<UInt8>, edits: [DataEdit],
        into out: inout [UInt8]
    ) {
        guard !edits.isEmpty else {
            out.append(bytes, event.range)
            return
        }
        if case .one(let line) = event.data {
            out.append(bytes, event.range.lowerBound..<line.lowerBound)
            edits.apply(to: data, into: &out)
            out.append(bytes, line.upperBound..<event.range.upperBound)
            return
        }
        for line in event.otherLines {
            out.append(bytes, line)
            out.append(UInt8(ascii: "\n"))
        }
        var changed: [UInt8] = []
        edits.apply(to: data, into: &changed)
        write(name: event.name.map { name in bytes.copied(name) }, data: changed.span, into: &out)
    }

    /// Writes an event of the gate's own.
    static func write(name: [UInt8]?, data: Span<UInt8>, into out: inout [UInt8]) {
        if let name {
            out += "event: ".utf8
            out += name
            out.append(UInt8(ascii: "\n"))
        }
        out += "data: ".utf8
        for index in 0..<data.count {
            out.append(data[index])
            if data[index] == UInt8(ascii: "\n") { out += "data: ".utf8 }
        }
        out += "\n\n".utf8
    }
}
