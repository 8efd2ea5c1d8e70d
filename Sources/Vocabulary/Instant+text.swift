extension Instant: CustomStringConvertible, Codable {
    /// Parses `YYYY-MM-DDThh:mm:ss.ssssssZ` (RFC 3339, UTC, six decimals) and nothing else.
    package init(parsing text: some StringProtocol) throws(ParseFailure) {
        try self.init(parsing: Array(text.utf8).span)
    }

    /// The same from the bytes of the text, where they lie.
    package init(parsing text: Span<UInt8>) throws(ParseFailure) {
        guard text.count == 27, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
            text[16] == UInt8(ascii: ":"), text[19] == UInt8(ascii: "."),
            text[26] == UInt8(ascii: "Z"), text[4] == UInt8(ascii: "-"),
            text[7] == UInt8(ascii: "-"), let year = text.number(in: 0..<4),
            let month = text.number(in: 5..<7), let day = text.number(in: 8..<10),
            let hour = text.number(in: 11..<13), let minute = text.number(in: 14..<16),
            let second = text.number(in: 17..<19), let micro = text.number(in: 20..<26)
        else { throw .notAnInstant }
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDay.daysIn(month: month, of: year), hour < 24, minute < 60, second < 60
        else { throw .noSuchTime }
        let days = Int64(CivilDay(year: year, month: month, day: day).number)
        let seconds = days * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        self.init(microseconds: seconds * 1_000_000 + Int64(micro))
    }

    package enum ParseFailure: Error, Equatable { case notAnInstant, noSuchTime }

    /// `YYYY-MM-DDThh:mm:ss.ssssssZ`.
    package var description: String {
        let seconds = microseconds.dividedFloor(by: 1_000_000)
        let micro = microseconds - seconds * 1_000_000
        let day = seconds.dividedFloor(by: 86_400)
        let rest = Int(seconds - day * 86_400)
        let parts = CivilDay(number: Int(day)).parts
        let date =
            "\(parts.year.padded(to: 4))-\(parts.month.padded(to: 2))-\(parts.day.padded(to: 2))"
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map { $0.padded(to: 2) }
            .joined(separator: ":")
        return "\(date)T\(time).\(Int(micro).padded(to: 6))Z"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do throws(ParseFailure) { self = try Instant(parsing: text) } catch {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not an instant as RFC 3339 in UTC")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Span<UInt8> {
    /// The number that decimal digits say; `nil` where anything else stands in `range`.
    fileprivate func number(in range: Range<Int>) -> Int? {
        var value = 0
        for index in range {
            guard (48...57).contains(self[index]) else { return nil }
            value = value * 10 + Int(self[index] - 48)
        }
        return value
    }
}
