import Programme
import Rules
import Testing
import Vocabulary

/// A firm that was selected in round 1 has its letter renewed by a later round.
@Suite struct RenewalTests {
    var journal: SupervisorJournal
    let firm: FirmID
    let first: ApplicationID

    init() throws {
        journal = try SupervisorJournal()
        firm = journal.sample.firm
        try journal.begin(1)
        first = try journal.receive(from: firm)
        try journal.screen(1)
        try journal.evaluate(1)
        try journal.select(first)
        try journal.decide(1)
    }

    /// The letter of an application, by a commission's report of this day.
    @discardableResult
    private mutating func letter(
        for application: ApplicationID?, _ agenda: String, renewing old: LetterSerial? = nil
    ) throws -> LetterSerial {
        let day = KoreanDate(of: journal.now).description
        try journal.report(agenda, on: day, application: application)
        var grant = UnverifiedGrant.sample()
        grant.commissionReport = UnverifiedReference(number: agenda, date: day)
        grant.supersedes = old?.description
        return try journal.issueOne(grant)
    }

    private mutating func pass(days: Int64) {
        journal.now = journal.now + .seconds(86_400 * days)
    }

    private mutating func applyAgain() throws -> ApplicationID {
        try journal.begin(2)
        return try journal.receive(from: firm, .sample(round: 2), digest: 31)
    }

    @Test mutating func `a selected firm applies again once its letter is issued, not before`()
        throws
    {
        try journal.begin(2)
        pass(days: 1)
        #expect(throws: ApplicationFailure.alreadyActive(first)) {
            try journal.receive(from: firm, .sample(round: 2), digest: 31)
        }
        try letter(for: first, "R-2026-30")
        let second = try journal.receive(from: firm, .sample(round: 2), digest: 31)
        #expect(journal.office.applications[first]?.followedBy == second)
        #expect(journal.office.applications.active(of: firm)?.id == second)
        #expect(throws: ApplicationFailure.alreadyActive(second)) {
            try journal.receive(from: firm, .sample(round: 2), digest: 32)
        }
    }

    @Test mutating func `a journal in which a second application follows nothing is no journal`()
        throws
    {
        pass(days: 1)
        try letter(for: first, "R-2026-30")
        try journal.begin(2)
        for follows in [nil, try ApplicationID(parsing: "app-7")] {
            #expect(throws: ReplayFailure.self) {
                try journal.record(
                    ApplicationReceived(
                        application: try ApplicationID(parsing: "app-2"), firm: firm,
                        round: try SupervisorJournal.round(2),
                        digest: try journal.sample.digest(31), contents: .sample(round: 2),
                        follows: follows), by: journal.sample.officer)
            }
        }
    }

    @Test mutating func `an application whose letter is issued is not taken back`() throws {
        pass(days: 1)
        try letter(for: first, "R-2026-30")
        #expect(throws: ApplicationFailure.letterIssued(first)) {
            try journal.office.receivingWithdrawal(
                reason: "내부 사정", from: firm, digest: try journal.sample.digest(33),
                by: journal.sample.officer)
        }
    }

    @Test mutating func `a letter is renewed by a new evaluation alone`() throws {
        pass(days: 1)
        let old = try letter(for: first, "R-2026-30")
        pass(days: 30)
        let refused = LetterDecisionFailure.renewalNeedsNewEvaluation(old)
        #expect(throws: refused) { try letter(for: first, "R-2026-31", renewing: old) }
        #expect(throws: refused) { try letter(for: nil, "R-2026-32", renewing: old) }
        let second = try applyAgain()
        try journal.screen(2)
        try journal.evaluate(2)
        try journal.select(second)
        let new = try letter(for: second, "R-2026-34", renewing: old)
        #expect(journal.office.letters.issued[old]?.renewedBy == new)
    }

    @Test mutating func `no letter rests on an application that another has followed`() throws {
        pass(days: 1)
        try letter(for: first, "R-2026-30")
        _ = try applyAgain()
        #expect(throws: LetterDecisionFailure.applicationNotSelected(first.text)) {
            try letter(for: first, "R-2026-35")
        }
    }

    @Test mutating func `a firm under a letter that asks for renewal is no further demand`() throws
    {
        pass(days: 1)
        try letter(for: first, "R-2026-30")
        let eligible = try journal.eligible(49)
        let before = journal.office.remainingDemand(of: eligible)
        _ = try applyAgain()
        #expect(before == 48)
        #expect(journal.office.remainingDemand(of: eligible) == before)
    }
}
