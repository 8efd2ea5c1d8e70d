/// What goes back for one request, decided before the first byte is sent.
struct AnswerPlan: Hashable, Sendable {
    /// Status and headers; absent: `pieces` are the bytes of the connection itself.
    var head: Head?
    var pieces: [Piece]

    struct Head: Hashable, Sendable {
        var status: Int
        var headers: [String: String]
    }

    enum Piece: Hashable, Sendable {
        case bytes([UInt8])
        case pause(milliseconds: Int)
        /// Nothing more, and the connection stays open.
        case hang
        /// Nothing more, and the connection is closed without an end.
        case drop
    }

    /// A whole body that is not streamed.
    init(status: Int, json: JSONValue) {
        head = Head(status: status, headers: ["Content-Type": "application/json"])
        pieces = [.bytes(Array(json.text.utf8))]
    }

    init(head: Head?, pieces: [Piece]) {
        self.head = head
        self.pieces = pieces
    }

    /// The same bytes in writes of `count` bytes: characters and events are torn anywhere.
    func torn(into count: Int) -> AnswerPlan {
        var torn = self
        torn.pieces = pieces.flatMap { piece -> [Piece] in
            guard case .bytes(let bytes) = piece else { return [piece] }
            return stride(from: 0, to: bytes.count, by: count).map {
                .bytes(Array(bytes[$0..<min($0 + count, bytes.count)]))
            }
        }
        return torn
    }
}
