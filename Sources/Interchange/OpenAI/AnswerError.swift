import Egress
import Inspection

/// The error objects with which a stream of an OpenAI API is interrupted.
enum AnswerError {
    /// `{"error":{"message","type","param","code"}}`.
    static func openAI(_ refusal: GateRefusal, _ message: String) -> [UInt8] {
        var out = Array("{\"error\":".utf8)
        out += object(refusal, message)
        out.append(UInt8(ascii: "}"))
        return out
    }

    /// The typed event of the Responses API, with the `error` object by which the official
    /// clients raise an exception.
    static func responses(_ refusal: GateRefusal, _ message: String) -> [UInt8] {
        var out = Array("{\"type\":\"error\",\"code\":".utf8)
        JSONWriter.append(refusal.reason.rawValue, to: &out)
        out += ",\"message\":".utf8
        JSONWriter.append(message, to: &out)
        out += ",\"param\":null,\"error\":".utf8
        out += object(refusal, message)
        out.append(UInt8(ascii: "}"))
        return out
    }

    private static func object(_ refusal: GateRefusal, _ message: String) -> [UInt8] {
        var out = Array("{\"message\":".utf8)
        JSONWriter.append(message, to: &out)
        out += ",\"type\":\"sumun_refusal\",\"param\":null,\"code\":".utf8
        JSONWriter.append(refusal.reason.rawValue, to: &out)
        out.append(UInt8(ascii: "}"))
        return out
    }
}
