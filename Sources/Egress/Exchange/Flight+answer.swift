import Inspection
import Vocabulary

// The answer as it comes. A flight changes in place: it holds all that is known of an answer, and
// an answer comes in many pieces.
extension Flight {
    /// Redirects are never followed, and a compressed answer was not asked for and cannot be
    /// inspected.
    mutating func answered(_ head: ReplyHead) -> HeadStep {
        guard self.head == nil, !isOver else {
            return .cut(writer.reply(GateRefusal(.upstreamMalformed), .notRecorded))
        }
        hasLeft = true
        let kept = AnswerHeaders(head)
        guard (200..<300).contains(head.status) || (400..<600).contains(head.status),
            !kept.isCompressed
        else {
            end(.cut, .upstreamMalformed)
            return .cut(writer.reply(.init(.upstreamMalformed), .recorded(admission)))
        }
        let isStream = kept.isEventStream && head.status < 300
        var headers = kept.passed(isStream: isStream, isFit: isFit)
        headers.append(("sumun-record", "\(writer.logOrigin)/\(admission)"))
        let shown = ReplyHead(status: head.status, headers: headers)
        self.head = shown
        filter = makeFilter(isStream ? .events : .body)
        guard isStream else { return .hold }
        isStreaming = true
        return .send(shown)
    }

    mutating func received(_ bytes: Span<UInt8>, into out: inout [UInt8]) -> BodyStep {
        guard !isOver, filter != nil else { return .cut }
        note(received: bytes)
        let start = out.count
        let step = filter?.push(bytes, into: &out) ?? .proceed
        guard case .cut(let refusal) = step else {
            note(sent: out, from: start)
            return .proceed
        }
        return cut(refusal, start, &out)
    }

    mutating func ended(into out: inout [UInt8]) -> EndStep {
        guard !isOver else { return .nothing }
        let start = out.count
        guard let step = filter?.finish(into: &out) else {
            end(.cut, .upstreamMalformed)
            return .reply(writer.reply(.init(.upstreamMalformed), .recorded(admission)))
        }
        if case .cut(let refusal) = step { return cutOff(refusal, start, &out) }
        if filter?.bodyIsUnchanged == true {
            noteSentAsReceived()
        } else {
            note(sent: out, from: start)
        }
        end(reportedEnding)
        guard !isStreaming, let head else { return .close }
        return .reply(Reply(head: head, body: start == 0 ? out : Array(out[start...])))
    }

    mutating func interrupted(_ reason: GateReason, into out: inout [UInt8]) -> EndStep {
        isOver ? .nothing : cutOff(GateRefusal(reason), out.count, &out)
    }

    private mutating func cutOff(
        _ refusal: GateRefusal, _ start: Int, _ out: inout [UInt8]
    ) -> EndStep {
        switch cut(refusal, start, &out) {
        case .replace(let reply): .reply(reply)
        case .cut, .proceed: .close
        }
    }

    private mutating func cut(
        _ refusal: GateRefusal, _ start: Int, _ out: inout [UInt8]
    ) -> BodyStep {
        end(.cut, refusal.reason)
        guard isStreaming else {
            filter?.cut(refusal, message: "", into: &out)
            out.removeSubrange(start...)
            let reply = writer.reply(refusal, .recorded(admission))
            note(sent: reply.body, from: 0)
            return .replace(reply)
        }
        let message = writer.message(refusal, .recorded(admission))
        filter?.cut(refusal, message: message, into: &out)
        note(sent: out, from: start)
        return .cut
    }

    /// Whether a header of the answer carries nothing that must not pass; one that does is left
    /// out, since nothing in it can be changed.
    private func isFit(_ header: [UInt8]) -> Bool {
        var tally = Tally()
        return inspector.findings(in: header, tally: &tally).allSatisfy {
            passage.held.answerPolicy.action(for: $0) == .note
        }
    }

    /// How the answer itself says that it ended.
    private var reportedEnding: OutcomeFacts.Ending {
        switch filter?.report.ending {
        case .complete: .complete
        case .upstreamError: .upstreamError
        case .truncated, .open, nil: .truncated
        case .cut: .cut
        }
    }
}
