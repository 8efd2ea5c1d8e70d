import Vocabulary

/// The serial number of a letter in its official form `YYNNNN`: two digits of the year in
/// Korea, four counted from 0001 within it without a gap.
package struct LetterSerial: Hashable, Comparable, Sendable {
    /// 0…99.
    package let year: Int
    /// 1…9999.
    package let number: Int

    package init?(year: Int, number: Int) {
        guard (0...99).contains(year), (1...9999).contains(number) else { return nil }
        self.year = year
        self.number = number
    }

    /// Parses exactly six digits; number 0000 does not exist.
    package init(parsing text: some StringProtocol) throws(ParseFailure) {
        let bytes = Array(text.utf8)
        guard bytes.count == 6, let year = Int(decimal: bytes[..<2]),
            let number = Int(decimal: bytes[2...])
        else { throw .notSixDigits }
        guard let serial = LetterSerial(year: year, number: number) else { throw .numberZero }
        self = serial
    }

    package enum ParseFailure: Error, Equatable { case notSixDigits, numberZero }

    package static func < (left: LetterSerial, right: LetterSerial) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}

extension LetterSerial: CustomStringConvertible {
    package var description: String { year.padded(to: 2) + number.padded(to: 4) }
}

extension LetterSerial: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do throws(ParseFailure) { self = try LetterSerial(parsing: text) } catch {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a letter's serial number: \(error)")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
