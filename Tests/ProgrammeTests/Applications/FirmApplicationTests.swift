import Access
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct FirmApplicationTests {
    var office = FirmOffice()
    let sample: Sample
    let now: Instant
    let id: FirmApplicationID
    let controls = ["annex7.1", "annex7.2"]

    init() throws {
        sample = try Sample()
        now = try Instant(parsing: "2026-06-22T03:00:00.000000Z")
        id = try FirmApplicationID(parsing: "application-1")
        try record(
            OfficeFounded(
                office: "firm", id: "dasom", koreanName: "다솜은행",
                englishName: "Dasom Bank", identity: try sample.key(1)), by: sample.officer)
        for (person, roles) in [
            (sample.officer, ["staff"]), (sample.approver, ["ciso"]),
            (sample.third, ["ciso", "staff"]),
        ] {
            try record(PersonAdded(person: person, roles: roles), by: sample.officer)
        }
    }

    mutating func record(_ event: any JournalEvent, by person: PersonID) throws {
        try office.apply(event, Act(by: person, way: .commandLine, at: now, entry: 0))
    }

    mutating func draft(_ contents: ApplicationContents = .sample()) throws {
        try record(
            try office.draftingApplication(
                contents, by: sample.officer, rulebook: sample.rulebook), by: sample.officer)
    }

    mutating func revise(_ contents: ApplicationContents) throws {
        try record(
            try office.revisingApplication(
                id, to: contents, by: sample.officer, rulebook: sample.rulebook),
            by: sample.officer)
    }

    mutating func approve() throws {
        try record(
            try office.approvingApplication(id, by: sample.approver), by: sample.approver)
    }

    func submission() throws -> ApplicationDispatch {
        try office.submission(
            of: id, by: sample.officer, at: now, controls: controls, rulebook: sample.rulebook)
    }

    mutating func send(_ dispatch: ApplicationDispatch) throws {
        try record(
            try office.sendingApplication(
                dispatch, of: id, document: "signed", digest: try sample.digest(5)),
            by: sample.officer)
    }

    mutating func submit() throws {
        try draft()
        try approve()
        try send(try submission())
    }

    @Test mutating func `an outcome is known by the document that it is about, and is well formed`()
        throws
    {
        try submit()
        let told = OutcomeDispatch(
            application: "app-1", document: try sample.digest(5).description, round: 1,
            outcome: "supplementRequired", reasons: "보완", gaps: [SupervisorJournal.gap],
            due: "2026-07-10")
        var other = told
        other.document = try sample.digest(6).description
        #expect(throws: FirmApplicationFailure.neverWritten) { try office.takingOutcome(other) }
        let defects: [(String, (inout OutcomeDispatch) -> Void)] = [
            ("document", { $0.document = "x" }), ("application", { $0.application = "App 1" }),
            ("round", { $0.round = 0 }), ("outcome", { $0.outcome = "perhaps" }),
            ("reasons", { $0.reasons = "a\u{7}" }), ("due", { $0.due = "tomorrow" }),
            (
                "gaps",
                { $0.gaps = Array(repeating: SupervisorJournal.gap, count: 65) }
            ),
        ]
        for (field, change) in defects {
            var bad = told
            change(&bad)
            #expect(throws: FirmApplicationFailure.badOutcome(field: field)) {
                try office.takingOutcome(bad)
            }
        }
        let received = try office.takingOutcome(told)
        try record(received, by: sample.officer)
        #expect(office.applications[id]?.outcome == received)
        #expect(office.applications[id]?.status == .sent)
        var empty = FirmOffice()
        #expect(throws: ReplayFailure.self) {
            try empty.apply(
                received, Act(by: sample.officer, way: .api, at: now, entry: 3))
        }
    }

    @Test mutating func `an application is drafted, approved by another person, and submitted`()
        throws
    {
        try draft()
        #expect(throws: FirmApplicationFailure.notApproved(missing: 1)) { try submission() }
        try approve()
        let dispatch = try submission()
        #expect(dispatch.act == "apply")
        #expect(dispatch.firm == "dasom")
        #expect(dispatch.contents == .sample())
        try send(dispatch)
        #expect(office.applications[id]?.status == .sent)
        #expect(throws: FirmApplicationFailure.sentAlready(id)) { try submission() }
    }

    @Test mutating func `nobody approves what they drafted or revised`() throws {
        try record(
            try office.draftingApplication(
                .sample(), by: sample.third, rulebook: sample.rulebook), by: sample.third)
        #expect(throws: FirmApplicationFailure.access(.samePersonTwice(sample.third))) {
            try office.approvingApplication(id, by: sample.third)
        }
    }

    @Test mutating func `a revision needs a new approval`() throws {
        try draft()
        try approve()
        try revise(.sample(round: 2))
        #expect(office.applications[id]?.status == .draft)
        #expect(throws: FirmApplicationFailure.notApproved(missing: 1)) { try submission() }
    }

    @Test mutating func `a draft may lack what a submission needs`() throws {
        var contents = ApplicationContents.sample()
        contents.budget = nil
        contents.routes[0].zone = "다른 구역"
        try draft(contents)
        try approve()
        do {
            _ = try submission()
            Issue.record("submitted with a gap")
        } catch let FirmApplicationFailure.gaps(gaps) {
            // The zone is said as well, and keeps nothing back.
            #expect(gaps.map(\.code) == [.budgetMissing])
        }
    }

    @Test mutating func `a gap that does not block keeps nothing back`() throws {
        var contents = ApplicationContents.sample()
        contents.routes[0].zone = "다른 구역"
        try draft(contents)
        try approve()
        try send(try submission())
    }

    @Test mutating func `another application is drafted once the one before was submitted`()
        throws
    {
        try draft()
        #expect(throws: FirmApplicationFailure.anotherDraft(id)) { try draft() }
        try approve()
        try send(try submission())
        try draft()
        #expect(office.applications.all.map(\.id.text) == ["application-1", "application-2"])
    }

    @Test mutating func `a supplement is revised and approved contents, sent once`() throws {
        try submit()
        func supplement() throws -> ApplicationDispatch {
            try office.supplement(
                to: id, by: sample.officer, at: now, controls: controls,
                rulebook: sample.rulebook)
        }
        #expect(throws: FirmApplicationFailure.notRevised(id)) { try supplement() }
        var contents = ApplicationContents.sample()
        contents.aiServices[0].version = "2026-06-02"
        try revise(contents)
        #expect(throws: FirmApplicationFailure.notApproved(missing: 1)) { try supplement() }
        try approve()
        let dispatch = try supplement()
        #expect(dispatch.act == "supplement")
        #expect(dispatch.contents?.aiServices[0].version == "2026-06-02")
        try send(dispatch)
        #expect(throws: FirmApplicationFailure.notRevised(id)) { try supplement() }
    }

    @Test mutating func `a withdrawal ends an application for good, with a reason`() throws {
        try draft()
        func withdrawal(_ reason: String) throws -> ApplicationDispatch {
            try office.withdrawal(of: id, reason: reason, by: sample.approver, at: now)
        }
        #expect(throws: FirmApplicationFailure.neverSent(id)) { try withdrawal("r") }
        try approve()
        try send(try submission())
        #expect(throws: FirmApplicationFailure.badReason) { try withdrawal("") }
        try send(try withdrawal("내부 사정"))
        #expect(office.applications[id]?.status == .withdrawn)
        #expect(throws: FirmApplicationFailure.withdrawn(id)) { try withdrawal("r") }
        #expect(throws: FirmApplicationFailure.withdrawn(id)) { try revise(.sample()) }
    }

    @Test mutating func `a firm enters a later round by its own act`() throws {
        try submit()
        func entry(_ number: Int) throws -> ApplicationDispatch {
            try office.entry(
                of: id, into: try Rulebook.round(number), by: sample.approver, at: now)
        }
        let first = try Rulebook.round(1)
        #expect(throws: FirmApplicationFailure.roundNotLater(first)) {
            try entry(1)
        }
        try send(try entry(2))
        #expect(office.applications[id]?.round?.number == 2)
        #expect(
            throws: FirmApplicationFailure.access(.notPermitted(sample.officer, .enterRound))
        ) {
            try office.entry(of: id, into: try Rulebook.round(3), by: sample.officer, at: now)
        }
    }

    @Test mutating func `a firm sends another application once the one before is over`() throws {
        try submit()
        let next = try FirmApplicationID(parsing: "application-2")
        func again() throws -> ApplicationDispatch {
            try office.submission(
                of: next, by: sample.officer, at: now, controls: controls,
                rulebook: sample.rulebook)
        }
        try draft()
        try record(
            try office.approvingApplication(next, by: sample.approver), by: sample.approver)
        #expect(throws: FirmApplicationFailure.underWay(id)) { try again() }
        var told = OutcomeDispatch(
            application: "app-1", document: try sample.digest(5).description, round: 1,
            outcome: "selected", reasons: "요건을 갖춤", gaps: [], due: nil)
        try record(try office.takingOutcome(told), by: sample.officer)
        // Selected, but no letter is held yet, and then none that answers it.
        #expect(throws: FirmApplicationFailure.underWay(id)) { try again() }
        try hold("260001", answering: nil)
        try hold("260002", answering: "app-7")
        #expect(throws: FirmApplicationFailure.underWay(id)) { try again() }
        let waiting = office
        for ending in ["refused", "rejected"] {
            office = waiting
            told.outcome = ending
            try record(try office.takingOutcome(told), by: sample.officer)
            _ = try again()
        }
        office = waiting
        try hold("260003", answering: "app-1")
        let dispatch = try again()
        try record(
            try office.sendingApplication(
                dispatch, of: next, document: "signed", digest: try sample.digest(6)),
            by: sample.officer)
        #expect(throws: FirmApplicationFailure.followed(id, by: next)) {
            try office.withdrawal(of: id, reason: "r", by: sample.approver, at: now)
        }
    }

    private mutating func hold(_ serial: String, answering application: String?) throws {
        var letter = UnverifiedLetter.sample()
        letter.application = application
        try record(
            LetterImported(
                serial: try LetterSerial(parsing: serial), digest: try sample.digest(7),
                document: "signed", letter: letter), by: sample.officer)
    }

    @Test mutating func `a signed application that does not fit a journal entry is not sent`()
        throws
    {
        try draft()
        try approve()
        let dispatch = try submission()
        let limit = FirmOffice.applicationLimit
        #expect(throws: FirmApplicationFailure.documentTooLarge(limit: limit)) {
            try office.sendingApplication(
                dispatch, of: id, document: String(repeating: "x", count: limit.bytes + 1),
                digest: try sample.digest(5))
        }
    }

    @Test mutating func `a journal in which unapproved contents went out does not replay`() throws {
        try draft()
        let sent = ApplicationSent(
            application: id, act: .apply, round: try Rulebook.round(1), reason: nil,
            digest: try sample.digest(5), document: "signed")
        #expect(throws: ReplayFailure.outOfPlace(ApplicationSent.kind, 0)) {
            try record(sent, by: sample.officer)
        }
        #expect(throws: ReplayFailure.outOfPlace(ApplicationApproved.kind, 0)) {
            try record(ApplicationApproved(application: id), by: sample.officer)
        }
    }
}
