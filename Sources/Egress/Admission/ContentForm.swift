import Vocabulary

/// In which form a request's body comes; only plain JSON can be inspected as it will be read.
enum ContentForm {
    /// The refusal of any other form.
    static func refusal(of request: IncomingRequest) -> GateRefusal? {
        let encodings = request.values(of: "content-encoding")
        guard encodings.allSatisfy({ $0.isEmpty || $0.matches(lowercase: "identity") })
        else { return GateRefusal(.encodingNotAccepted, detail: "content-encoding") }
        let types = request.values(of: "content-type")
        guard types.count == 1, isJSON(types[0]) else {
            return GateRefusal(.encodingNotAccepted, detail: "content-type")
        }
        return nil
    }

    private static func isJSON(_ type: String) -> Bool {
        if type == "application/json" { return true }
        let parts = type.split(separator: ";", omittingEmptySubsequences: false)
            .map { String($0.filter { $0 != " " }) }
        guard let media = parts.first, media.matches(lowercase: "application/json") else {
            return false
        }
        return parts.dropFirst().allSatisfy { $0.matches(lowercase: "charset=utf-8") }
    }
}
