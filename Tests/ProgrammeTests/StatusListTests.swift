import Programme
import Rules
import Testing
import Vocabulary

@Suite struct StatusListTests {
    let issuedAt: Instant
    let serial: LetterSerial

    init() throws {
        issuedAt = try Instant(parsing: "2026-07-01T00:00:00.000000Z")
        serial = try LetterSerial(parsing: "260001")
    }

    func list(
        _ sequence: UInt64, after: Duration = .zero,
        _ entries: [LetterSerial: StatusList.Entry] = [:]
    ) throws -> StatusList {
        StatusList(
            supervisor: try SupervisorID(parsing: "supervisor"), sequence: sequence,
            issuedAt: issuedAt + after, nextUpdateBy: issuedAt + after + .seconds(86_400),
            entries: entries)
    }

    func failure(_ change: (inout UnverifiedStatusList) -> Void) throws -> StatusListFailure? {
        var unverified = try list(1, [serial: .revoked]).unverified
        change(&unverified)
        do throws(StatusListFailure) { _ = try StatusList(unverified) } catch { return error }
        return nil
    }

    @Test func `a list comes back from its plain form`() throws {
        let other = try LetterSerial(parsing: "260002")
        let list = try list(3, [serial: .revoked, other: .suspended(until: issuedAt)])
        #expect(try StatusList(list.unverified) == list)
        #expect(list.unverified.entries.map(\.serial) == ["260001", "260002"])
    }

    @Test func `a list that cannot be read is refused by field`() throws {
        #expect(try failure { _ in } == nil)
        #expect(try failure { $0.supervisor = "" } == .malformed(field: "supervisor"))
        #expect(try failure { $0.sequence = 0 } == .malformed(field: "sequence"))
        #expect(try failure { $0.issuedAt = "now" } == .malformed(field: "issuedAt"))
        #expect(try failure { $0.nextUpdateBy = "" } == .malformed(field: "nextUpdateBy"))
        #expect(try failure { $0.nextUpdateBy = $0.issuedAt } == .nextUpdateBeforeIssue)
        #expect(try failure { $0.entries[0].serial = "1" } == .malformed(field: "entries.serial"))
        #expect(
            try failure { $0.entries[0].status = "gone" } == .malformed(field: "entries.status"))
        #expect(
            try failure { $0.entries[0].until = "x" } == .malformed(field: "entries.status"))
        #expect(
            try failure { $0.entries.append($0.entries[0]) } == .duplicate(serial: serial))
        #expect(
            try failure {
                $0.entries = (1...251).map {
                    .init(serial: "26" + $0.padded(to: 4), status: "revoked", until: nil)
                }
            } == .tooManyEntries(limit: 250))
    }

    @Test func `a lower sequence number is refused, and an equal one only repeats`() throws {
        let held = try list(5)
        #expect(throws: StatusListFailure.older(sequence: 4, held: 5)) {
            try list(4, after: .seconds(9)).replaces(held, standing: [])
        }
        #expect(try held.replaces(held, standing: []) == false)
        #expect(try list(6).replaces(held, standing: []) == true)
        #expect(try list(1).replaces(nil, standing: []) == true)
        #expect(throws: StatusListFailure.forked(sequence: 5)) {
            try list(5, [serial: .revoked]).replaces(held, standing: [])
        }
        #expect(throws: StatusListFailure.earlierThanHeld) {
            try list(6, after: .seconds(-1)).replaces(held, standing: [])
        }
    }

    @Test func `a revocation does not go away while the letter's term lasts`() throws {
        let held = try list(5, [serial: .revoked])
        for entries in [[:], [serial: StatusList.Entry.suspended(until: issuedAt)]] {
            #expect(throws: StatusListFailure.revocationGone(serial)) {
                try list(6, entries).replaces(held, standing: [serial])
            }
        }
        #expect(try list(6).replaces(held, standing: []))
    }

    @Test func `a list is due once a letter was issued after the last one`() throws {
        let rules = try Rulebook.sample().statusList
        func due(letterAt newest: Instant?) throws -> StatusListSchedule.Due? {
            StatusListSchedule(
                last: try list(1), current: [:], rules: rules, newestLetter: newest
            ).due(issuedAt + .seconds(9))
        }
        #expect(try due(letterAt: nil) == nil)
        #expect(try due(letterAt: issuedAt - .seconds(1)) == nil)
        #expect(try due(letterAt: issuedAt + .seconds(1)) == .letter)
    }

    @Test func `a list is due at first, at every change, and after the interval`() throws {
        let rules = try Rulebook.sample().statusList
        func due(
            _ last: StatusList?, _ current: [LetterSerial: StatusList.Entry], _ after: Duration
        ) -> StatusListSchedule.Due? {
            StatusListSchedule(last: last, current: current, rules: rules).due(issuedAt + after)
        }
        #expect(due(nil, [:], .zero) == .first)
        #expect(due(try list(1), [:], .seconds(86_399)) == nil)
        #expect(due(try list(1), [:], .seconds(86_400)) == .interval)
        #expect(due(try list(1), [serial: .revoked], .seconds(1)) == .changed)
        // A suspension that has run out is no change that anyone must be told of.
        let until = issuedAt + .seconds(10)
        let suspended = try list(1, [serial: .suspended(until: until)])
        #expect(due(suspended, [serial: .suspended(until: until)], .seconds(9)) == nil)
        #expect(due(suspended, [:], .seconds(10)) == nil)
    }

    @Test func `the office's lists count up, and say when the next one comes`() throws {
        var journal = try SupervisorJournal()
        let serial = try journal.issueOne()
        try journal.publish()
        #expect(
            journal.office.statusListSchedule(at: journal.now, rules: journal.sample.rulebook)
                .due(journal.now) == nil)
        journal.now = journal.now + .seconds(60)
        try journal.revoke(serial)
        #expect(
            journal.office.statusListSchedule(at: journal.now, rules: journal.sample.rulebook)
                .due(journal.now) == .changed)
        try journal.publish()
        let list = try #require(journal.office.statusList)
        #expect(list.sequence == 2)
        #expect(list.entries == [serial: .revoked])
        #expect(list.nextUpdateBy - list.issuedAt == .seconds(36 * 3600))
    }

    @Test func `a list's own time does not fall with the wall clock`() throws {
        var journal = try SupervisorJournal()
        try journal.publish()
        let first = try #require(journal.office.statusList)
        let early = journal.now - .seconds(1000)
        let next = try #require(
            journal.office.statusListToSign(at: early, rules: journal.sample.rulebook))
        #expect(next.issuedAt == first.issuedAt)
    }
}
