import Programme
import Rules
import Testing
import Vocabulary

@Suite struct StandingTests {
    let sample: Sample
    let letter: Letter

    init() throws {
        sample = try Sample()
        letter = try sample.letter()
    }

    func instant(_ text: String) throws -> Instant { try Instant(parsing: text) }

    func list(
        issued: String, next: Duration = .seconds(36 * 3600), by: String = "supervisor",
        entries: [LetterSerial: StatusList.Entry] = [:]
    ) throws -> StatusList {
        let issuedAt = try instant(issued)
        return StatusList(
            supervisor: try SupervisorID(parsing: by), sequence: 1, issuedAt: issuedAt,
            nextUpdateBy: issuedAt + next, entries: entries)
    }

    func standing(_ now: String, _ list: StatusList?) throws -> Standing {
        letter.standing(
            at: try instant(now), statusList: list, told: ToldMeasures(), rules: sample.rulebook)
    }

    static let edges: [(now: String, list: String, inForce: Bool)] = [
        ("2026-06-22T14:59:59.999999Z", "2026-06-22T03:00:00.000000Z", false),
        ("2026-06-22T15:00:00.000000Z", "2026-06-22T03:00:00.000000Z", true),
        ("2027-06-22T14:59:59.999999Z", "2027-06-22T03:00:00.000000Z", true),
        ("2027-06-22T15:00:00.000000Z", "2027-06-22T03:00:00.000000Z", false),
    ]

    @Test(arguments: edges.indices)
    func `a letter is in force from 0 hours of the first day to 24 hours of the last`(
        index: Int
    ) throws {
        let edge = Self.edges[index]
        let standing = try standing(edge.now, try list(issued: edge.list))
        #expect((standing == .inForce) == edge.inForce)
        if index == 0 { #expect(standing == .notYet(firstDay: letter.grant.term.first)) }
        if index == 3 { #expect(standing == .expired(lastDay: letter.grant.term.last)) }
    }

    @Test func `without a list, or with another office's, nothing is known`() throws {
        #expect(try standing("2026-07-01T00:00:00.000000Z", nil) == .statusStale)
        let other = try list(issued: "2026-07-01T00:00:00.000000Z", by: "someone")
        #expect(try standing("2026-07-01T01:00:00.000000Z", other) == .statusStale)
    }

    @Test func `the gate shuts at the earlier of next update and greatest age`() throws {
        let short = try list(issued: "2026-07-01T00:00:00.000000Z", next: .seconds(3600))
        #expect(try standing("2026-07-01T00:59:59.999999Z", short) == .inForce)
        #expect(try standing("2026-07-01T01:00:00.000000Z", short) == .statusStale)
        let long = try list(issued: "2026-07-01T00:00:00.000000Z", next: .seconds(720 * 3600))
        #expect(try standing("2026-07-02T23:59:59.999999Z", long) == .inForce)
        #expect(try standing("2026-07-03T00:00:00.000000Z", long) == .statusStale)
    }

    @Test func `a list from the future beyond the clock's tolerance does not count`() throws {
        let ahead = try list(issued: "2026-07-01T00:00:02.000001Z")
        #expect(try standing("2026-07-01T00:00:00.000000Z", ahead) == .statusStale)
        #expect(try standing("2026-07-01T00:00:00.000001Z", ahead) == .inForce)
    }

    @Test func `a revocation holds whatever else is so`() throws {
        let revoked = try list(
            issued: "2026-07-01T00:00:00.000000Z", entries: [letter.serial: .revoked])
        for now in ["2026-07-01T00:00:00.000000Z", "2026-08-01T00:00:00.000000Z"] {
            #expect(try standing(now, revoked) == .revoked)
        }
    }

    @Test func `a suspension ends by itself, half-open, and its end needs a fresh list`() throws {
        let until = try instant("2026-07-01T06:00:00.000000Z")
        let suspended = try list(
            issued: "2026-07-01T00:00:00.000000Z",
            entries: [letter.serial: .suspended(until: until)])
        #expect(
            try standing("2026-07-01T05:59:59.999999Z", suspended) == .suspended(until: until))
        #expect(try standing("2026-07-01T06:00:00.000000Z", suspended) == .inForce)
        #expect(try standing("2026-07-04T00:00:00.000000Z", suspended) == .statusStale)
    }

    @Test func `an entry for another letter says nothing about this one`() throws {
        let other = try #require(LetterSerial(year: 26, number: 2))
        let list = try list(issued: "2026-07-01T00:00:00.000000Z", entries: [other: .revoked])
        #expect(try standing("2026-07-01T01:00:00.000000Z", list) == .inForce)
    }

    @Test func `the end of being in force is told ahead`() throws {
        let list = try list(issued: "2027-06-22T00:00:00.000000Z")
        let now = try instant("2027-06-22T01:00:00.000000Z")
        #expect(
            letter.inForceUntil(
                after: now, statusList: list, told: ToldMeasures(), rules: sample.rulebook)
                == letter.grant.term.last.end)
        let early = try self.list(issued: "2026-07-01T00:00:00.000000Z")
        let then = try instant("2026-07-01T01:00:00.000000Z")
        #expect(
            letter.inForceUntil(
                after: then, statusList: early, told: ToldMeasures(), rules: sample.rulebook)
                == early.nextUpdateBy)
        #expect(
            letter.inForceUntil(
                after: now, statusList: nil, told: ToldMeasures(), rules: sample.rulebook) == nil)
    }
}
