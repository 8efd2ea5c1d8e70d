extension KoreanDate: CustomStringConvertible, Codable {
    /// Parses `YYYY-MM-DD` and nothing else.
    package init(parsing text: some StringProtocol) throws(ParseFailure) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Int(decimal: bytes[0..<4]), let month = Int(decimal: bytes[5..<7]),
            let day = Int(decimal: bytes[8..<10])
        else { throw .notADate }
        guard let date = KoreanDate(year: year, month: month, day: day) else {
            throw .noSuchDay
        }
        self = date
    }

    package enum ParseFailure: Error, Equatable { case notADate, noSuchDay }

    /// `YYYY-MM-DD`.
    package var description: String {
        "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do throws(ParseFailure) { self = try KoreanDate(parsing: text) } catch {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a day as `YYYY-MM-DD`")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
