/// A JSON web token: a header, a payload and a signature in base64url with dots between.
enum WebToken {
    private static let headerLimit = 4_096
    /// An encrypted token has five parts.
    private static let partLimit = 5

    /// The most bytes that decide that a token has begun.
    static let openingLimit = headerLimit + 4

    /// Reads at the `J` of `eyJ`, which is `{"` in base64.
    static func opening(
        _ window: Span<UInt8>, at index: Int, _ sight: inout Sight
    ) -> Unbounded? {
        let start = index - 2
        guard start >= 0, window.before(index) == UInt8(ascii: "y"),
            window[start] == UInt8(ascii: "e"), !window.before(start).isBase64URL
        else { return nil }
        var dot = index
        while dot - start < headerLimit, window.at(dot, &sight).isBase64URL { dot += 1 }
        guard !sight.ranOut, dot - start >= 10, window.at(dot, &sight) == UInt8(ascii: ".") else {
            return nil
        }
        let saysAlgorithm = namesAlgorithm(window, start..<dot)
        let hasPayload = window.has("eyJ", at: dot + 1, &sight)
        guard hasPayload || (saysAlgorithm && window.at(dot + 1, &sight).isBase64URL) else {
            return nil
        }
        return Unbounded(
            kind: .jwt, start: start, openingEnd: dot + 2,
            grade: saysAlgorithm ? .certain : .likely)
    }

    /// The end of the last part.
    static func end(
        of opening: Unbounded, _ window: Span<UInt8>, _ sight: inout Sight
    ) -> Int {
        let limit = opening.openingEnd + Unbounded.valueLimit
        var end = opening.openingEnd
        var parts = 2
        while end < limit {
            let byte = window.at(end, &sight)
            if byte == UInt8(ascii: "."), parts < partLimit,
                window.at(end + 1, &sight).isBase64URL
            {
                parts += 1
            } else if !byte.isBase64URL {
                break
            }
            end += 1
        }
        return end
    }

    private static func namesAlgorithm(_ window: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var bytes: [UInt8] = []
        RunDecoder.base64(window, range, phase: 0, into: &bytes)
        let header = bytes.span
        var sight = Sight(isFinal: true)
        for index in 0..<header.count
        where header[index] == 0x22 && header.has("\"alg\"", at: index, &sight) {
            return true
        }
        return false
    }
}
