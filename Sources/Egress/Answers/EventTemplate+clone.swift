import Inspection

extension EventTemplate {
    /// This event's JSON with `text`, decoded, as its piece and with nothing else that a reader
    /// would add to what it has already: of the objects around the piece, only what names it
    /// (`index`, `type`) and what is null; at the top every plain value but no other container.
    func cloned(with text: Span<UInt8>) -> [UInt8] {
        var clone = Clone(piece: piece, around: containers())
        var scanner = JSONScanner(limits: JSONLimits(bytes: data.count))
        while let token = try? scanner.next(in: data.span) {
            clone.take(token, in: data.span, text: text)
        }
        return clone.out
    }

    /// Where the containers around the piece begin, the outermost first.
    private func containers() -> [Int] {
        var open: [Int] = []
        var scanner = JSONScanner(limits: JSONLimits(bytes: data.count))
        while let token = try? scanner.next(in: data.span), token.range != piece {
            switch token.kind {
            case .objectStart, .arrayStart: open.append(token.range.lowerBound)
            case .objectEnd, .arrayEnd: open.removeLast()
            default: break
            }
        }
        return open
    }
}

/// The clone as it is being written.
private struct Clone {
    let piece: Range<Int>
    let around: [Int]
    var out: [UInt8] = []
    /// Containers around the piece that are open now.
    private var depth = 0
    /// Depth of the container that is being left out, with all in it.
    private var skipped: Int?
    private var key: Range<Int>?
    private var needsComma = false

    init(piece: Range<Int>, around: [Int]) {
        self.piece = piece
        self.around = around
    }

    mutating func take(_ token: JSONToken, in data: Span<UInt8>, text: Span<UInt8>) {
        if let skipped {
            let isEnd = token.kind == .objectEnd || token.kind == .arrayEnd
            if isEnd, token.depth == skipped { self.skipped = nil }
            return
        }
        switch token.kind {
        case .key: key = token.range
        case .objectStart, .arrayStart:
            guard depth < around.count, around[depth] == token.range.lowerBound else {
                skipped = token.depth
                key = nil
                return
            }
            write(token.range, in: data)
            depth += 1
            needsComma = false
        case .objectEnd, .arrayEnd:
            out.append(data, token.range)
            depth -= 1
            needsComma = true
        case .string, .number, .yes, .no, .null: leaf(token, in: data, text: text)
        }
    }

    private mutating func leaf(_ token: JSONToken, in data: Span<UInt8>, text: Span<UInt8>) {
        if token.range == piece {
            write(0..<0, in: data)
            out.append(UInt8(ascii: "\""))
            JSONWriter.appendEscaped(text, to: &out)
            out.append(UInt8(ascii: "\""))
        } else if depth == 1 || token.kind == .null || namesPiece(in: data) {
            write(token.range, in: data)
        }
        key = nil
    }

    private func namesPiece(in data: Span<UInt8>) -> Bool {
        guard let key else { return false }
        let name = data.extracting(key.lowerBound + 1..<key.upperBound - 1)
        return name.isEqual(to: "index") || name.isEqual(to: "type")
    }

    /// Writes a comma where one belongs, the key if there is one, and `range`.
    private mutating func write(_ range: Range<Int>, in data: Span<UInt8>) {
        if needsComma { out.append(UInt8(ascii: ",")) }
        if let key {
            out.append(data, key)
            out.append(UInt8(ascii: ":"))
        }
        out.append(data, range)
        key = nil
        needsComma = true
    }
}
