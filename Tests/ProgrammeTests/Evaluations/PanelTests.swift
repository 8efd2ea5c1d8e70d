import Access
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct PanelTests {
    typealias Journal = EvaluationJournal
    let extra: PersonID = EvaluationJournal.id("ai-2")

    @Test func `a panel covers every field, with as many experts as the rulebook asks`() throws {
        let journal = try Journal()
        func refused(_ failure: EvaluationFailure, _ proposal: PanelProposal) {
            #expect(throws: failure) {
                try journal.office.formingPanel(
                    proposal, by: Journal.secretary, rulebook: journal.rulebook)
            }
        }
        let (ai, security, legal) = (
            Journal.experts[0], Journal.experts[1], Journal.experts[2]
        )
        refused(
            .tooFewExperts(needed: 3),
            try journal.proposal(experts: [(ai, "ai"), (security, "security")]))
        refused(
            .fieldNotCovered(try ExpertiseCode(parsing: "legal")),
            try journal.proposal(
                experts: [(ai, "ai"), (security, "security"), (legal, "security")]))
        refused(
            .unknownField("law"),
            try journal.proposal(experts: [(ai, "ai"), (security, "security"), (legal, "law")]))
        refused(
            .memberTwice(ai),
            try journal.proposal(experts: [(ai, "ai"), (security, "security"), (ai, "legal")]))
        try #expect(
            journal.office.formingPanel(
                journal.proposal(), by: Journal.secretary, rulebook: journal.rulebook
            ).experts.count == 3)
    }

    @Test func `experts and chair have their roles, and the firm is known`() throws {
        let journal = try Journal()
        let clerk: PersonID = Journal.id("clerk")
        func form(_ proposal: PanelProposal, by person: PersonID = Journal.secretary) throws {
            _ = try journal.office.formingPanel(
                proposal, by: person, rulebook: journal.rulebook)
        }
        let experts = [
            (clerk, "ai"), (Journal.experts[1], "security"), (Journal.experts[2], "legal"),
        ]
        #expect(throws: EvaluationFailure.notAnExpert(clerk)) {
            try form(journal.proposal(experts: experts))
        }
        #expect(throws: EvaluationFailure.notAChair(clerk)) {
            try form(journal.proposal(chair: clerk))
        }
        #expect(throws: EvaluationFailure.unknownFirm(Journal.id("nobody"))) {
            try form(journal.proposal(firm: Journal.id("nobody")))
        }
        #expect(throws: EvaluationFailure.access(.notPermitted(clerk, .formPanel))) {
            try form(journal.proposal(), by: clerk)
        }
        #expect(throws: EvaluationFailure.badRound) { try form(journal.proposal(round: 100)) }
    }

    @Test func `a panel is formed only for an application that exists and is that firm's`() throws {
        let journal = try Journal()
        func form(_ proposal: PanelProposal) throws {
            _ = try journal.office.formingPanel(
                proposal, by: Journal.secretary, rulebook: journal.rulebook)
        }
        let stranger: ApplicationID = Journal.id("app-9")
        #expect(throws: EvaluationFailure.unknownApplication(stranger)) {
            try form(journal.proposal(application: stranger))
        }
        #expect(throws: EvaluationFailure.otherFirm(Journal.application, Journal.firm)) {
            try form(journal.proposal(firm: Journal.otherFirm))
        }
        let first = try Rulebook.round(1)
        #expect(throws: EvaluationFailure.otherRound(Journal.application, first)) {
            try form(journal.proposal(round: 2))
        }
    }

    @Test func `a panel is formed only while the application's round is evaluating`() throws {
        var journal = try SupervisorJournal()
        let sample = journal.sample
        try journal.begin(1)
        let id = try journal.receive(from: sample.firm)
        let (first, proposal) = (
            try Rulebook.round(1), try EvaluationJournal().proposal(firm: sample.firm)
        )
        func form() throws {
            _ = try journal.office.formingPanel(
                proposal, by: sample.officer, rulebook: sample.rulebook)
        }
        #expect(throws: EvaluationFailure.roundNotEvaluating(first)) { try form() }
        try journal.screen(1)
        #expect(throws: EvaluationFailure.roundNotEvaluating(first)) { try form() }
        try journal.evaluate(1)
        try journal.seatExperts()
        try form()
        try journal.settle(id, .waiting)
        #expect(throws: EvaluationFailure.notUnderWay(id, .waiting)) { try form() }
    }

    @Test func `test readiness counts in round 1 alone`() throws {
        let journal = try Journal()
        let first = try #require(CriteriaSet.sample(journal.rulebook.evaluation, round: 1))
        let second = try #require(CriteriaSet.sample(journal.rulebook.evaluation, round: 2))
        #expect(
            first.axes.map(\.code.text) == ["aiUtilisation", "securityManagement", "testReadiness"])
        #expect(second.axes.map(\.code.text) == ["aiUtilisation", "securityManagement"])
        #expect(!second.criteria.contains { $0.axis.text == "testReadiness" })
    }

    @Test func `an application has one panel a round, and a new one once the last concluded`()
        throws
    {
        var journal = try Journal()
        let sheets = try journal.complete()
        #expect(throws: EvaluationFailure.panelStands(Journal.application, round: 1)) {
            try journal.form(journal.proposal(round: 2))
        }
        try journal.open(sheets)
        try journal.conclude(.supplement)
        #expect(throws: EvaluationFailure.panelStands(Journal.application, round: 1)) {
            try journal.form()
        }
        #expect(throws: EvaluationFailure.otherFirm(Journal.application, Journal.firm)) {
            try journal.form(journal.proposal(firm: Journal.otherFirm, round: 2))
        }
        try journal.enterRoundTwo()
        try journal.form(journal.proposal(round: 2))
        #expect(try journal.evaluation.round == 2)
        #expect(try journal.evaluation.phase == .declaring)
        #expect(journal.office.evaluations.all(inRound: 1).map(\.phase) == [.concluded])
    }

    @Test func `a conflicted expert is locked out of the firm for good`() throws {
        var journal = try Journal()
        let conflicted = Journal.experts[0]
        try journal.form()
        try journal.seat(journal.proposal(application: Journal.id("app-2")))
        try journal.seat(
            journal.proposal(application: Journal.id("app-3"), firm: Journal.otherFirm))
        try journal.declare(conflicted, conflict: "배우자가 임원")
        // In both evaluations of that firm, and in none of another's.
        for id in ["app-1", "app-2"] {
            let evaluation = try #require(journal.office.evaluations[Journal.id(id)])
            #expect(evaluation.seat(of: conflicted)?.isScoring == false)
        }
        let other = try #require(journal.office.evaluations[Journal.id("app-3")])
        #expect(other.seat(of: conflicted)?.isScoring == true)
        #expect(throws: EvaluationFailure.lockedOut(conflicted, Journal.firm)) {
            try journal.commit(conflicted)
        }
        #expect(throws: EvaluationFailure.lockedOut(conflicted, Journal.firm)) {
            try journal.declare(conflicted)
        }
        #expect(throws: ReplayFailure.self) {
            try journal.seat(journal.proposal(application: Journal.id("app-4")))
        }
        let replaced = try journal.office.replacingExpert(
            Journal.application, conflicted, with: extra, by: Journal.secretary)
        try journal.record(replaced, by: Journal.secretary)
        #expect(throws: EvaluationFailure.lockedOut(conflicted, Journal.firm)) {
            try journal.office.replacingExpert(
                Journal.application, extra, with: conflicted, by: Journal.secretary)
        }
    }

    @Test func `whoever is locked out of a firm does not choose its panel either`() throws {
        var journal = try Journal()
        let many: PersonID = Journal.id("many")
        try journal.form(
            journal.proposal(experts: [
                (many, "ai"), (Journal.experts[1], "security"), (Journal.experts[2], "legal"),
            ]))
        try journal.declare(many, conflict: "배우자가 임원")
        let office = journal.office
        let lockedOut = EvaluationFailure.lockedOut(many, Journal.firm)
        #expect(throws: lockedOut) {
            try office.replacingExpert(Journal.application, many, with: extra, by: many)
        }
        #expect(throws: lockedOut) {
            try office.replacingChair(Journal.application, with: Journal.id("chair-2"), by: many)
        }
        #expect(throws: lockedOut) {
            try office.formingPanel(journal.proposal(), by: many, rulebook: journal.rulebook)
        }
        let other = try office.formingPanel(
            journal.proposal(application: Journal.id("app-2"), firm: Journal.otherFirm),
            by: many, rulebook: journal.rulebook)
        #expect(other.firm == Journal.otherFirm)
    }

    @Test func `an evaluation counts by the weights by which its round was planned`() throws {
        let journal = try Journal()
        let formed = try journal.office.formingPanel(
            journal.proposal(), by: Journal.secretary, rulebook: journal.rulebook)
        #expect(
            formed.axes.map { "\($0.axis) \($0.weight)" }
                == ["aiUtilisation 25", "securityManagement 40", "testReadiness 35"])
        // The rulebook of this day would say otherwise.
        let today = journal.rulebook.evaluation.weights(inRound: 1)
        #expect(today.values.sorted() == [20, 30, 50])
    }

    @Test func `a conflict takes a reason, its absence none, and is said once`() throws {
        var journal = try Journal()
        try journal.form()
        let expert = Journal.experts[0]
        func declare(_ reason: String?, _ isConflicted: Bool) throws {
            _ = try journal.office.declaringConflict(
                Journal.application, reason: reason, isConflicted: isConflicted, by: expert)
        }
        #expect(throws: EvaluationFailure.reasonMissing) { try declare(nil, true) }
        #expect(throws: EvaluationFailure.reasonMissing) { try declare("a\u{0}b", true) }
        #expect(throws: EvaluationFailure.reasonForNothing) { try declare("x", false) }
        try journal.declare(expert)
        #expect(throws: EvaluationFailure.declaredAlready(expert)) { try journal.declare(expert) }
        #expect(throws: EvaluationFailure.notOnPanel(extra)) { try journal.declare(extra) }
    }

    @Test func `who finds a conflict later is out, and what they gave counts no more`() throws {
        var journal = try Journal()
        let sheets = try journal.complete()
        let late = Journal.experts[1]
        #expect(try journal.evaluation.phase == .complete)
        try journal.declare(late, conflict: "자문 계약을 새로 알게 됨")
        #expect(try journal.evaluation.phase == .declaring)
        #expect(try journal.evaluation.seat(of: late)?.commitment == nil)
        #expect(throws: EvaluationFailure.placesEmpty) { try journal.open(sheets) }
        let next: PersonID = Journal.id("sec-2")
        try journal.record(
            try journal.office.replacingExpert(
                Journal.application, late, with: next, by: Journal.secretary),
            by: Journal.secretary)
        #expect(throws: EvaluationFailure.notDeclared(next)) { try journal.commit(next) }
        try journal.declare(next)
        let sealed = try journal.commit(next)
        try journal.open([
            next: sealed, Journal.experts[0]: try #require(sheets[Journal.experts[0]]),
            Journal.experts[2]: try #require(sheets[Journal.experts[2]]),
        ])
        #expect(try Set(journal.evaluation.sheets.keys).contains(late) == false)
    }

    @Test func `a replacement is an expert without a place, for one who has not scored`() throws {
        var journal = try Journal()
        _ = try journal.complete()
        func replace(_ old: PersonID, _ new: PersonID) throws {
            _ = try journal.office.replacingExpert(
                Journal.application, old, with: new, by: Journal.secretary)
        }
        #expect(throws: EvaluationFailure.hasCommitted(Journal.experts[0])) {
            try replace(Journal.experts[0], extra)
        }
        #expect(throws: EvaluationFailure.notOnPanel(extra)) { try replace(extra, extra) }
        try journal.declare(Journal.experts[0], conflict: "x")
        #expect(throws: EvaluationFailure.memberTwice(Journal.experts[1])) {
            try replace(Journal.experts[0], Journal.experts[1])
        }
        #expect(throws: EvaluationFailure.notAnExpert(Journal.chair)) {
            try replace(Journal.experts[0], Journal.chair)
        }
    }

    @Test func `a chair who scores signs nothing off unless the rulebook says so`() throws {
        let many: PersonID = Journal.id("many")
        let experts = [
            (many, "ai"), (Journal.experts[1], "security"), (Journal.experts[2], "legal"),
        ]
        let strict = try Journal()
        #expect(throws: EvaluationFailure.chairScores(many)) {
            try strict.office.formingPanel(
                strict.proposal(experts: experts, chair: many), by: Journal.secretary,
                rulebook: strict.rulebook)
        }
        var mild = try Journal(chairMayScore: true)
        try mild.form(mild.proposal(experts: experts, chair: many))
        for person in [many, Journal.experts[1], Journal.experts[2]] { try mild.declare(person) }
        var sheets: [PersonID: SealedSheet] = [:]
        for (person, _) in experts { sheets[person] = try mild.commit(person) }
        try mild.record(
            try mild.office.openingScores(Journal.application, sheets, by: many), by: many)
        try mild.record(
            try mild.office.concludingEvaluation(
                Journal.application, .select, reasons: "요건을 갖춤", by: many), by: many)
        #expect(try mild.evaluation.phase == .concluded)
        var replaced = try Journal()
        try replaced.form(replaced.proposal(experts: experts))
        #expect(throws: EvaluationFailure.chairScores(many)) {
            try replaced.office.replacingChair(
                Journal.application, with: many, by: Journal.secretary)
        }
    }

    @Test func `another chair takes over, and declares first`() throws {
        var journal = try Journal()
        let sheets = try journal.complete()
        let next: PersonID = Journal.id("chair-2")
        try journal.declare(Journal.chair, conflict: "동문")
        #expect(throws: EvaluationFailure.lockedOut(Journal.chair, Journal.firm)) {
            try journal.open(sheets)
        }
        try journal.record(
            try journal.office.replacingChair(
                Journal.application, with: next, by: Journal.secretary), by: Journal.secretary)
        func open() throws -> ScoresOpened {
            try journal.office.openingScores(Journal.application, sheets, by: next)
        }
        #expect(throws: EvaluationFailure.notDeclared(next)) { try open() }
        try journal.declare(next)
        #expect(try open().sheets.count == 3)
        #expect(throws: EvaluationFailure.notTheChair(Journal.chair)) { try journal.open(sheets) }
    }
}
