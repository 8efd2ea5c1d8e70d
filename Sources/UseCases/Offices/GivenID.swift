import Programme
import Rules
import Vocabulary

/// Identifiers as people type them, read with an error that says which one is wrong.
enum GivenID {
    static func person(_ text: String) throws -> PersonID { try parse(text, "person's id") }
    static func firm(_ text: String) throws -> FirmID { try parse(text, "firm's id") }
    static func caller(_ text: String) throws -> CallerID { try parse(text, "caller's id") }
    static func node(_ text: String) throws -> NodeID { try parse(text, "gate node's id") }
    static func service(_ text: String) throws -> ServiceID { try parse(text, "service's id") }
    static func commissionReport(_ text: String) throws -> CommissionReportID {
        try parse(text, "commission report's id")
    }
    static func request(_ text: String) throws -> LetterRequestID {
        try parse(text, "request's id")
    }
    static func draft(_ text: String) throws -> DraftID { try parse(text, "draft's id") }

    static func review(_ text: String) throws -> ReviewID { try parse(text, "review's id") }
    static func consultation(_ text: String) throws -> ConsultationID {
        try parse(text, "consultation's id")
    }
    static func application(_ text: String) throws -> ApplicationID {
        try parse(text, "application's id")
    }
    static func ownApplication(_ text: String) throws -> FirmApplicationID {
        try parse(text, "application's id")
    }

    static func round(_ text: String) throws -> RoundNumber {
        guard let number = Int(text), String(number) == text, let round = RoundNumber(number)
        else { throw Refusal(.invalid, "`\(text)` is no round: a number of 1 to 99") }
        return round
    }

    static func serial(_ text: String) throws -> LetterSerial {
        guard let serial = try? LetterSerial(parsing: text) else {
            throw Refusal(.invalid, "`\(text)` is no letter's serial: six digits such as 260001")
        }
        return serial
    }

    static func day(_ text: String) throws -> KoreanDate {
        guard let day = try? KoreanDate(parsing: text) else {
            throw Refusal(.invalid, "`\(text)` is not a day as YYYY-MM-DD")
        }
        return day
    }

    private static func parse<Noun>(_ text: String, _ what: String) throws -> Identifier<Noun> {
        guard let id = try? Identifier<Noun>(parsing: text) else {
            throw Refusal(
                .invalid, "`\(text)` is no \(what): 1 to 64 of a-z, 0-9, `-`, `.`, `_`")
        }
        return id
    }
}
