import Access
import Programme
import Rules
import Testing
import Vocabulary

/// What the commission's word makes of an application that was selected.
@Suite struct CommissionWordTests {
    var journal: SupervisorJournal
    let sample: Sample
    let id: ApplicationID

    init() throws {
        var journal = try SupervisorJournal()
        sample = journal.sample
        try journal.begin(1)
        id = try journal.receive(from: sample.firm)
        try journal.screen(1)
        try journal.evaluate(1)
        try journal.select(id)
        self.journal = journal
    }

    private var application: Application? { journal.office.applications[id] }
    private var round: RoundNumber { get throws { try SupervisorJournal.round(1) } }

    @discardableResult
    private mutating func report(
        _ decision: CommissionDecision, _ agenda: String = "R-2026-50",
        corrects: CommissionReportID? = nil
    ) throws -> CommissionReportID {
        try journal.report(
            agenda, on: "2026-06-22", decision, application: id, corrects: corrects)
    }

    private mutating func letter(_ agenda: String = "R-2026-50") throws -> LetterSerial {
        var grant = UnverifiedGrant.sample()
        grant.commissionReport = UnverifiedReference(number: agenda, date: "2026-06-22")
        return try journal.issueOne(grant)
    }

    private var selected: Int {
        get throws { journal.office.applications.count(of: .selected, in: try round) }
    }

    @Test mutating func `a selected firm that the commission rejects is over, and its place free`()
        throws
    {
        #expect(try selected == 1)
        #expect(try journal.office.remainingDemand(of: journal.eligible(49)) == 48)
        try report(.rejected)
        #expect(application?.status == .rejected)
        #expect(application?.isActive == false)
        #expect(application?.steps.last?.word == .rejected)
        #expect(try selected == 0)
        let board = try #require(
            try journal.office.board(of: round, eligible: journal.eligible(49)))
        #expect((board.selected, board.rejected, board.remainingDemand) == (0, 1, 49))
        #expect(throws: LetterDecisionFailure.self) { try letter() }
        // The firm may apply anew, in a round that is open.
        try journal.decide(1)
        try journal.begin(2)
        let anew = try journal.receive(from: sample.firm, .sample(round: 2), digest: 31)
        #expect(journal.office.applications.active(of: sample.firm)?.id == anew)
    }

    @Test mutating func `a deferral keeps the place, and a later approval leads to the letter`()
        throws
    {
        try report(.deferred)
        #expect(application?.status == .deferred)
        #expect(application?.isActive == true)
        #expect(try selected == 1)
        #expect(try journal.office.remainingDemand(of: journal.eligible(49)) == 48)
        #expect(throws: LetterDecisionFailure.self) { try letter() }
        try report(.approved, "R-2026-51")
        #expect(application?.status == .selected)
        #expect(application?.steps.last?.kind == .commissionDecided)
        _ = try letter("R-2026-51")
    }

    @Test mutating func `what one report rejected is approved by its correction alone`() throws {
        let wrong = try report(.rejected)
        #expect(throws: CommissionReportFailure.notSelected(id)) {
            try report(.approved, "R-2026-51")
        }
        let same = try report(.rejected, corrects: wrong)
        #expect(application?.word?.report == same)
        try report(.approved, corrects: same)
        #expect(application?.status == .selected)
        #expect(try selected == 1)
        _ = try letter()
    }

    @Test mutating func `a correction that no longer names it gives back the word before`() throws {
        try report(.deferred, "R-2026-49")
        let wrong = try report(.rejected)
        #expect(application?.status == .rejected)
        let other = try FirmID(parsing: "maru")
        try journal.introduce(other)
        try journal.report(
            "R-2026-50", on: "2026-06-22", .rejected, of: other, corrects: wrong)
        #expect(application?.status == .deferred)
    }

    @Test mutating func `a correction gives no place back that another firm has, nor to two`()
        throws
    {
        // Nine others stand beside it, and a tenth waits for the place.
        var others: [ApplicationID] = []
        var full = try SupervisorJournal()
        try full.begin(1)
        let first = try full.receive(from: sample.firm)
        for number in 1...10 {
            let firm = try full.register("firm-\(number)")
            others.append(try full.receive(from: firm, digest: UInt8(100 + number)))
        }
        try full.screen(1)
        try full.evaluate(1)
        for each in [first] + others.prefix(9) { try full.select(each) }
        #expect(throws: ApplicationFailure.self) { try full.select(others[9]) }
        let wrong = try full.report(
            "R-2026-50", on: "2026-06-22", .rejected, application: first)
        let before = full
        try full.select(others[9])
        let round = try round
        #expect(throws: CommissionReportFailure.placeTaken(first, round)) {
            try full.report(
                "R-2026-50", on: "2026-06-22", application: first, corrects: wrong)
        }
        full = before
        try full.settle(others[9], .waiting)
        try full.decide(1)
        try full.begin(2)
        let anew = try full.receive(from: sample.firm, .sample(round: 2), digest: 31)
        #expect(throws: CommissionReportFailure.followed(first, by: anew)) {
            try full.report(
                "R-2026-50", on: "2026-06-22", application: first, corrects: wrong)
        }
    }

    @Test mutating func `no report takes back the approval on which a letter stands`() throws {
        let approved = try report(.approved)
        let serial = try letter()
        for decision in [CommissionDecision.rejected, .deferred] {
            #expect(throws: CommissionReportFailure.letterIssued(id, serial)) {
                try report(decision, corrects: approved)
            }
        }
        try journal.revoke(serial)
        try report(.rejected, corrects: approved)
        #expect(application?.status == .rejected)
    }

    @Test mutating func `the word on one that was not selected moves nothing`() throws {
        let other = try journal.register("maru")
        try journal.decide(1)
        try journal.begin(2)
        let waiting = try journal.receive(from: other, .sample(round: 2), digest: 40)
        for (agenda, decision) in [
            ("R-1", CommissionDecision.rejected), ("R-2", .deferred),
        ] {
            try journal.report(
                agenda, on: "2026-06-22", decision, of: other, application: waiting)
            #expect(journal.office.applications[waiting]?.status == .received)
        }
    }

    @Test mutating func `a rejected application is owed its notice, which answers it`() throws {
        let due = try clock()
        try report(.deferred)
        #expect(try clock() == due)
        let rejected = try report(.rejected, "R-2026-51")
        #expect(try clock() == due)
        let notice = try journal.office.refusalToSign(
            to: sample.firm, by: rejected, korean: "대체 통제 미비", english: "controls are missing",
            by: sample.officer, at: journal.now, rulebook: sample.rulebook)
        #expect(notice.application == id.text && notice.commissionReport != nil)
        try journal.record(
            try journal.office.issuingRefusal(
                notice, by: rejected, at: journal.now, document: "signed",
                digest: sample.digest(5)), by: sample.officer)
        #expect(try clock() == .answered("refusal-1"))
        // A notice on a report that counts no more refuses nothing.
        try report(.approved, "R-2026-51", corrects: rejected)
        #expect(try clock() == due)
    }

    private func clock() throws -> ReplyClock {
        journal.office.reply(
            to: try #require(application), at: journal.now, rulebook: sample.rulebook
        ).clock
    }

    @Test mutating func `what its firm is told is what the commission said`() throws {
        let application = try #require(application)
        func told(_ decision: CommissionDecision?, _ remark: String?) throws -> OutcomeDispatch {
            application.told(
                CommissionWordGiven(
                    application: id, report: try CommissionReportID(parsing: "commission-2"),
                    decision: decision, remark: remark))
        }
        let rejected = try told(.rejected, "대체 통제 미비")
        #expect((rejected.outcome, rejected.reasons) == ("rejected", "대체 통제 미비"))
        #expect(try told(.deferred, nil).outcome == "deferred")
        let again = try told(nil, nil)
        #expect((again.outcome, again.reasons) == ("selected", application.decision?.reasons))
    }

    @Test func `a word that changes nothing, or is on no selected application, is damage`() throws {
        let act = Act(by: sample.approver, way: .api, at: journal.now, entry: 99)
        func word(_ id: String, _ decision: CommissionDecision?) throws -> CommissionWordGiven {
            CommissionWordGiven(
                application: try ApplicationID(parsing: id),
                report: try CommissionReportID(parsing: "commission-2"), decision: decision,
                remark: nil)
        }
        for damage in [
            try word("app-1", nil), try word("app-1", .approved), try word("app-9", .rejected),
        ] {
            var office = journal.office
            #expect(throws: ReplayFailure.outOfPlace(CommissionWordGiven.kind, 99)) {
                try office.apply(damage, act)
            }
        }
    }
}
