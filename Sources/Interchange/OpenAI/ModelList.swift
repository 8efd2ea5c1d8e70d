import Inspection

/// The list of models as each API gives it, made from the ids that a letter grants. What the
/// gate does not know, such as when a model was made, has the API's own zero.
enum ModelList {
    static func openAI(_ models: [String]) -> [UInt8] {
        var out = Array("{\"object\":\"list\",\"data\":[".utf8)
        for (index, model) in models.enumerated() {
            out += (index > 0 ? ",{\"id\":" : "{\"id\":").utf8
            JSONWriter.append(model, to: &out)
            out += ",\"object\":\"model\",\"created\":0,\"owned_by\":\"letter\"}".utf8
        }
        out += "]}".utf8
        return out
    }

    static func anthropic(_ models: [String]) -> [UInt8] {
        var out = Array("{\"data\":[".utf8)
        for (index, model) in models.enumerated() {
            out += (index > 0 ? ",{\"type\":\"model\",\"id\":" : "{\"type\":\"model\",\"id\":").utf8
            JSONWriter.append(model, to: &out)
            out += ",\"display_name\":".utf8
            JSONWriter.append(model, to: &out)
            out += ",\"created_at\":\"1970-01-01T00:00:00Z\"}".utf8
        }
        out += "],\"has_more\":false,\"first_id\":".utf8
        append(models.first, to: &out)
        out += ",\"last_id\":".utf8
        append(models.last, to: &out)
        out += "}".utf8
        return out
    }

    private static func append(_ model: String?, to out: inout [UInt8]) {
        if let model { JSONWriter.append(model, to: &out) } else { out += "null".utf8 }
    }
}
