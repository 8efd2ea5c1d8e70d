import Programme
import Rules
import Storage
import Testing
import UseCases
import Vocabulary

/// What stands in the invented programme that demo, pages and measurements use.
struct InventedProgrammeTests {
    let told: ToldProgramme

    init() throws { told = try ToldProgramme.usual.get() }

    @Test func `49 firms are eligible, and five beside them are not, or are unknown`() throws {
        let verdicts = told.office.firms.all.map {
            $0.eligibility(asOf: KoreanDate(of: told.now), rules: told.rules.eligibility).verdict
        }
        #expect(verdicts.count { $0 == .met } == told.rules.programme.expectedFirms.value)
        #expect(verdicts.count { $0 == .notMet } == 4)
        #expect(verdicts.count { $0 == .unknown } == 1)
        let sectors = Set(told.office.firms.all.compactMap(\.sector))
        #expect(sectors == Set(Sector.allCases))
        #expect((told.made.registered, told.made.eligible) == (54, 49))
    }

    @Test func `round 1 is closed with its ten firms, and with every other outcome`() throws {
        let round = try told.round(1)
        #expect(round.state == .closed)
        #expect(told.office.applications.count(of: .selected, in: round.number) == 10)
        let ever = told.office.applications.everInRound(round.number)
        let outcomes = Dictionary(grouping: ever) { $0.outcome(in: round.number) }
        #expect(
            outcomes.mapValues(\.count)
                == [.selected: 10, .waiting: 5, .supplementRequired: 4, .refused: 4, nil: 1])
        for application in ever where application.outcome == .refused {
            #expect(application.decision?.reasons.isEmpty == false)
        }
    }

    @Test func `no round selects more than its capacity`() throws {
        for round in told.office.rounds.all {
            let selected = told.office.applications.count(of: .selected, in: round.number)
            #expect(selected <= (round.capacity ?? 0))
        }
    }

    @Test func `round 2 is being evaluated, and nothing of it is decided`() throws {
        #expect(try told.round(2).state == .evaluating)
        #expect(
            try told.statuses(inRound: 2)
                == [.received: 17, .supplementRequested: 1, .withdrawn: 1])
        #expect(
            told.phases(inRound: 2)
                == [.declaring: 3, .scoring: 6, .complete: 2, .opened: 1, .concluded: 2])
    }

    @Test func `some of round 2 waited in round 1, and entered by their firm's own act`() {
        let entered = told.entries.compactMap { $0.event as? ApplicationEntered }
        #expect(entered.count == 7)
        let waited = entered.filter {
            told.office.applications[$0.application]?.pastDecisions.last?.outcome == .waiting
        }
        #expect(waited.count == 4)
    }

    @Test func `sealed scores are shown to nobody but their author`() {
        for evaluation in told.office.evaluations.all where evaluation.phase.isSealed {
            #expect(evaluation.sheets.isEmpty)
            let views = told.shown[evaluation.application] ?? []
            #expect(views.count == 4)
            let own = views.count { $0.own != nil }
            #expect(own == evaluation.scoring.count { $0.commitment != nil })
        }
    }

    @Test func `an expert with a conflict is locked out, and one such place is filled again`() {
        let conflicts = told.entries.compactMap { $0.event as? ConflictDeclared }
            .filter { $0.declaration == ConflictDeclaration.conflicted.rawValue }
        #expect(conflicts.count == 2)
        #expect(told.entries.count { $0.event is ExpertReplaced } == 1)
        for entry in told.entries {
            guard let event = entry.event as? ConflictDeclared, conflicts.contains(event),
                let firm = told.office.applications[event.application]?.firm
            else { continue }
            #expect(told.office.evaluations.isLockedOut(entry.by, of: firm))
        }
    }

    @Test func `the commission's report stands before every letter, and refusals have reasons`() {
        #expect(told.office.letters.issued.count == 10)
        #expect(told.office.commissionReports.all.count == 1)
        #expect(told.office.refusals.all.count == 4)
        let reported = told.entries.firstIndex { $0.event is CommissionReportRecorded }
        let issued = told.entries.firstIndex { $0.event is LetterIssued }
        #expect(reported.flatMap { first in issued.map { first < $0 } } == true)
    }

    @Test func `three firms have reported their disciplines: all kept, a breach, and a failure`() {
        let reports = told.office.disciplineReports
        #expect(reports.firms.count == 3)
        let found = reports.firms.compactMap { reports[$0].last?.evaluation }
        #expect(Set(found.map(\.finding)) == ["none", "breach"])
        #expect(found.count { $0.finding == "breach" } == 1)
        #expect(found.map(\.counts.notKept).sorted() == [0, 1, 1])
        #expect(found.allSatisfy { $0.letters?.count == 1 && $0.counts.notChecked == 0 })
    }

    @Test func `the first firm's office holds its letter, in force, with a list of now`() throws {
        let letter = try #require(told.firm.office.letters.values.first)
        #expect(told.firm.office.letters.count == 1)
        let held = try #require(told.office.letters.issued[letter.serial])
        #expect(held.firm.text == "haneul-bank")
        #expect(held.document == letter.document)
        let list = try #require(told.firm.office.statusList)
        #expect(list.nextUpdateBy > told.now)
        #expect(told.firm.office.applications.all.first?.outcome?.outcome == .selected)
    }

    @Test func `every dispatch to a firm that holds a letter has its receipt`() {
        for letter in told.office.letters.issued.values {
            let counterpart = told.office.correspondence[CounterpartID(letter.firm)]
            #expect(counterpart?.waiting.isEmpty == true)
        }
    }

    @Test func `time never falls and never passes the present`() {
        let times = told.entries.map(\.time)
        #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(times.last.map { $0 <= told.now } == true)
        #expect(times.first.map { KoreanDate(of: $0).days(to: KoreanDate(of: told.now)) } == 100)
    }
}
