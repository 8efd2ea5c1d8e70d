import Inspection
import Vocabulary

/// Turns a refusal into the reply that the caller's API expects, in the caller's language.
struct RefusalWriter: Sendable {
    /// Where the refusal stands in the record.
    enum Place: Sendable {
        case recorded(UInt64)
        case notRecorded
        /// Before authentication: counted by the minute.
        case counted
    }

    /// Characters of a refusal's detail that the caller is told.
    private static let detailLimit = 300

    let form: RefusalForm
    let language: Language
    let logOrigin: String

    /// The shape follows the path; where that names no service, the way the key was shown; where that
    /// is the way of no service that there is, one that there is.
    init(of request: IncomingRequest, on route: ServiceRoute?, in snapshot: GateSnapshot) {
        let dialect =
            route?.dialect ?? Self.dialect(of: request, in: snapshot)
            ?? snapshot.routes.first?.dialect
        form = dialect?.refusals ?? .plain
        language = Language(accepting: request.values(of: "accept-language"))
        logOrigin = snapshot.logOrigin
    }

    private static func dialect(
        of request: IncomingRequest, in snapshot: GateSnapshot
    ) -> Dialect? {
        let isAnthropic = !request.values(of: "x-api-key").isEmpty
        return snapshot.routes.first {
            ($0.dialect.name == .anthropic) == isAnthropic
        }?.dialect
    }

    func reply(_ refusal: GateRefusal, _ place: Place) -> Reply {
        var headers: [(name: String, value: String)] = [
            ("content-type", "application/json"), ("sumun-reason", refusal.reason.rawValue),
        ]
        if let advice = refusal.reason.retryAdvice { headers.append(("x-should-retry", advice)) }
        if let seconds = refusal.retryAfter { headers.append(("retry-after", String(seconds))) }
        if case .recorded(let index) = place {
            headers.append(("sumun-record", "\(logOrigin)/\(index)"))
        }
        return Reply(
            head: ReplyHead(status: refusal.reason.status, headers: headers),
            body: form.body(refusal, message(refusal, place)))
    }

    /// One sentence: why, what exactly, and where it is recorded.
    func message(_ refusal: GateRefusal, _ place: Place) -> String {
        var text = refusal.reason.sentence(in: language)
        if !refusal.detail.isEmpty {
            text += " (\(String(refusal.detail.prefix(Self.detailLimit))))"
        }
        switch (place, language) {
        case (.recorded(let index), .english): text += "; record \(logOrigin)/\(index)"
        case (.recorded(let index), .korean): text += "; 기록 \(logOrigin)/\(index)"
        case (.notRecorded, .english): text += "; this could not be recorded"
        case (.notRecorded, .korean): text += "; 이 거절은 기록하지 못했습니다"
        case (.counted, _): break
        }
        return text
    }
}

extension GateReason {
    /// What the client libraries are told about trying again: never for what cannot succeed,
    /// yes where nothing has left yet, nothing where they may judge.
    package var retryAdvice: String? {
        switch self {
        case .gateBusy, .upstreamUnreachable: "true"
        case .gateEnding, .upstreamTimeout, .upstreamMalformed: nil
        default: "false"
        }
    }
}

extension RefusalForm {
    /// Where no service is configured, and so no API is known: an object in which the clients of
    /// either find type, message and code.
    static let plain = RefusalForm { refusal, message in
        var out = Array("{\"type\":\"error\",\"error\":{\"type\":\"api_error\",\"message\":".utf8)
        JSONWriter.append(message, to: &out)
        out += ",\"param\":null,\"code\":".utf8
        JSONWriter.append(refusal.reason.rawValue, to: &out)
        out += "}}".utf8
        return out
    }
}
