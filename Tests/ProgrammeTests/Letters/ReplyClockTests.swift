import Access
import Programme
import Rules
import Testing
import Vocabulary

/// The time for the reply to an application. It is 10:00 in Korea on Monday, 22 June 2026.
@Suite struct ReplyClockTests {
    var journal: SupervisorJournal
    let sample: Sample
    let application: ApplicationID

    init() throws {
        var journal = try SupervisorJournal()
        sample = journal.sample
        try journal.begin(1)
        application = try journal.receive(from: sample.firm)
        self.journal = journal
    }

    private func day(_ text: String) throws -> KoreanDate { try KoreanDate(parsing: text) }

    private mutating func go(to text: String) throws {
        journal.now = try day(text).start + .seconds(36_000)
    }

    private func clock(_ id: ApplicationID? = nil) throws -> ReplyClock {
        let application = try #require(journal.office.applications[id ?? application])
        return journal.office.reply(
            to: application, at: journal.now, rulebook: sample.rulebook
        ).clock
    }

    private var replies: [ReplyState] {
        journal.office.replies(at: journal.now, rulebook: sample.rulebook)
    }

    private var isOverdue: Bool? {
        journal.office.applications[application]?.isSupplementOverdue(at: journal.now)
    }

    private func due(_ text: String) throws -> ReplyClock { .due(.on(try day(text))) }

    private mutating func supplement() throws {
        try journal.record(
            SupplementReceived(
                application: application, digest: try sample.digest(21), contents: .sample()),
            by: sample.officer)
    }

    private mutating func withdraw() throws {
        try journal.record(
            try journal.office.receivingWithdrawal(
                reason: "내부 사정", from: sample.firm, digest: sample.digest(33),
                by: sample.officer), by: sample.officer)
    }

    private func extended(until text: String) throws -> ReplyExtended {
        try journal.office.extendingReply(
            to: .application(application), until: day(text), reason: "현장 확인",
            by: sample.officer, at: journal.now, rulebook: sample.rulebook)
    }

    @Test func `the reply to an application is due 30 days after it came in`() throws {
        #expect(try clock() == due("2026-07-22"))
        let owed = journal.office.owedReplies(
            for: sample.officer, at: journal.now, rulebook: sample.rulebook)
        #expect(owed.map(\.subject) == [.application(application)])
        #expect(owed.map(\.firm) == [sample.firm])
        #expect(owed.map(\.by) == [.on(try day("2026-07-22"))])
    }

    @Test mutating func `while a supplement is awaited the time does not run`() throws {
        try journal.screen(1)
        try go(to: "2026-07-02")
        try journal.request(application)
        #expect(try clock() == .stands)
        #expect(
            journal.office.owedReplies(
                for: sample.officer, at: journal.now, rulebook: sample.rulebook
            ).isEmpty)
        try go(to: "2026-07-12")
        try supplement()
        // Ten days had run; the twentieth from 12 July is a Saturday.
        #expect(try clock() == due("2026-08-03"))
    }

    @Test mutating func `a supplement that was asked for after the last day moves nothing`() throws
    {
        try journal.screen(1)
        try go(to: "2026-07-23")
        try journal.request(application)
        try go(to: "2026-08-10")
        try supplement()
        #expect(try clock() == due("2026-07-22"))
    }

    @Test mutating func `one that was asked for on the last day leaves the day of its answer`()
        throws
    {
        try journal.screen(1)
        try go(to: "2026-07-22")
        try journal.request(application, due: day("2026-08-14"))
        try go(to: "2026-08-10")
        try supplement()
        #expect(try clock() == due("2026-08-10"))
    }

    @Test mutating func `from the day by which a supplement did not come the time runs again`()
        throws
    {
        try journal.screen(1)
        try go(to: "2026-07-02")
        try journal.request(application)
        try go(to: "2026-07-12")
        #expect(try clock() == .stands)
        #expect(isOverdue == false)
        try go(to: "2026-07-13")
        // Ten days had run before it was asked for.
        #expect(try clock() == due("2026-08-03"))
        #expect(isOverdue == true)
        let owed = journal.office.owedReplies(
            for: sample.officer, at: journal.now, rulebook: sample.rulebook)
        #expect(owed.map(\.subject) == [.application(application)])
        try journal.record(try extended(until: "2026-09-01"), by: sample.officer)
        #expect(try clock() == due("2026-09-01"))
        // What comes after its day, or a decision without it, moves nothing more.
        let before = journal
        try go(to: "2026-07-20")
        try supplement()
        #expect(try clock() == due("2026-09-01"))
        journal = before
        try journal.settle(application, .refused)
        #expect(try clock() == due("2026-09-01"))
        #expect(isOverdue == false)
    }

    @Test(arguments: [ApplicationOutcome.waiting, .supplementRequired])
    mutating func `an application that waits for another round has its time anew from its entry`(
        outcome: ApplicationOutcome
    ) throws {
        try journal.screen(1)
        try go(to: "2026-07-10")
        try journal.settle(
            application, outcome,
            gaps: outcome == .supplementRequired ? [SupervisorJournal.gap] : [])
        #expect(try clock() == .stands)
        try journal.evaluate(1)
        try journal.decide(1)
        try journal.begin(2)
        try go(to: "2026-08-03")
        try journal.enter(sample.firm, 2)
        #expect(try clock() == due("2026-09-02"))
    }

    @Test mutating func `a letter answers it, and one that follows another letter does not`() throws
    {
        try journal.screen(1)
        try journal.evaluate(1)
        try journal.select(application)
        #expect(try clock() == due("2026-07-22"))
        try journal.report("R-2026-30", on: "2026-06-22", application: application)
        var grant = UnverifiedGrant.sample()
        grant.commissionReport = UnverifiedReference(number: "R-2026-30", date: "2026-06-22")
        let serial = try journal.issueOne(grant)
        #expect(try clock() == .answered(serial.description))

        try go(to: "2026-07-01")
        let received = try journal.office.receivingRequest(
            of: sample.firm, on: day("2026-07-01"), application: nil, by: sample.officer,
            at: journal.now)
        try journal.record(received, by: sample.officer)
        let change = try journal.office.changingModel(
            in: serial, of: ServiceID(parsing: "example-ai"), from: "example-large-2026-05-01",
            to: "example-large-2026-07-01", as: .minor,
            classification: UnverifiedReference(number: "C-7", date: "2026-06-30"),
            confirmation: UnverifiedReference(number: "C-8", date: "2026-06-30"),
            by: sample.officer, at: journal.now, rulebook: sample.rulebook)
        guard case .minor(let event) = change else {
            Issue.record("a minor change")
            return
        }
        try journal.record(event, by: sample.officer)
        try journal.approve(event.draft)
        try journal.issue(event.draft)
        #expect(replies.first?.answer == nil)
    }

    @Test mutating func `a refusal notice answers it`() throws {
        let report = try journal.report(
            "R-2026-50", on: "2026-06-22", .rejected, application: application)
        let notice = try journal.office.refusalToSign(
            to: sample.firm, by: report, korean: "대체 통제 미비", english: "controls are missing",
            by: sample.officer, at: journal.now, rulebook: sample.rulebook)
        #expect(try clock() == due("2026-07-22"))
        try journal.record(
            try journal.office.issuingRefusal(
                notice, by: report, at: journal.now, document: "signed",
                digest: sample.digest(5)), by: sample.officer)
        #expect(try clock() == .answered("refusal-1"))
    }

    @Test mutating func `a refused application is owed its notice, until another one follows it`()
        throws
    {
        try journal.screen(1)
        try journal.settle(application, .refused)
        #expect(try clock() == due("2026-07-22"))
        try journal.evaluate(1)
        try journal.decide(1)
        try journal.begin(2)
        try go(to: "2026-07-01")
        let second = try journal.receive(from: sample.firm, .sample(round: 2), digest: 31)
        #expect(try clock() == .ended)
        #expect(try clock(second) == due("2026-07-31"))
    }

    @Test mutating func `no reply is owed to an application that was taken back`() throws {
        try withdraw()
        #expect(try clock() == .ended)
        #expect(throws: LetterDatesFailure.ended(.application(application))) {
            try extended(until: "2026-08-03")
        }
    }

    @Test mutating func `a later day counts once the firm is told of it, and for this round alone`()
        throws
    {
        #expect(throws: LetterDatesFailure.extensionNotLater(target: try day("2026-07-22"))) {
            try extended(until: "2026-07-22")
        }
        try journal.record(try extended(until: "2026-08-14"), by: sample.officer)
        #expect(try clock() == due("2026-08-14"))
        // What the firm takes for a supplement moves that day too: five days, over a weekend.
        try journal.screen(1)
        try go(to: "2026-07-01")
        try journal.request(application)
        #expect(throws: LetterDatesFailure.firmAwaited(.application(application))) {
            try extended(until: "2026-09-01")
        }
        try go(to: "2026-07-06")
        try supplement()
        #expect(try clock() == due("2026-08-19"))
        try journal.settle(application, .waiting)
        try journal.evaluate(1)
        try journal.decide(1)
        try journal.begin(2)
        try go(to: "2026-08-03")
        try journal.enter(sample.firm, 2)
        #expect(try clock() == due("2026-09-02"))
    }

    @Test mutating func `no request is entered for an application, whether it is here or not yet`()
        throws
    {
        let unknown = try ApplicationID(parsing: "app-2")
        #expect(throws: LetterDatesFailure.application(.unknownApplication(unknown))) {
            try journal.office.receivingRequest(
                of: sample.firm, on: day("2026-06-22"), application: unknown.text,
                by: sample.officer, at: journal.now)
        }
        #expect(throws: LetterDatesFailure.inRounds(application)) {
            try journal.office.receivingRequest(
                of: sample.firm, on: day("2026-06-22"), application: application.text,
                by: sample.officer, at: journal.now)
        }
        // One that stands in a journal is answered for both.
        try journal.record(
            LetterRequestReceived(
                request: try LetterRequestID(parsing: "request-1"), firm: sample.firm,
                receivedOn: try day("2026-06-22"), application: application.text),
            by: sample.officer)
        let subjects = replies.map(\.subject)
        #expect(subjects == [.request(try LetterRequestID(parsing: "request-1"))])
    }

    @Test mutating func `a request that named an application before it came drops no reply to it`()
        throws
    {
        let firm = try journal.register("maru")
        try journal.record(
            LetterRequestReceived(
                request: try LetterRequestID(parsing: "request-1"), firm: firm,
                receivedOn: try day("2026-06-22"), application: "app-2"), by: sample.officer)
        try go(to: "2026-06-23")
        let later = try journal.receive(from: firm, digest: 40)
        #expect(later.text == "app-2")
        let subjects = replies.map(\.subject)
        #expect(subjects.contains(.application(later)))
    }

    @Test func `an extension names one reply, and decodes as it was written`() throws {
        for subject in [
            ReplySubject.application(application),
            .request(try LetterRequestID(parsing: "request-1")),
        ] {
            #expect(ReplySubject(parsing: subject.text) == subject)
            let event = ReplyExtended(of: subject, until: try day("2026-08-14"), reason: "x")
            #expect(event.subject == subject)
        }
        #expect(ReplySubject(parsing: "App 1") == nil)
    }
}

/// Who is shown that a reply to an application is owed.
@Suite struct OwedReplySightTests {
    typealias Journal = EvaluationJournal

    private func owed(_ person: PersonID?, in journal: EvaluationJournal) throws -> [String] {
        journal.office.owedReplies(
            for: person, at: journal.now, rulebook: try Rulebook.sample()
        )
        .map(\.subject.text)
    }

    @Test func `a reply to an application is shown to whoever may see the application`() throws {
        var journal = try Journal()
        #expect(try owed(Journal.id("secretary"), in: journal) == ["app-1", "app-2"])
        #expect(try owed(Journal.id("stranger"), in: journal).isEmpty)
        #expect(try owed(nil, in: journal).isEmpty)
        try journal.form()
        let expert = Journal.experts[0]
        #expect(try owed(expert, in: journal).isEmpty)
        try journal.declare(expert)
        #expect(try owed(expert, in: journal) == ["app-1"])
    }
}
