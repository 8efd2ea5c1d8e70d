import Inspection
package import Vocabulary

extension Exchange {
    /// The first bytes of the request are about to go out: from now on it may have been received,
    /// and an outcome counts what it may have used.
    package mutating func leaves() { flight?.hasLeft = true }

    /// The upstream's head. Redirects are never followed, and a compressed answer was not asked
    /// for and cannot be inspected.
    package mutating func answered(_ head: ReplyHead) -> HeadStep {
        flight?.answered(head)
            ?? .cut(refusalReply(GateRefusal(.upstreamMalformed), .notRecorded))
    }

    /// A piece of the upstream's body; what may go to the caller is appended to `out`.
    package mutating func received(_ bytes: Span<UInt8>, into out: inout [UInt8]) -> BodyStep {
        flight?.received(bytes, into: &out) ?? .cut
    }

    /// The upstream has ended its body as its framing says.
    package mutating func ended(into out: inout [UInt8]) -> EndStep {
        flight?.ended(into: &out) ?? .nothing
    }

    /// The exchange ends before its answer: upstream failure, deadline, letter or stop order.
    package mutating func interrupted(
        _ reason: GateReason, into out: inout [UInt8]
    ) -> EndStep {
        switch state {
        case .inFlight: return flight?.interrupted(reason, into: &out) ?? .nothing
        case .admitted, .arrived:
            return .reply(refusalReply(GateRefusal(reason), .notRecorded))
        case .refused, .listed, .settled: return .nothing
        }
    }

    /// The caller has gone; nothing more can be told.
    package mutating func callerLeft() { flight?.end(.callerLeft) }

    /// The outcome entry, once per request that was forwarded; settles the quotas. Empty where
    /// nothing was forwarded: then there is nothing to record.
    package mutating func outcome(
        at now: Instant, elapsed: Duration, firstByte: Duration?, counters: GateCounters
    ) -> [UInt8] {
        if case .admitted = state { abandon(counters: counters) }
        guard let passage = flight?.passage,
            let facts = flight?.outcome(elapsed: elapsed, firstByte: firstByte)
        else { return [] }
        state = .settled
        flight = nil
        counters.settle(passage.reservation, tokens: facts.tokens)
        return facts.entry()
    }
}
