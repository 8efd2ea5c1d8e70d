/// A name in a script that no reader knows: most likely a slip of the pen, so it is an error.
private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension Decoder {
    func refuseUnknownKeys(but known: [String]) throws {
        let names = try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
        guard let unknown = names.sorted().first(where: { !known.contains($0) }) else { return }
        throw DecodingError.dataCorrupted(
            .init(
                codingPath: codingPath,
                debugDescription: "`\(unknown)` is none of \(known.joined(separator: ", "))"))
    }
}
