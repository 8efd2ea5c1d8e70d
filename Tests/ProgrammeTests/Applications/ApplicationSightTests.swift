import Access
import Programme
import Rules
import Testing
import Vocabulary

/// Who may see an application, over every role, every standing and every place on its panel.
@Suite struct ApplicationSightTests {
    typealias Journal = EvaluationJournal

    private func sight(
        _ person: PersonID, in journal: EvaluationJournal
    ) throws -> ApplicationSight {
        let application = try #require(journal.office.applications[journal.application])
        return journal.office.sight(of: application, for: person)
    }

    @Test func `who reads the office sees every application, a member of a panel none of others`()
        throws
    {
        let journal = try Journal()
        for person in ["secretary", "clerk", "auditor", "admin", "many"] {
            #expect(try sight(Journal.id(person), in: journal) == .whole, "\(person)")
        }
        for person in ["ai-1", "ai-2", "chair-1", "chair-2", "stranger"] {
            #expect(try sight(Journal.id(person), in: journal) == .none, "\(person)")
        }
    }

    @Test func `a member sees the application once nothing stands against it, and not before`()
        throws
    {
        var journal = try Journal()
        try journal.form()
        for person in Journal.experts + [Journal.chair] {
            #expect(try sight(person, in: journal) == .withheld)
            try journal.declare(person)
            #expect(try sight(person, in: journal) == .whole)
            // Of the other firm's they see nothing.
            let other = try #require(journal.office.applications[Journal.id("app-2")])
            #expect(journal.office.sight(of: other, for: person) == .none)
            #expect(journal.office.applications(for: person).map(\.id) == [journal.application])
        }
        #expect(try sight(Journal.id("ai-2"), in: journal) == .none)
    }

    @Test func `whoever declared a conflict sees nothing of it, for good and in any role`() throws {
        for state in try EvaluationViewTests.states(conflicted: Journal.experts[0]) {
            guard state.name != "formed" else { continue }
            let office = state.journal.office
            let application = try #require(office.applications[Journal.application])
            for readsOffice in [true, false] {
                let sight = ApplicationSight(
                    of: application, for: Journal.experts[0], readsOffice: readsOffice,
                    standing: office.evaluations.standing(
                        of: Journal.experts[0], towards: Journal.firm),
                    evaluation: office.evaluations[Journal.application])
                #expect(sight != .whole, "\(state)")
            }
        }
    }

    @Test(arguments: [FirmStanding.undeclared, .lockedOut])
    func `a conflict, or a declaration that is owed, counts before every role`(
        standing: FirmStanding
    ) throws {
        var journal = try Journal()
        try journal.form()
        let application = try #require(journal.office.applications[journal.application])
        for evaluation in [nil, try journal.evaluation] {
            for person in [Journal.experts[0], Journal.secretary] {
                let sight = ApplicationSight(
                    of: application, for: person, readsOffice: true, standing: standing,
                    evaluation: evaluation)
                #expect(sight == .withheld)
            }
        }
    }

    @Test func `a panel of an earlier round sees nothing of what stands in a later one`() throws {
        var journal = try Journal()
        try journal.open(journal.complete())
        try journal.conclude()
        #expect(try sight(Journal.experts[0], in: journal) == .whole)
        try journal.enterRoundTwo()
        for person in Journal.experts + [Journal.chair] {
            #expect(try sight(person, in: journal) == .none)
        }
        #expect(try sight(Journal.secretary, in: journal) == .whole)
    }

    @Test func `who has no part is told no more than that there is none`() throws {
        let journal = try Journal()
        let stranger = Journal.experts[0]
        #expect(throws: ApplicationFailure.unknownApplication(Journal.application)) {
            try journal.office.application(Journal.application, for: stranger)
        }
        #expect(throws: ApplicationFailure.unknownApplication(Journal.id("app-9"))) {
            try journal.office.application(Journal.id("app-9"), for: stranger)
        }
    }

    @Test func `nobody decides about an application that is withheld from them`() throws {
        var journal = try Journal()
        let many: PersonID = Journal.id("many")
        try journal.form(
            journal.proposal(
                experts: [
                    (many, "ai"), (Journal.experts[1], "security"),
                    (Journal.experts[2], "legal"),
                ]))
        for conflict in [nil, "주식 보유"] {
            if let conflict { try journal.declare(many, conflict: conflict) }
            #expect(throws: ApplicationFailure.withheld(Journal.application)) {
                try journal.office.decidingApplication(
                    Journal.application, outcome: .waiting, reasons: "다음 차수", gaps: [],
                    due: nil, by: many, at: journal.now)
            }
            #expect(throws: ApplicationFailure.withheld(Journal.application)) {
                try journal.office.proposingSelection(
                    of: Journal.application, reasons: "준비됨", by: many,
                    rulebook: journal.rulebook)
            }
        }
    }

    @Test func `an application keeps each step with who took it, in its order`() throws {
        var journal = try Journal()
        try journal.open(journal.complete())
        try journal.conclude()
        try journal.enterRoundTwo()
        let steps = try #require(journal.office.applications[journal.application]).steps
        #expect(steps.map(\.kind) == [.received, .decided, .entered])
        #expect(steps.map(\.round.number) == [1, 1, 2])
        #expect(steps[1].outcome == .waiting && steps[1].reasons == "다음 차수")
        #expect(steps.allSatisfy { $0.act.by == Journal.secretary })
    }
}
