import Hummingbird
import Programme
import Rules
import UseCases
import Vocabulary

/// What a page's address asks for, read with an error that says what is wrong.
struct GivenQuery {
    private let request: Request

    init(_ request: Request) { self.request = request }

    /// `day=YYYY-MM-DD`; absent or empty is `nil`.
    func day() throws -> KoreanDate? { try day("day") }

    /// `lastDay=YYYY-MM-DD`, a period's.
    func lastDay() throws -> KoreanDate? { try day("lastDay") }

    private func day(_ name: Substring) throws -> KoreanDate? {
        guard let text = text(name) else { return nil }
        guard let day = try? KoreanDate(parsing: text) else {
            throw GivenFailure.noDay(text)
        }
        return day
    }

    /// `before=` an entry's index.
    func before() throws -> UInt64? { try index("before") }

    /// `from=` an entry's index.
    func from() throws -> UInt64? { try index("from") }

    private func index(_ name: Substring) throws -> UInt64? {
        guard let text = text(name) else { return nil }
        guard let index = UInt64(text) else {
            throw GivenFailure.noEntry(text)
        }
        return index
    }

    /// `verdict=met|notMet|unknown`.
    func verdict() throws -> Eligibility.Verdict? {
        guard let text = text("verdict") else { return nil }
        guard let verdict = Eligibility.Verdict(rawValue: text) else {
            throw GivenFailure.noneOf(text, Eligibility.Verdict.allCases.map(\.rawValue))
        }
        return verdict
    }

    /// `application=` an application's id; absent or empty is `nil`.
    func application() -> String? { text("application") }

    /// `round=` a round's number.
    func round() throws -> RoundNumber? {
        guard let text = text("round") else { return nil }
        guard let number = Int(text), let round = RoundNumber(number) else {
            throw GivenFailure.noRound(text)
        }
        return round
    }

    /// `status=` how an application stands.
    func status() throws -> Programme.Application.Status? {
        guard let text = text("status") else { return nil }
        guard let status = Programme.Application.Status(rawValue: text) else {
            throw GivenFailure.noneOf(
                text, Programme.Application.Status.allCases.map(\.rawValue))
        }
        return status
    }

    /// Longest value that is read.
    private static let limit = 200

    private func text(_ name: Substring) -> String? {
        request.uri.queryParameters[name].map { String($0.prefix(Self.limit)) }
            .flatMap { $0.isEmpty ? nil : $0 }
    }
}
