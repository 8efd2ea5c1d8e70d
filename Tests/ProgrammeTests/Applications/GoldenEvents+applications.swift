import Programme
import Rules
import Vocabulary

extension GoldenEventTests {
    static func applicationEvents(_ sample: Sample) throws -> [any JournalEvent] {
        let id = try ApplicationID(parsing: "app-1")
        let (first, second) = (try Rulebook.round(1), try Rulebook.round(2))
        let digest = try sample.digest(5)
        let day = try KoreanDate(parsing: "2026-07-10")
        let gap = SupervisorJournal.gap
        return [
            ApplicationReceived(
                application: id, firm: sample.firm, round: first, digest: digest,
                contents: .sample(terms: nil)),
            SupplementRequested(application: id, gaps: [gap], due: day),
            SupplementReceived(application: id, digest: digest, contents: .sample(terms: nil)),
            ApplicationWithdrawn(application: id, reason: "내부 사정", digest: digest),
            ApplicationEntered(application: id, round: second, gaps: [gap], digest: digest),
            SelectionProposed(
                application: id, round: first, reasons: "준비가 되어 있음", personsNeeded: 2),
            SelectionApproved(application: id),
            CommissionWordGiven(
                application: id, report: try CommissionReportID(parsing: "commission-2"),
                decision: .rejected, remark: "대체 통제 미비"),
            ApplicationDecided(
                application: id, round: first, outcome: .supplementRequired,
                reasons: "버전이 정해지지 않음", gaps: [gap], due: day),
        ]
    }

    static func firmApplicationEvents(_ sample: Sample) throws -> [any JournalEvent] {
        let id = try FirmApplicationID(parsing: "application-1")
        return [
            ApplicationDrafted(application: id, contents: .sample(terms: nil), personsNeeded: 2),
            ApplicationRevised(application: id, contents: .sample(terms: nil), personsNeeded: 2),
            ApplicationApproved(application: id),
            ApplicationSent(
                application: id, act: .withdraw, round: try Rulebook.round(1),
                reason: "내부 사정", digest: try sample.digest(5),
                document: "header.payload.signature"),
            OutcomeReceived(
                application: id, number: try ApplicationID(parsing: "app-1"),
                round: try Rulebook.round(1), outcome: .supplementRequired,
                reasons: "버전이 정해지지 않음", gaps: [SupervisorJournal.gap],
                due: try KoreanDate(parsing: "2026-07-10")),
        ]
    }
}
