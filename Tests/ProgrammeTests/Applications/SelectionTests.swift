import Access
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct SelectionTests {
    var journal: SupervisorJournal
    let first: RoundNumber

    init() throws {
        journal = try SupervisorJournal()
        first = try SupervisorJournal.round(1)
        try journal.begin(1)
    }

    mutating func applications(_ count: Int) throws -> [ApplicationID] {
        try (1...count).map {
            try journal.receive(
                from: try journal.register("firm-\($0)"), digest: UInt8(100 + $0))
        }
    }

    mutating func toEvaluation() throws {
        try journal.screen(1)
        try journal.evaluate(1)
    }

    @Test mutating func `an 11th selection in round 1 is refused`() throws {
        let ids = try applications(11)
        try toEvaluation()
        for id in ids.prefix(10) { try journal.select(id) }
        #expect(throws: ApplicationFailure.roundFull(first, capacity: 10)) {
            try journal.select(ids[10])
        }
        #expect(journal.office.applications.count(of: .selected, in: first) == 10)
    }

    @Test mutating func `a journal with an 11th selection in round 1 does not replay`() throws {
        let ids = try applications(11)
        try toEvaluation()
        for id in ids.prefix(9) { try journal.select(id) }
        try journal.evaluate(ids[10])
        // Both for the one place left, as no decision of this office could have come to be.
        try journal.propose(ids[9])
        let sample = journal.sample
        try journal.record(
            SelectionProposed(
                application: ids[10], round: first, reasons: "r", personsNeeded: 2),
            by: sample.officer)
        for (id, stands) in [(ids[9], true), (ids[10], false)] {
            try journal.record(SelectionApproved(application: id), by: sample.approver)
            let decided = ApplicationDecided(
                application: id, round: first, outcome: .selected, reasons: "r", gaps: [],
                due: nil)
            if stands {
                try journal.record(decided, by: sample.approver)
            } else {
                #expect(throws: ReplayFailure.self) {
                    try journal.record(decided, by: sample.approver)
                }
            }
        }
    }

    @Test mutating func `proposals count: an 11th is not even proposed`() throws {
        let ids = try applications(11)
        try toEvaluation()
        for id in ids.prefix(10) { try journal.propose(id) }
        #expect(throws: ApplicationFailure.roundFull(first, capacity: 10)) {
            try journal.propose(ids[10])
        }
    }

    @Test mutating func `a selection is one person's proposal and another one's approval`() throws {
        let id = try applications(1)[0]
        try toEvaluation()
        try journal.evaluate(id)
        let sample = journal.sample
        #expect(throws: ApplicationFailure.notProposed(id)) {
            try journal.office.approvingSelection(of: id, by: sample.approver)
        }
        // The third person may do both, and still not alone.
        try journal.record(
            try journal.office.proposingSelection(
                of: id, reasons: "준비됨", by: sample.third, rulebook: sample.rulebook),
            by: sample.third)
        #expect(throws: ApplicationFailure.access(.samePersonTwice(sample.third))) {
            try journal.office.approvingSelection(of: id, by: sample.third)
        }
        let approval = try journal.office.approvingSelection(of: id, by: sample.approver)
        for event in approval.events { try journal.record(event, by: sample.approver) }
        #expect(journal.office.applications[id]?.status == .selected)
    }

    @Test mutating func `nobody selects by a plain decision`() throws {
        let id = try applications(1)[0]
        try toEvaluation()
        #expect(throws: ApplicationFailure.selectionNeedsTwo) {
            try journal.settle(id, .selected)
        }
        #expect(throws: ReplayFailure.self) {
            try journal.record(
                ApplicationDecided(
                    application: id, round: first, outcome: .selected, reasons: "r", gaps: [],
                    due: nil), by: journal.sample.officer)
        }
    }

    @Test
    mutating func
        `nobody is selected whose evaluation is not concluded with a recommendation to select`()
        throws
    {
        let ids = try applications(2)
        try toEvaluation()
        let sample = journal.sample
        func propose(_ id: ApplicationID) throws {
            _ = try journal.office.proposingSelection(
                of: id, reasons: "r", by: sample.officer, rulebook: sample.rulebook)
        }
        #expect(throws: ApplicationFailure.notEvaluated(ids[0])) { try propose(ids[0]) }
        try journal.evaluate(ids[0], [20, 10, 20, 10], .supplement)
        #expect(throws: ApplicationFailure.notRecommended(ids[0], .supplement)) {
            try propose(ids[0])
        }
        try journal.evaluate(ids[1])
        try propose(ids[1])
    }

    @Test mutating func `an evaluation of an earlier round selects nobody in a later one`() throws {
        let id = try applications(1)[0]
        try toEvaluation()
        try journal.evaluate(id)
        try journal.settle(id, .waiting)
        try journal.decide(1)
        try journal.close(1)
        try journal.begin(2)
        try journal.enter(try FirmID(parsing: "firm-1"), 2)
        try journal.screen(2)
        try journal.evaluate(2)
        #expect(throws: ApplicationFailure.notEvaluated(id)) {
            try journal.office.proposingSelection(
                of: id, reasons: "r", by: journal.sample.officer,
                rulebook: journal.sample.rulebook)
        }
        try journal.evaluate(id, [16, 8, 16])
        try journal.propose(id)
    }

    @Test mutating func `an application below a floor cannot be selected, whatever its total`()
        throws
    {
        let id = try applications(1)[0]
        try toEvaluation()
        // Test readiness below its floor, all else full.
        try journal.evaluate(id, [20, 10, 20, 0], .supplement)
        let axis = try AxisCode(parsing: "testReadiness")
        #expect(throws: ApplicationFailure.belowFloor(id, [axis])) { try journal.propose(id) }
    }

    @Test mutating func `a ranking counts each axis as its round was planned`() throws {
        let rules = journal.sample.rulebook.evaluation
        let planned = journal.office.axisWeights(inRound: 1, rules: rules)
        #expect(
            Dictionary(uniqueKeysWithValues: planned.map { ($0.key.text, $0.value) })
                == ["securityManagement": 40, "aiUtilisation": 25, "testReadiness": 35])
        #expect(
            journal.office.axisWeights(inRound: 2, rules: rules) == rules.weights(inRound: 2))
    }

    @Test mutating func `a rulebook that asks for three persons is kept to`() throws {
        let id = try applications(1)[0]
        try toEvaluation()
        try journal.evaluate(id)
        let sample = journal.sample
        try journal.record(
            SelectionProposed(application: id, round: first, reasons: "r", personsNeeded: 3),
            by: sample.officer)
        let one = try journal.office.approvingSelection(of: id, by: sample.approver)
        #expect(one.decided == nil)
        for event in one.events { try journal.record(event, by: sample.approver) }
        #expect(journal.office.applications[id]?.status == .received)
        let two = try journal.office.approvingSelection(of: id, by: sample.third)
        #expect(two.decided?.outcome == .selected)
    }

    @Test mutating func `nothing is selected before its round is evaluated`() throws {
        let id = try applications(1)[0]
        #expect(throws: ApplicationFailure.roundNotAt(first, .evaluating)) {
            try journal.propose(id)
        }
        try journal.screen(1)
        #expect(throws: ApplicationFailure.roundNotAt(first, .evaluating)) {
            try journal.propose(id)
        }
    }

    @Test mutating func `an application that lacks an asked supplement is not selected`() throws {
        let id = try applications(1)[0]
        try journal.screen(1)
        try journal.request(id, due: KoreanDate(of: journal.now))
        #expect(throws: RoundFailure.supplementAwaited([id])) { try journal.evaluate(1) }
        journal.now = journal.now + .seconds(2 * 86_400)
        try journal.evaluate(1)
        #expect(throws: ApplicationFailure.supplementAwaited(id)) { try journal.propose(id) }
        try journal.settle(id, .supplementRequired, gaps: [SupervisorJournal.gap])
    }

    @Test mutating func `a place is free again once a selected firm withdraws`() throws {
        let ids = try applications(11)
        try toEvaluation()
        for id in ids.prefix(10) { try journal.select(id) }
        try journal.record(
            try journal.office.receivingWithdrawal(
                reason: "내부 사정", from: try FirmID(parsing: "firm-1"),
                digest: try journal.sample.digest(12), by: journal.sample.officer),
            by: journal.sample.officer)
        try journal.select(ids[10])
    }

    @Test mutating func `a round is decided once each application has its outcome`() throws {
        let ids = try applications(2)
        try toEvaluation()
        try journal.select(ids[0])
        #expect(throws: RoundFailure.undecided([ids[1]])) { try journal.decide(1) }
        try journal.settle(ids[1], .refused)
        try journal.decide(1)
    }

    @Test mutating func `an outcome is decided once, with reasons`() throws {
        let id = try applications(1)[0]
        try toEvaluation()
        #expect(throws: ApplicationFailure.badReason) {
            try journal.office.decidingApplication(
                id, outcome: .refused, reasons: "", gaps: [], due: nil,
                by: journal.sample.officer, at: journal.now)
        }
        try journal.settle(id, .refused)
        #expect(throws: ApplicationFailure.statusForbids(id, .refused)) {
            try journal.settle(id, .waiting)
        }
    }

    @Test mutating func `a required supplement names its gaps and its day`() throws {
        let id = try applications(1)[0]
        try toEvaluation()
        #expect(throws: ApplicationFailure.noGaps) {
            try journal.settle(id, .supplementRequired)
        }
        #expect(throws: ApplicationFailure.noDue) {
            try journal.office.decidingApplication(
                id, outcome: .supplementRequired, reasons: "r",
                gaps: [SupervisorJournal.gap], due: nil, by: journal.sample.officer,
                at: journal.now)
        }
    }
}
