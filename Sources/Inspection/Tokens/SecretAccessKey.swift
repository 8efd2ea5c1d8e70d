/// The secret half of an AWS key: forty characters that only their name gives away.
enum SecretAccessKey {
    private static let length = 40
    /// Bytes between name and value: `= "`, `": "` and the like.
    private static let gapLimit = 8

    /// Reads at the first `_` of `secret_access_key` or `secret_key`.
    static func match(_ window: Span<UInt8>, at index: Int, _ sight: inout Sight) -> Match? {
        guard isWord("secret", before: index, window) else { return nil }
        guard let name = nameEnd(window, index, &sight) else { return nil }
        var start = name
        while start - name < gapLimit, isGap(window.at(start, &sight)) { start += 1 }
        var end = start
        while end - start <= length, isValue(window.at(end, &sight)) { end += 1 }
        guard start > name, end - start == length else { return nil }
        return Match(.awsKey, start..<end, .context, .likely)
    }

    private static func nameEnd(
        _ window: Span<UInt8>, _ index: Int, _ sight: inout Sight
    ) -> Int? {
        for rest in ["access_key", "key"] as [StaticString]
        where isWord(rest, from: index + 1, window, &sight) {
            return index + 1 + rest.utf8CodeUnitCount
        }
        return nil
    }

    private static func isWord(
        _ word: StaticString, from index: Int, _ window: Span<UInt8>, _ sight: inout Sight
    ) -> Bool {
        for offset in 0..<word.utf8CodeUnitCount
        where unsafe window.at(index + offset, &sight).lowered != word.utf8Start[offset] {
            return false
        }
        return true
    }

    private static func isWord(
        _ word: StaticString, before index: Int, _ window: Span<UInt8>
    ) -> Bool {
        var sight = Sight(isFinal: true)
        return index >= word.utf8CodeUnitCount
            && isWord(word, from: index - word.utf8CodeUnitCount, window, &sight)
    }

    private static func isGap(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x3D || byte == 0x3A || byte == 0x22 || byte == 0x27
            || byte == 0x09
    }

    private static func isValue(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == 0x2B || byte == 0x2F
    }
}
