import Vocabulary

/// A verified payload on its way to a value.
enum Payload {
    /// Decodes `payload` as `Wire`, whose top-level names are `known`.
    ///
    /// Names that it does not know are passed over, so that an older reader can take a newer
    /// document; unless the document's `critical` lists them, because then it means nothing
    /// without them. `critical` may name inner fields by path: `grant.quota`.
    static func decode<Wire: Decodable>(
        _ type: Wire.Type, knowing known: Set<String>, from payload: [UInt8],
        textLimit: ByteCount = StrictObject.textLimit
    ) throws(DocumentFailure) -> Wire {
        let names = try StrictObject.check(payload, part: .payload, textLimit: textLimit)
        if names.contains("critical") {
            let critical = try WireJSON.decode(Critical.self, from: payload).critical
            if let unknown = critical.first(where: { !known.contains($0) }) {
                throw .unknownCritical(name: unknown)
            }
        }
        return try WireJSON.decode(type, from: payload)
    }

    private struct Critical: Decodable { let critical: [String] }
}
