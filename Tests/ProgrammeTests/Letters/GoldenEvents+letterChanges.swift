import Programme
import Testing
import Vocabulary

extension GoldenEventTests {
    static func letterChangeEvents(_ sample: Sample) throws -> [any JournalEvent] {
        let serial = try LetterSerial(parsing: "260001")
        let now = try Instant(parsing: "2026-06-22T02:00:00.000000Z")
        let request = try LetterRequestID(parsing: "request-1")
        let paper = UnverifiedReference(number: "C-2026-7", date: "2026-07-01")
        let service = try ServiceID(parsing: "example-ai")
        let (old, new) = ("example-large-2026-05-01", "example-large-2026-07-01")
        return [
            LetterRequestReceived(
                request: request, firm: sample.firm,
                receivedOn: try KoreanDate(parsing: "2026-05-27"), application: "app-1"),
            ReplyExtended(
                of: .request(request), until: try KoreanDate(parsing: "2026-07-10"),
                reason: "site check"),
            RefusalNoticeReceived(
                notice: try RefusalNoticeID(parsing: "refusal-1"),
                application: try ApplicationID(parsing: "app-1"),
                issuedAt: try Instant(parsing: "2026-06-22T02:00:00.000000Z"),
                digest: try sample.digest(5)),
            ReplyExtensionReceived(
                replyTo: "app-1", application: try FirmApplicationID(parsing: "application-1"),
                replyBy: try KoreanDate(parsing: "2026-07-10"), reason: "site check",
                decidedAt: now),
            LetterPublished(serial: serial, on: try KoreanDate(parsing: "2026-07-01")),
            PublicationDeferred(
                serial: serial, until: try KoreanDate(parsing: "2026-09-01"),
                reason: "names systems"),
            LetterCorrected(
                serial: serial, draft: try DraftID(parsing: "draft-2"), reason: "wrong system",
                confirmBy: now + .seconds(86_400), grant: .incomplete(), personsNeeded: 2),
            LetterTransferred(
                serial: serial, firm: try FirmID(parsing: "maru"),
                draft: try DraftID(parsing: "draft-3"), reason: "merger", grant: .incomplete(),
                personsNeeded: 2),
            ModelChangeRecorded(
                serial: serial, draft: try DraftID(parsing: "draft-4"), service: service,
                from: old, to: new, confirmation: paper, classification: paper,
                grant: .incomplete(), personsNeeded: 2),
            MaterialChangeNoted(
                serial: serial, service: service, from: old, to: new, classification: paper),
        ]
    }
}
