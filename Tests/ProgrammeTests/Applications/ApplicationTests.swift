import Access
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct ApplicationTests {
    var journal: SupervisorJournal
    let first: RoundNumber
    let second: RoundNumber
    let garam: FirmID

    init() throws {
        journal = try SupervisorJournal()
        first = try SupervisorJournal.round(1)
        second = try SupervisorJournal.round(2)
        garam = try journal.register("garam")
    }

    @Test mutating func `an application is taken into an open round alone`() throws {
        #expect(throws: ApplicationFailure.roundNotOpen(first)) {
            try journal.receive(from: garam)
        }
        try journal.plan(1)
        #expect(throws: ApplicationFailure.roundNotOpen(first)) {
            try journal.receive(from: garam)
        }
        try journal.open(1)
        let id = try journal.receive(from: garam)
        #expect(id.text == "app-1")
        #expect(journal.office.applications[id]?.status == .received)
        try journal.screen(1)
        #expect(throws: ApplicationFailure.roundNotOpen(first)) {
            try journal.receive(from: try journal.register("naru"), digest: 10)
        }
    }

    @Test mutating func `a firm has one active application at a time`() throws {
        try journal.begin(1)
        let id = try journal.receive(from: garam)
        #expect(throws: ApplicationFailure.alreadyActive(id)) {
            try journal.receive(from: garam, digest: 10)
        }
        #expect(throws: ReplayFailure.self) {
            try journal.record(
                ApplicationReceived(
                    application: try ApplicationID(parsing: "app-2"), firm: garam, round: first,
                    digest: try journal.sample.digest(10), contents: .sample()),
                by: journal.sample.officer)
        }
    }

    @Test mutating func `after a withdrawal or a refusal a firm may apply again`() throws {
        try journal.begin(1)
        let one = try journal.receive(from: garam)
        try journal.record(
            try journal.office.receivingWithdrawal(
                reason: "내부 사정", from: garam, digest: try journal.sample.digest(12),
                by: journal.sample.officer), by: journal.sample.officer)
        #expect(journal.office.applications[one]?.status == .withdrawn)
        let two = try journal.receive(from: garam, digest: 10)
        try journal.screen(1)
        try journal.settle(two, .refused)
        try journal.begin(2)
        #expect(try journal.receive(from: garam, .sample(round: 2), digest: 13).text == "app-3")
    }

    @Test mutating func `a firm that is unknown here is refused`() throws {
        try journal.begin(1)
        let stranger = try FirmID(parsing: "stranger")
        #expect(throws: ApplicationFailure.unknownFirm(stranger)) {
            try journal.receive(from: stranger)
        }
    }

    @Test mutating func `what is unknown of a firm never passes, nor what is not met`() throws {
        try journal.begin(1)
        #expect(
            throws: ApplicationFailure.notEligible(["regularEmployees: unknown"])
        ) {
            try journal.receive(
                from: garam, eligibility: try journal.eligibility(employees: nil))
        }
        #expect(
            throws: ApplicationFailure.notEligible([
                "totalAssets: notMet", "regularEmployees: notMet",
            ])
        ) {
            try journal.receive(
                from: garam,
                eligibility: try journal.eligibility(assets: 9_999_999_999_999, employees: 999))
        }
    }

    @Test mutating func `the same document is not received twice`() throws {
        try journal.begin(1)
        let id = try journal.receive(from: garam)
        #expect(throws: ApplicationFailure.receivedAlready(id)) {
            try journal.receive(from: garam)
        }
    }

    @Test mutating func `contents whose form does not hold are refused with the field`() throws {
        try journal.begin(1)
        var contents = ApplicationContents.sample()
        contents.routes[0].basis = "goodWill"
        #expect(throws: ApplicationFailure.contents(.malformed(field: "routes[0].basis"))) {
            try journal.receive(from: garam, contents)
        }
    }

    @Test mutating func `a supplement is asked for in screening, and answered once`() throws {
        try journal.begin(1)
        let id = try journal.receive(from: garam)
        #expect(throws: ApplicationFailure.roundNotAt(first, .screening)) {
            try journal.request(id)
        }
        try journal.screen(1)
        try journal.request(id)
        let asked = try #require(journal.office.applications[id])
        #expect(asked.status == .supplementRequested)
        #expect(asked.gaps == [SupervisorJournal.gap])
        #expect(asked.openRequest?.due == KoreanDate(of: journal.now).adding(days: 10))
        let event = try journal.office.receivingSupplement(
            .sample(), from: garam, digest: try journal.sample.digest(10),
            by: journal.sample.officer)
        try journal.record(event, by: journal.sample.officer)
        #expect(journal.office.applications[id]?.status == .received)
        #expect(throws: ApplicationFailure.noSupplementWanted(id)) {
            try journal.office.receivingSupplement(
                .sample(), from: garam, digest: try journal.sample.digest(13),
                by: journal.sample.officer)
        }
    }

    @Test mutating func `a supplement's day is not in the past, and its gaps are named`() throws {
        try journal.begin(1)
        let id = try journal.receive(from: garam)
        try journal.screen(1)
        #expect(throws: ApplicationFailure.dueNotAhead) {
            try journal.request(id, due: KoreanDate(of: journal.now).adding(days: -1))
        }
        let sample = journal.sample
        for (gaps, failure) in [
            ([], ApplicationFailure.noGaps),
            (Array(repeating: SupervisorJournal.gap, count: 65), .badGaps),
            ([NamedGap(code: "other", field: "x", korean: "", english: "e")], .badGaps),
        ] {
            #expect(throws: failure) {
                try journal.office.requestingSupplement(
                    to: id, gaps: gaps, due: nil, by: sample.officer, at: journal.now,
                    rulebook: sample.rulebook)
            }
        }
    }

    @Test mutating func `a late supplement is taken and shown as late`() throws {
        try journal.begin(1)
        let id = try journal.receive(from: garam)
        try journal.screen(1)
        try journal.request(id, due: KoreanDate(of: journal.now))
        journal.now = KoreanDate(of: journal.now).end
        try journal.record(
            try journal.office.receivingSupplement(
                .sample(), from: garam, digest: try journal.sample.digest(10),
                by: journal.sample.officer), by: journal.sample.officer)
        #expect(journal.office.applications[id]?.requests[0].isLate(at: journal.now) == true)
    }

    @Test mutating func `who waits enters the next round by its own act, with its gaps`() throws {
        try journal.begin(1)
        let id = try journal.receive(from: garam)
        let naru = try journal.register("naru")
        let other = try journal.receive(from: naru, digest: 10)
        try journal.screen(1)
        try journal.evaluate(1)
        try journal.settle(id, .supplementRequired, gaps: [SupervisorJournal.gap])
        try journal.settle(other, .waiting)
        try journal.decide(1)
        try journal.close(1)
        try journal.begin(2)
        try journal.enter(garam, 2)
        let entered = try #require(journal.office.applications[id])
        #expect(entered.round == second)
        #expect(entered.status == .received)
        #expect(entered.gaps == [SupervisorJournal.gap])
        #expect(entered.outcome(in: first) == .supplementRequired)
        let board = try journal.office.board(of: first, eligible: journal.eligible(49))
        #expect(board?.supplementRequired == 1)
    }

    @Test mutating func `nothing enters a round by itself`() throws {
        try journal.begin(1)
        let id = try journal.receive(from: garam)
        try journal.screen(1)
        try journal.evaluate(1)
        try journal.settle(id, .waiting)
        try journal.decide(1)
        try journal.close(1)
        try journal.begin(2)
        #expect(journal.office.applications.inRound(second).isEmpty)
        #expect(journal.office.applications[id]?.round == first)
        try journal.screen(2)
        #expect(throws: ApplicationFailure.roundNotOpen(second)) { try journal.enter(garam, 2) }
        #expect(journal.office.applications[id]?.status == .waiting)
    }

    @Test mutating func `only who waits or lacks a supplement enters another round`() throws {
        try journal.begin(1)
        let id = try journal.receive(from: garam)
        try journal.screen(1)
        try journal.plan(2)
        try journal.open(2)
        #expect(throws: ApplicationFailure.statusForbids(id, .received)) {
            try journal.enter(garam, 2)
        }
        try journal.evaluate(1)
        try journal.select(id)
        #expect(throws: ApplicationFailure.statusForbids(id, .selected)) {
            try journal.enter(garam, 2)
        }
    }

    @Test mutating func `a firm enters a later round, never its own again`() throws {
        try journal.begin(2)
        let id = try journal.receive(from: garam, .sample(round: 2))
        try journal.screen(2)
        try journal.settle(id, .waiting)
        try journal.begin(1)
        #expect(throws: ApplicationFailure.notLater(first)) { try journal.enter(garam, 1) }
        #expect(throws: ApplicationFailure.notLater(second)) { try journal.enter(garam, 2) }
    }

    @Test mutating func `relief goes from nothing by an application to a letter`() throws {
        let office = journal.sample.firm
        func state() -> ReliefState { journal.office.relief(of: office, at: journal.now) }
        #expect(state() == .none)
        try journal.begin(1)
        let id = try journal.receive(from: office)
        #expect(state() == .applied)
        try journal.screen(1)
        try journal.evaluate(1)
        try journal.select(id)
        #expect(state() == .evaluated)
        journal.now = journal.now + .seconds(1)
        try journal.report("R-2026-77", on: "2026-06-20", .deferred)
        #expect(state() == .evaluated)
        try journal.report("R-2026-78", on: "2026-06-20", application: id)
        #expect(state() == .reported)
        var grant = UnverifiedGrant.sample()
        grant.commissionReport = UnverifiedReference(number: "R-2026-78", date: "2026-06-20")
        let serial = try journal.issueOne(grant)
        let term = try #require(journal.office.letters.issued[serial]).term
        journal.now = term.first.start - .seconds(1)
        #expect(state() == .letterIssued)
        journal.now = term.first.start
        #expect(state() == .active)
        try journal.revoke(serial)
        #expect(state() == .revoked)
    }
}
