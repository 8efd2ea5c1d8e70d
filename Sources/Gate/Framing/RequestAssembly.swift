internal import NIOCore
internal import Vocabulary

/// One request being read, head known and body arriving.
struct RequestAssembly {
    let frame: RequestFrame
    private(set) var body: [UInt8] = []
    /// Bytes taken from the budget for this request; whoever ends it gives them back.
    private(set) var reserved = 0
    private let limit: Int
    private let longBody: Int

    init(_ frame: RequestFrame, limits: GateBounds) {
        self.frame = frame
        limit = limits.body.bytes
        longBody = limits.longBody.bytes
        // Capacity is address space, not memory, until bytes arrive.
        if case .exactly(let count) = frame.body { body.reserveCapacity(min(count, limit)) }
    }

    /// Whether it is long, or has become so.
    var isLong: Bool {
        if case .exactly(let count) = frame.body, count >= longBody { return true }
        return body.count >= longBody
    }

    /// Takes the next piece of the body, if it may still grow and there is room for it.
    mutating func append(_ piece: ByteBuffer, budget: ByteBudget) throws(FrameFault) {
        let count = piece.readableBytes
        guard body.count + count <= limit else { throw .bodyTooLarge }
        guard budget.take(count) else { throw .busy }
        reserved += count
        body.append(contentsOf: piece.readableBytesView)
    }
}
