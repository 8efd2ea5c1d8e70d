package import Egress
import Inspection

extension RefusalForm {
    /// `{"type":"error","error":{"type","message"}}`, as Anthropic's clients read it; the gate's
    /// own code stands beside the message, where they pass over it.
    package static let anthropic = RefusalForm(
        body: { refusal, message in
            var out = Array("{\"type\":\"error\",\"error\":{\"type\":".utf8)
            JSONWriter.append(type(refusal.reason), to: &out)
            out += ",\"message\":".utf8
            JSONWriter.append(message, to: &out)
            out += ",\"code\":".utf8
            JSONWriter.append(refusal.reason.rawValue, to: &out)
            out += "}}".utf8
            return out
        })

    private static func type(_ reason: GateReason) -> String {
        switch reason.status {
        case 401: "authentication_error"
        case 403: "permission_error"
        case 404: "not_found_error"
        case 413: "request_too_large"
        case 429: "rate_limit_error"
        case 504: "timeout_error"
        case 400..<500: "invalid_request_error"
        default: "api_error"
        }
    }
}
