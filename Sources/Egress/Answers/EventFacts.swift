import Inspection

/// What the leaves of one event say about the event and the answer.
struct EventFacts: Sendable {
    /// The event's type, as its data names it, else as the stream does; empty without one.
    private(set) var type: [UInt8] = []
    private(set) var model: JSONToken?
    private(set) var usage: [(field: AnswerUsage.Field, count: Int)] = []
    private(set) var pieces: [AnswerLeaf] = []
    private(set) var endedUnits: Set<Int> = []
    private(set) var isFailure = false
    private var coordinates: [(slot: Int, value: Int, spots: AnswerLeaf.Spots)] = []
    /// Whether a place is named in a way that readers could take for another.
    private(set) var isMisplaced = false
    private var openings: [AnswerLeaf] = []
    private var hasUnits = false

    init(_ leaves: [AnswerLeaf], in data: Span<UInt8>) {
        var endings: [AnswerLeaf] = []
        for leaf in leaves {
            if leaf.spots.outer >= 0 { hasUnits = true }
            switch leaf.role {
            case .plain, .label: break
            case .opening:
                if leaf.token.kind == .string, !leaf.token.contentRange.isEmpty {
                    openings.append(leaf)
                }
            case .piece: if leaf.isPiece { pieces.append(leaf) }
            case .coordinate(let slot):
                guard let value = leaf.count(in: data) else {
                    isMisplaced = isMisplaced || leaf.token.kind != .null
                    break
                }
                coordinates.append((slot, value, leaf.spots))
            case .eventType: if leaf.token.kind == .string { type = leaf.text(in: data) }
            case .ending:
                if leaf.token.kind == .string, !leaf.token.contentRange.isEmpty {
                    endings.append(leaf)
                }
            case .model: if leaf.token.kind == .string { model = leaf.token }
            case .usage(let field):
                if let count = leaf.count(in: data), count <= AnswerUsage.limit {
                    usage.append((field, count))
                }
            case .failure: if leaf.token.kind != .null { isFailure = true }
            }
        }
        for leaf in endings { endedUnits.insert(coordinate(0, of: leaf)) }
    }

    /// Takes the stream's name for the event where its data has none; false where both have
    /// one and not the same.
    mutating func name(_ name: Span<UInt8>) -> Bool {
        if type.isEmpty { type.append(name) }
        return type.span.isEqual(to: name)
    }

    /// The places of the texts that the event begins with more than nothing.
    var begun: [AnswerPlace] {
        openings.map { AnswerPlace(unit: coordinate(0, of: $0), part: coordinate(1, of: $0)) }
    }

    /// How many coordinates the event names: each is looked up for each piece.
    var coordinateCount: Int { coordinates.count }

    /// An event that tells usage and nothing of any choice.
    var isUsageOnly: Bool { !usage.isEmpty && !hasUnits }

    /// The value of the coordinate at the top of the event.
    func coordinate(_ slot: Int) -> Int {
        coordinates.first { $0.slot == slot && $0.spots == AnswerLeaf.Spots() }?.value ?? -1
    }

    func key(of leaf: AnswerLeaf, family: Int) -> ChannelKey {
        ChannelKey(
            family: family, path: leaf.path, unit: coordinate(0, of: leaf),
            part: coordinate(1, of: leaf))
    }

    private func coordinate(_ slot: Int, of leaf: AnswerLeaf) -> Int {
        let named = coordinates.last { $0.slot == slot && $0.spots.hold(leaf.spots) }
        return named?.value ?? Int(slot == 0 ? leaf.spots.outer : leaf.spots.inner)
    }
}

extension AnswerLeaf {
    /// A string that continues a text, where its event has such.
    var isPiece: Bool { role == .piece && token.kind == .string }

    /// Which text of its event a piece belongs to.
    struct Text: Hashable { let path: Int, spots: Spots }

    var text: Text { Text(path: path, spots: spots) }

    /// The decoded text of a string.
    func text(in data: Span<UInt8>) -> [UInt8] {
        if token.isEscaped { return JSONText(token, in: data).bytes }
        var bytes: [UInt8] = []
        bytes.append(data, token.contentRange)
        return bytes
    }

    func hasKey(_ names: [String], in data: Span<UInt8>) -> Bool {
        guard let key else { return false }
        let name = data.extracting(key)
        return names.contains { name.isEqual(to: $0) }
    }

    /// The value of a whole number of at most 15 digits, not negative.
    func count(in data: Span<UInt8>) -> Int? {
        guard token.kind == .number, token.range.count <= 15 else { return nil }
        var value = 0
        for index in token.range {
            let byte = data[index]
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// Whether a finding can stand here: in any string, in a long whole number that the API
    /// does not count with.
    func mayCarry(_ counters: [String], in data: Span<UInt8>) -> Bool {
        switch token.kind {
        case .string: return true
        case .number:
            guard role.carriesText,
                token.range.count >= AnswerJudge.shortestNumber
            else { return false }
            for index in token.range {
                let byte = data[index] | 0x20
                if byte == UInt8(ascii: ".") | 0x20 || byte == UInt8(ascii: "e") { return false }
            }
            return !hasKey(counters, in: data)
        default: return false
        }
    }
}
