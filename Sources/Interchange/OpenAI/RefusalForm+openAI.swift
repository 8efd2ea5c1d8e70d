package import Egress
import Inspection

extension RefusalForm {
    /// `{"error":{"message","type","param","code"}}`, as OpenAI's clients read it.
    package static let openAI = RefusalForm(
        body: { refusal, message in
            var out = Array("{\"error\":{\"message\":".utf8)
            JSONWriter.append(message, to: &out)
            out += ",\"type\":".utf8
            JSONWriter.append(type(refusal.reason), to: &out)
            out += ",\"param\":".utf8
            if let name = parameter(refusal.reason) {
                JSONWriter.append(name, to: &out)
            } else {
                out += "null".utf8
            }
            out += ",\"code\":".utf8
            JSONWriter.append(refusal.reason.rawValue, to: &out)
            out += "}}".utf8
            return out
        })

    private static func type(_ reason: GateReason) -> String {
        switch reason.status {
        case 401: "authentication_error"
        case 403: "permission_error"
        case 429: "rate_limit_error"
        case 400..<500: "invalid_request_error"
        default: "server_error"
        }
    }

    private static func parameter(_ reason: GateReason) -> String? {
        reason == .modelNotGranted ? "model" : nil
    }
}
