extension Instant: CustomStringConvertible, Codable {
    /// Parses `YYYY-MM-DDThh:mm:ss.ssssssZ` (RFC 3339, UTC, six decimals) and nothing else.
    package init(parsing text: some StringProtocol) throws(ParseFailure) {
        let bytes = Array(text.utf8)
        guard bytes.count == 27, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."),
            bytes[26] == UInt8(ascii: "Z"), bytes[4] == UInt8(ascii: "-"),
            bytes[7] == UInt8(ascii: "-"), let year = Int(decimal: bytes[0..<4]),
            let month = Int(decimal: bytes[5..<7]), let day = Int(decimal: bytes[8..<10]),
            let hour = Int(decimal: bytes[11..<13]), let minute = Int(decimal: bytes[14..<16]),
            let second = Int(decimal: bytes[17..<19]), let micro = Int(decimal: bytes[20..<26])
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
