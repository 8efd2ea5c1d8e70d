import Access
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct RoundReplayTests {
    /// A journal of decisions drawn at random; those that are refused leave no entry.
    func journal(seed: UInt64, steps: Int) throws -> SupervisorJournal {
        var dice = ReplayTests.Dice(state: seed)
        var journal = try SupervisorJournal()
        var firms: [FirmID] = []
        let first = try ApplicationID(parsing: "app-1")
        for number in 1...14 { firms.append(try journal.register("firm-\(number)")) }
        for step in 0..<steps {
            journal.now = journal.now + .seconds(Int.random(in: 0...200_000, using: &dice))
            let firm = firms.randomElement(using: &dice) ?? journal.sample.firm
            let round = Int.random(in: 1...3, using: &dice)
            let known = journal.office.applications.all
            let id = known.randomElement(using: &dice)?.id ?? first
            switch Int.random(in: 0..<20, using: &dice) {
            case 0: try? journal.plan(round)
            case 1: try? journal.open(round, eligible: journal.eligible(14))
            case 2 where step % 5 == 0: try? journal.screen(round)
            case 3: try? journal.evaluate(round)
            case 4: try? journal.decide(round)
            case 5: try? journal.close(round, reason: "적음")
            case 6: try? journal.settle(id, .waiting)
            case 7: try? journal.settle(id, .supplementRequired, gaps: [SupervisorJournal.gap])
            case 8 where step % 3 == 0: try? journal.settle(id, .refused)
            case 9: try? journal.enter(firm, round)
            case 10: try? journal.request(id)
            case 11: try withdraw(firm, &journal)
            case 12, 13, 14: try? journal.select(id)
            default:
                _ = try? journal.receive(
                    from: firm, .sample(round: round), digest: UInt8(truncatingIfNeeded: step))
            }
        }
        return journal
    }

    private func withdraw(_ firm: FirmID, _ journal: inout SupervisorJournal) throws {
        let digest = try journal.sample.digest(1)
        if let event = try? journal.office.receivingWithdrawal(
            reason: "내부 사정", from: firm, digest: digest, by: journal.sample.officer)
        {
            try journal.record(event, by: journal.sample.officer)
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `the same decisions about rounds give the same office`(seed: UInt64) throws {
        let journal = try journal(seed: seed &* 0x9e37_79b9_7f4a_7c15, steps: 300)
        var replayed = SupervisorOffice(sha256: mixedHash)
        for (event, act) in journal.entries { try replayed.apply(event, act) }
        #expect(replayed == journal.office, "seed \(seed)")
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `no course of events passes a capacity, opens two rounds or gives a firm two applications`(
        seed: UInt64
    ) throws {
        let journal = try journal(seed: seed &* 0x9e37_79b9_7f4a_7c15, steps: 300)
        var office = SupervisorOffice(sha256: mixedHash)
        for (event, act) in journal.entries {
            try office.apply(event, act)
            let open = office.rounds.all.filter { $0.state == .open }
            #expect(open.count <= 1, "seed \(seed)")
            for round in office.rounds.all {
                let selected = office.applications.count(of: .selected, in: round.number)
                #expect(selected <= round.capacity ?? 0 || round.capacity == nil)
            }
            let active = office.applications.all.filter(\.isActive).map(\.firm)
            #expect(Set(active).count == active.count, "seed \(seed)")
        }
    }

    @Test func `events about rounds that contradict those before them are damage`() throws {
        var journal = try SupervisorJournal()
        let (first, second) = (try SupervisorJournal.round(1), try SupervisorJournal.round(2))
        try journal.begin(1)
        try journal.plan(2)
        let id = try journal.receive(from: journal.sample.firm)
        let digest = try journal.sample.digest(1)
        let day = KoreanDate(of: journal.now)
        let act = Act(by: journal.sample.officer, way: .api, at: journal.now, entry: 99)
        let events: [any JournalEvent] = [
            RoundOpened(round: first, capacity: 10, eligibleFirms: 49),
            RoundOpened(round: second, capacity: 20, eligibleFirms: 49),
            RoundEvaluationBegun(round: first), RoundDecided(round: first),
            RoundClosed(round: first, selected: 0, reason: "r"),
            RoundScreeningBegun(round: second),
            ApplicationReceived(
                application: try ApplicationID(parsing: "app-9"), firm: journal.sample.firm,
                round: first, digest: digest, contents: .sample()),
            SupplementRequested(application: id, gaps: [SupervisorJournal.gap], due: day),
            SupplementReceived(application: id, digest: digest, contents: .sample()),
            ApplicationEntered(application: id, round: second, gaps: [], digest: digest),
            SelectionProposed(application: id, round: first, reasons: "r", personsNeeded: 2),
            SelectionApproved(application: id),
            ApplicationDecided(
                application: id, round: first, outcome: .waiting, reasons: "r", gaps: [],
                due: nil),
            ApplicationWithdrawn(
                application: try ApplicationID(parsing: "app-9"), reason: "r", digest: digest),
        ]
        for event in events {
            var office = journal.office
            #expect(throws: ReplayFailure.outOfPlace(type(of: event).kind, 99)) {
                try office.apply(event, act)
            }
        }
    }
}
