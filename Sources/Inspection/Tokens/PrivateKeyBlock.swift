/// A private key in PEM or OpenPGP armour.
enum PrivateKeyBlock {
    private static let labelLimit = 64

    /// The most bytes that decide that a block has begun, or has ended.
    static let openingLimit = 2 * (11 + labelLimit + 5)

    /// Reads the opening line at its first dash.
    static func opening(
        _ window: Span<UInt8>, at index: Int, _ sight: inout Sight
    ) -> Unbounded? {
        guard window.has("-----BEGIN ", at: index, &sight) else { return nil }
        let label = index + 11
        var end = label
        while end - label < labelLimit, isLabel(window.at(end, &sight)) { end += 1 }
        guard window.has("-----", at: end, &sight), isPrivate(window, label..<end) else {
            return nil
        }
        return Unbounded(kind: .privateKey, start: index, openingEnd: end + 5, grade: .certain)
    }

    /// The end of the closing line; without one, as far as a value is taken.
    static func end(
        of opening: Unbounded, _ window: Span<UInt8>, _ sight: inout Sight
    ) -> Int {
        let limit = opening.openingEnd + Unbounded.valueLimit
        var index = opening.openingEnd
        while index < limit {
            let byte = window.at(index, &sight)
            if sight.ranOut { return index }
            if byte == 0, index >= window.count { return index }
            if byte == 0x2D, window.has("-----END ", at: index, &sight) {
                return closingEnd(window, index + 9, &sight)
            }
            index += 1
        }
        return limit
    }

    private static func closingEnd(
        _ window: Span<UInt8>, _ label: Int, _ sight: inout Sight
    ) -> Int {
        var end = label
        while end - label < labelLimit, isLabel(window.at(end, &sight)) { end += 1 }
        var dashes = 0
        while dashes < 5, window.at(end, &sight) == 0x2D {
            end += 1
            dashes += 1
        }
        return end
    }

    private static func isLabel(_ byte: UInt8) -> Bool {
        byte.isUpper || byte.isDigit || byte == 0x20
    }

    private static func isPrivate(_ window: Span<UInt8>, _ label: Range<Int>) -> Bool {
        var sight = Sight(isFinal: true)
        return window.has("PRIVATE KEY-", at: label.upperBound - 11, &sight)
            || window.has("PRIVATE KEY BLOCK-", at: label.upperBound - 17, &sight)
    }
}
