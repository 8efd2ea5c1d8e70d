import Programme

/// What the gate itself asks of the service beside what the caller asked.
enum Additions {
    /// Writes them; true when usage was asked for that the caller did not ask for.
    static func make(
        to rewriting: inout BodyRewriting, for reading: RequestReading, shape: RequestShape,
        service: ServiceGrant
    ) -> Bool {
        var added: [String] = []
        if shape.storesByDefault, reading.store == nil, !service.grants(feature: "store") {
            if let null = reading.storeNull {
                rewriting.replace(null, with: Array("false".utf8))
            } else {
                added.append("\"store\":false")
            }
        }
        let usageAdded = askUsage(in: &rewriting, &added, reading, shape)
        guard !added.isEmpty else { return usageAdded }
        let text = added.joined(separator: ",") + (reading.isEmptyObject ? "" : ",")
        rewriting.replace(
            reading.bodyStart..<reading.bodyStart, with: Array(text.utf8))
        return usageAdded
    }

    private static func askUsage(
        in rewriting: inout BodyRewriting, _ added: inout [String], _ reading: RequestReading,
        _ shape: RequestShape
    ) -> Bool {
        guard shape.usageIsAsked, reading.isStreamed, !reading.usageIsUnreadable else {
            return false
        }
        if let asked = reading.includeUsage {
            if !asked.value { rewriting.replace(asked.range, with: Array("true".utf8)) }
            return !asked.value
        }
        let asking = "\"include_usage\":true"
        if let start = reading.streamOptionsStart {
            let comma = reading.streamOptionsIsEmpty ? "" : ","
            rewriting.replace(start..<start, with: Array((asking + comma).utf8))
        } else if let null = reading.streamOptionsNull {
            rewriting.replace(null, with: Array("{\(asking)}".utf8))
        } else {
            added.append("\"stream_options\":{\(asking)}")
        }
        return true
    }
}
