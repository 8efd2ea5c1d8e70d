/// What follows the `?` of a target.
struct Query {
    /// As it came; nothing where there is none.
    let text: String
    /// The grants that its parameters need: `query:NAME`, unless the dialect knows the pair.
    let features: [String]

    init(of request: IncomingRequest, dialect: Dialect) {
        text = request.query.map(String.init) ?? ""
        var features: [String] = []
        for pair in text.split(separator: "&") where !dialect.plainQueries.contains(String(pair)) {
            let name = pair.prefix { $0 != "=" }
            if !features.contains("query:\(name)") { features.append("query:\(name)") }
        }
        self.features = features
    }

    var suffix: String { text.isEmpty ? "" : "?" + text }

    /// The text with its percent escapes and pluses decoded; `nil` where that is the same.
    var decoded: [UInt8]? {
        let raw = Array(text.utf8)
        guard raw.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else {
            return nil
        }
        var out: [UInt8] = []
        var at = 0
        while at < raw.count {
            if raw[at] == UInt8(ascii: "%"), at + 2 < raw.count,
                let byte = UInt8(
                    String(decoding: raw[at + 1...at + 2], as: UTF8.self), radix: 16)
            {
                out.append(byte)
                at += 3
            } else {
                out.append(raw[at] == UInt8(ascii: "+") ? UInt8(ascii: " ") : raw[at])
                at += 1
            }
        }
        // Bytes that are no UTF-8 are read as what a reader would show in their place.
        return Array(String(decoding: out, as: UTF8.self).utf8)
    }
}
