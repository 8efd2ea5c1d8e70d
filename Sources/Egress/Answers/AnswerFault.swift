import Inspection

/// Why an answer cannot go on.
enum AnswerFault: Error, Hashable, Sendable {
    /// What was found must not pass.
    case forbidden(Kind)
    /// It is not what the API says; in words that hold nothing of the answer.
    case malformed(String)

    var refusal: GateRefusal {
        switch self {
        case .forbidden(let kind): GateRefusal(.answerForbidden, detail: kind.rawValue)
        case .malformed(let what): GateRefusal(.upstreamMalformed, detail: what)
        }
    }
}
