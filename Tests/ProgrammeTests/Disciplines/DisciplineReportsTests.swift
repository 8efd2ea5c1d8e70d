import Access
import Programme
import Rules
import Testing
import Vocabulary

/// What the supervisor's office does with what firms report of their disciplines.
@Suite struct DisciplineReportsTests {
    var journal: SupervisorJournal
    let serial: LetterSerial
    let firm: FirmID
    let first: KoreanDate

    init() throws {
        journal = try SupervisorJournal()
        first = try KoreanDate(parsing: "2026-06-23")
        serial = try journal.issueOne(.sample(firstDay: first.description))
        firm = journal.sample.firm
        go(to: first.adding(days: 60))
    }

    var rules: DisciplineRules { journal.sample.rulebook.disciplines }
    var officer: PersonID { journal.sample.officer }

    mutating func go(to day: KoreanDate) { journal.now = day.start + .seconds(3600) }

    /// A report of the days from the letter's first one to `last`, or from `from` on.
    func report(
        to last: KoreanDate, from: KoreanDate? = nil, of firm: FirmID? = nil, breach: Bool = false,
        letters: [LetterSerial]? = nil, on day: KoreanDate? = nil
    ) throws -> DisciplineReport {
        let result = EvaluatedControl(
            control: "inputFilter", result: breach ? "notKept" : "kept", checkedOn: last,
            evidence: DisciplineEvidence(type: "gateRecord", number: "점검-1", digest: nil),
            reason: breach ? "꺼져 있었음" : nil,
            shortfall: breach
                ? EvaluatedShortfall(foundOn: last, planDue: last.adding(days: 20), closedOn: nil)
                : nil)
        return try DisciplineReport(
            firm: firm ?? self.firm,
            evaluation: DisciplinesEvaluated(
                firstDay: from ?? first, lastDay: last, evaluatedOn: day ?? last,
                results: [result], paperNumber: "1", paperDate: last, rulebookVersion: "1",
                rulebookDigest: journal.sample.rulebook.digest,
                finding: breach ? "breach" : "none",
                reasons: breach
                    ? [FindingReason(kind: "failedAtOnce", control: "inputFilter", since: last)]
                    : [], letters: letters ?? [serial]))
    }

    func plan(on day: KoreanDate, foundOn: KoreanDate) throws -> CompletedPlan {
        try CompletedPlan(
            firm: firm, letters: [serial], control: "inputFilter", foundOn: foundOn,
            checkedOn: day,
            evidence: DisciplineEvidence(type: "gateRecord", number: "점검-2", digest: nil))
    }

    mutating func take(_ report: DisciplineReport) throws {
        let event = try #require(
            try journal.office.takingReport(report, from: firm, at: journal.now))
        try journal.record(event, by: officer)
    }

    func standing() throws -> ReportStanding {
        try journal.office.reportStanding(
            of: firm, for: officer, at: journal.now, rules: rules)
    }

    @Test mutating func `a report of a firm stands as its claim, and again changes nothing`() throws
    {
        let report = try report(to: first.adding(days: 59))
        try take(report)
        #expect(journal.office.disciplineReports[firm].map(\.evaluation) == [report.evaluation])
        #expect(try journal.office.takingReport(report, from: firm, at: journal.now) == nil)
        #expect(try standing().last?.evaluation == report.evaluation)
    }

    @Test func `a report is refused that is another firm's, of no letter of its own, or ahead`()
        throws
    {
        let last = first.adding(days: 59)
        let other = try FirmID(parsing: "elsewhere")
        #expect(throws: ReceivedReportFailure.otherFirm(named: other)) {
            try journal.office.takingReport(
                report(to: last, of: other), from: firm, at: journal.now)
        }
        let stranger = try LetterSerial(parsing: "260099")
        #expect(throws: ReceivedReportFailure.notTheirLetter(stranger)) {
            try journal.office.takingReport(
                report(to: last, letters: [serial, stranger]), from: firm, at: journal.now)
        }
        // The letter stands, but it is not the sender's.
        #expect(throws: ReceivedReportFailure.notTheirLetter(serial)) {
            try journal.office.takingReport(
                report(to: last, of: other), from: other, at: journal.now)
        }
        let ahead = first.adding(days: 61)
        #expect(throws: ReceivedReportFailure.dayAhead(ahead)) {
            try journal.office.takingReport(
                report(to: last, on: ahead), from: firm, at: journal.now)
        }
    }

    @Test mutating func `a report that names no letter is refused`() throws {
        var evaluation = try report(to: first.adding(days: 59)).evaluation
        evaluation = DisciplinesEvaluated(
            firstDay: evaluation.firstDay, lastDay: evaluation.lastDay,
            evaluatedOn: evaluation.evaluatedOn, results: evaluation.results,
            paperNumber: "1", paperDate: evaluation.paperDate, rulebookVersion: "1",
            rulebookDigest: evaluation.rulebookDigest, finding: "none", reasons: [])
        let report = try DisciplineReport(firm: firm, evaluation: evaluation)
        #expect(throws: ReceivedReportFailure.noLetterNamed) {
            try journal.office.takingReport(report, from: firm, at: journal.now)
        }
    }

    @Test mutating func `a period that was reported is not reported otherwise`() throws {
        try take(try report(to: first.adding(days: 40)))
        #expect(throws: ReceivedReportFailure.reportedTo(first.adding(days: 40))) {
            try journal.office.takingReport(
                report(to: first.adding(days: 59), breach: true), from: firm, at: journal.now)
        }
        try take(try report(to: first.adding(days: 59), from: first.adding(days: 41)))
        #expect(journal.office.disciplineReports[firm].count == 2)
    }

    @Test mutating func `a period that was skipped is missing until a report of it comes`() throws {
        let (end, later) = (first.adding(days: 19), first.adding(days: 30))
        try take(try report(to: end))
        #expect(try standing().missing.isEmpty)
        // What was told of later days is taken, though days before it were not told of.
        try take(try report(to: first.adding(days: 59), from: later))
        let missing = try standing().missing
        let gap = try #require(missing.first)
        #expect(missing.count == 1)
        #expect(gap.firstDay == end.adding(days: 1) && gap.lastDay == later.adding(days: -1))
        #expect(gap.lateDays == 31 && gap.isGraceOver)
        #expect(try standing().last?.lastDay == first.adding(days: 59))
        #expect(throws: ReceivedReportFailure.reportedTo(first.adding(days: 59))) {
            try journal.office.takingReport(
                report(to: later, from: gap.firstDay), from: firm, at: journal.now)
        }
        try take(try report(to: gap.lastDay, from: gap.firstDay))
        #expect(try standing().missing.isEmpty)
        #expect(
            journal.office.disciplineReports[firm].map(\.lastDay)
                == [end, gap.lastDay, first.adding(days: 59)])
        #expect(try standing().last?.lastDay == first.adding(days: 59))
    }

    @Test mutating func `the first report begins on the letter's first day, or that is missing`()
        throws
    {
        try take(try report(to: first.adding(days: 59), from: first.adding(days: 50)))
        let missing = try standing().missing
        #expect(missing.map(\.firstDay) == [first])
        #expect(missing.map(\.lastDay) == [first.adding(days: 49)])
        #expect(missing.map(\.lateDays) == [11])
        #expect(missing.map(\.isGraceOver) == [false])
    }

    @Test mutating func `a gap of over half a year is missing in periods that each could be of`()
        throws
    {
        go(to: first.adding(days: 300))
        try take(try report(to: first.adding(days: 299), from: first.adding(days: 200)))
        let half = first.after(months: 6)
        #expect(try standing().missing.map(\.firstDay) == [first, half])
        #expect(
            try standing().missing.map(\.lastDay)
                == [half.adding(days: -1), first.adding(days: 199)])
    }

    @Test mutating func `days on which no letter stood are missing in no report`() throws {
        let last = first.adding(days: 59)
        try take(try report(to: last))
        // The letter ends on 2027-06-22; its firm reports of a time after it.
        go(to: try KoreanDate(parsing: "2027-09-30"))
        let from = try KoreanDate(parsing: "2027-08-01")
        try take(try report(to: from.adding(days: 30), from: from))
        #expect(
            try standing().missing.map(\.lastDay)
                == [
                    first.adding(days: 60).after(months: 6).adding(days: -1),
                    KoreanDate(parsing: "2027-06-22"),
                ])
    }

    @Test
    mutating func `a half year that passed without a report is late, and overdue after grace`()
        throws
    {
        let due = try KoreanDate(parsing: "2026-12-22")
        for (days, late, isOver) in [(0, 0, false), (1, 1, false), (30, 30, false), (31, 31, true)]
        {
            go(to: due.adding(days: days))
            let standing = try standing()
            #expect(standing.due == due)
            #expect(standing.lateDays == late && standing.isGraceOver == isOver, "\(days)")
        }
        try take(try report(to: due))
        #expect(try standing().due == KoreanDate(parsing: "2027-06-22"))
        #expect(try !standing().isLate)
    }

    @Test mutating func `a report of a part of the half year is due half a year after its end`()
        throws
    {
        try take(try report(to: first.adding(days: 59)))
        #expect(try standing().due == first.adding(days: 60).after(months: 6).adding(days: -1))
    }

    @Test mutating func `no report is due of a firm whose letter was revoked or ended`() throws {
        go(to: try KoreanDate(parsing: "2026-12-24"))
        #expect(try standing().isLate)
        try journal.revoke(serial)
        #expect(throws: ReceivedReportFailure.noReport(firm)) { try standing() }
    }

    @Test mutating func `a breach waits for a decision until a measure or a later report`() throws {
        try take(try report(to: first.adding(days: 59), breach: true))
        #expect(try standing().awaitsDecision)
        #expect(try standing().shortfalls.map(\.control) == ["inputFilter"])
        var suspended = self
        try suspended.journal.record(
            try suspended.journal.office.suspending(
                serial, until: first.adding(days: 90).end, reason: "점검", by: officer,
                at: journal.now, rulebook: journal.sample.rulebook), by: officer)
        #expect(try !suspended.standing().awaitsDecision)
        go(to: first.adding(days: 70))
        try take(try report(to: first.adding(days: 69), from: first.adding(days: 60)))
        #expect(try !standing().awaitsDecision)
        #expect(try standing().shortfalls.isEmpty)
    }

    @Test mutating func `whoever may suspend declines with a reason, once, and nobody else`() throws
    {
        let last = first.adding(days: 59)
        func decline(
            _ journal: SupervisorJournal, _ reason: String = "시정이 끝남", lastDay: KoreanDate,
            by person: PersonID
        ) throws -> SuspensionDeclined {
            try journal.office.decliningSuspension(
                of: firm, lastDay: lastDay, reason: reason, by: person, at: journal.now,
                rules: rules)
        }
        try take(try report(to: last))
        #expect(throws: ReceivedReportFailure.proposesNothing(firm)) {
            try decline(journal, lastDay: last, by: officer)
        }
        go(to: first.adding(days: 70))
        let next = first.adding(days: 69)
        try take(try report(to: next, from: first.adding(days: 60), breach: true))
        #expect(throws: ReceivedReportFailure.notTheLast(last, last: next)) {
            try decline(journal, lastDay: last, by: officer)
        }
        #expect(throws: ReceivedReportFailure.badReason(limit: .bytes(1000))) {
            try decline(journal, " ", lastDay: next, by: officer)
        }
        let auditor = try PersonID(parsing: "auditor")
        try journal.record(PersonAdded(person: auditor, roles: ["auditor"]), by: officer)
        #expect(
            throws: ReceivedReportFailure.access(.notPermitted(auditor, .suspendLetter))
        ) { try decline(journal, lastDay: next, by: auditor) }
        try journal.record(try decline(journal, lastDay: next, by: officer), by: officer)
        #expect(try !standing().awaitsDecision)
        #expect(try standing().last?.declined?.reason == "시정이 끝남")
        #expect(throws: ReceivedReportFailure.proposesNothing(firm)) {
            try decline(journal, lastDay: next, by: officer)
        }
        #expect(throws: ReplayFailure.self) {
            try journal.record(
                SuspensionDeclined(firm: firm, lastDay: next, reason: "again"), by: officer)
        }
    }

    @Test mutating func `a plan told as completed ends the failure that the report has`() throws {
        let last = first.adding(days: 50)
        try take(try report(to: last, breach: true))
        #expect(try standing().shortfalls.map(\.overdueDays) == [0])
        go(to: last.adding(days: 22))
        #expect(try standing().shortfalls.map(\.overdueDays) == [2])
        let plan = try plan(on: last.adding(days: 22), foundOn: last)
        let event = try #require(
            try journal.office.takingCompletedPlan(plan, from: firm, at: journal.now))
        try journal.record(event, by: officer)
        #expect(try standing().shortfalls.isEmpty)
        #expect(
            try journal.office.takingCompletedPlan(plan, from: firm, at: journal.now) == nil)
        let other = try FirmID(parsing: "elsewhere")
        #expect(throws: ReceivedReportFailure.otherFirm(named: firm)) {
            try journal.office.takingCompletedPlan(plan, from: other, at: journal.now)
        }
    }

    @Test mutating func `who reads no office is shown no firm's report`() throws {
        try take(try report(to: first.adding(days: 59)))
        let expert = try PersonID(parsing: "expert")
        try journal.record(PersonAdded(person: expert, roles: ["expert"]), by: officer)
        #expect(
            journal.office.reportStandings(for: expert, at: journal.now, rules: rules).isEmpty)
        #expect(throws: ReceivedReportFailure.access(.notPermitted(expert, .readOffice))) {
            try journal.office.reportStanding(
                of: firm, for: expert, at: journal.now, rules: rules)
        }
        #expect(
            journal.office.reportStandings(for: officer, at: journal.now, rules: rules).count == 1)
    }

    @Test mutating func `a report that does not hold together is not replayed`() throws {
        let sound = try report(to: first.adding(days: 59)).evaluation
        try take(try report(to: first.adding(days: 59)))
        #expect(throws: ReplayFailure.self) {
            try journal.record(
                DisciplineReportReceived(firm: firm, evaluation: sound), by: officer)
        }
    }
}
