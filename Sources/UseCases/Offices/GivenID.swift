import Programme
import Rules
import Vocabulary

/// Identifiers as people type them, read with an error that says which one is wrong.
enum GivenID {
    static func person(_ text: String) throws -> PersonID { try parse(text, .person) }
    static func firm(_ text: String) throws -> FirmID { try parse(text, .firm) }
    static func caller(_ text: String) throws -> CallerID { try parse(text, .caller) }
    static func node(_ text: String) throws -> NodeID { try parse(text, .node) }
    static func service(_ text: String) throws -> ServiceID { try parse(text, .service) }
    static func commissionReport(_ text: String) throws -> CommissionReportID {
        try parse(text, .commissionReport)
    }
    static func replySubject(_ text: String) throws -> ReplySubject {
        guard let subject = ReplySubject(parsing: text) else {
            throw GivenFailure.noID(text, of: .request)
        }
        return subject
    }
    static func draft(_ text: String) throws -> DraftID { try parse(text, .draft) }

    static func review(_ text: String) throws -> ReviewID { try parse(text, .review) }
    static func consultation(_ text: String) throws -> ConsultationID {
        try parse(text, .consultation)
    }
    static func application(_ text: String) throws -> ApplicationID {
        try parse(text, .application)
    }
    static func ownApplication(_ text: String) throws -> FirmApplicationID {
        try parse(text, .application)
    }

    static func round(_ text: String) throws -> RoundNumber {
        guard let number = Int(text), String(number) == text, let round = RoundNumber(number)
        else { throw GivenFailure.noRound(text) }
        return round
    }

    static func serial(_ text: String) throws -> LetterSerial {
        guard let serial = try? LetterSerial(parsing: text) else {
            throw GivenFailure.noSerial(text)
        }
        return serial
    }

    static func day(_ text: String) throws -> KoreanDate {
        guard let day = try? KoreanDate(parsing: text) else {
            throw GivenFailure.noDay(text)
        }
        return day
    }

    private static func parse<Noun>(_ text: String, _ noun: GivenNoun) throws -> Identifier<Noun> {
        guard let id = try? Identifier<Noun>(parsing: text) else {
            throw GivenFailure.noID(text, of: noun)
        }
        return id
    }
}
