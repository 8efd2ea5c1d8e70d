/// A round of applications by its number: 1, 2, 3, …
package struct RoundNumber: Hashable, Comparable, Sendable {
    package let number: Int

    /// Outside 1…99 is `nil`.
    package init?(_ number: Int) {
        guard (1...99).contains(number) else { return nil }
        self.number = number
    }

    package static func < (left: RoundNumber, right: RoundNumber) -> Bool {
        left.number < right.number
    }
}

extension RoundNumber: CustomStringConvertible, Codable {
    package var description: String { String(number) }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let number = RoundNumber(try container.decode(Int.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a round's number of 1 to 99")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}
