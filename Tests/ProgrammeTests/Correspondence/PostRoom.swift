import Access
import Testing
import Vocabulary

@testable import Programme

/// One office's correspondence with its journal in memory, and dispatches of the office `other`.
struct PostRoom {
    static let own = id("own")
    static let other = id("other")

    private(set) var correspondence = Correspondence()
    private(set) var events: [any JournalEvent] = []
    let sample: Sample
    let now: Instant

    init() throws {
        sample = try Sample()
        now = try Instant(parsing: "2026-06-22T01:00:00.000000Z")
        correspondence.meet(PostRoom.other, documentKey: try sample.key(7))
    }

    static func id(_ text: String) -> CounterpartID {
        guard let id = try? CounterpartID(parsing: text) else {
            preconditionFailure("`\(text)` is an id")
        }
        return id
    }

    var other: Counterpart { correspondence[PostRoom.other] ?? Counterpart() }

    mutating func record(_ event: any JournalEvent) throws {
        try correspondence.apply(
            event,
            Act(by: sample.officer, way: .api, at: now, entry: UInt64(events.count)))
        events.append(event)
    }

    /// A dispatch that came, whose contents and digest are those of `mark`.
    static func dispatch(
        _ number: Int, mark: UInt8? = nil, from: String = "other", to: String = "own",
        receiptsHeldTo: Int = 0
    ) throws -> Dispatch {
        try Dispatch(
            UnverifiedDispatch(
                from: from, to: to, number: number, kind: "notice",
                writtenAt: "2026-06-22T00:00:00.000000Z",
                contents: "\(mark ?? UInt8(clamping: number))", receiptsHeldTo: receiptsHeldTo))
    }

    func digest(of dispatch: Dispatch) throws -> Digest {
        let mark = try #require(UInt8(dispatch.contents))
        return try sample.digest(mark)
    }

    /// What comes back for a dispatch; `nil` where it is refused as a fork.
    @discardableResult
    mutating func deliver(_ dispatch: Dispatch) throws -> String? {
        let digest = try digest(of: dispatch)
        switch try correspondence.arriving(dispatch, digest: digest, at: PostRoom.own) {
        case .again(let receipt): return receipt
        case .early:
            let receipt = "\(dispatch.number) held"
            try record(
                DispatchHeld(
                    dispatch, digest: digest, document: dispatch.contents, receipt: receipt))
            return receipt
        case .inTurn(let waiting):
            try take(dispatch, digest)
            for held in waiting {
                let next = try PostRoom.dispatch(held.number, mark: UInt8(held.document))
                try take(next, held.digest)
            }
            return "\(dispatch.number) taken"
        case .forked(let isKnown):
            if !isKnown {
                try record(
                    DispatchForked(dispatch, digest: digest, document: dispatch.contents))
            }
            return nil
        }
    }

    private mutating func take(_ dispatch: Dispatch, _ digest: Digest) throws {
        try record(
            DispatchReceived(
                dispatch, digest: digest, document: dispatch.contents,
                receipt: "\(dispatch.number) taken", outcome: .acted, reason: nil))
    }
}
