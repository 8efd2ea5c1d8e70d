import Access
import Programme
import Rules
import Testing
import Vocabulary

/// What a firm's office does with what its supervisor's says against a letter.
@Suite struct ToldMeasuresTests {
    var office = FirmOffice()
    let sample: Sample
    let now: Instant
    let serial: LetterSerial

    init() throws {
        sample = try Sample()
        now = try Instant(parsing: "2026-07-01T03:00:00.000000Z")
        serial = try LetterSerial(parsing: "260001")
    }

    mutating func record(_ event: any JournalEvent) throws {
        try office.apply(event, Act(by: sample.officer, way: .gate, at: now, entry: 0))
    }

    func word(
        _ act: MeasureAct, measure: Int = 1, ground: String? = nil, until: Instant? = nil,
        reason: String? = "자료가 사실과 다름"
    ) -> RevocationDispatch {
        RevocationDispatch(
            serial: "260001", measure: measure, act: act.rawValue, ground: ground,
            until: until?.description, reason: act == .confirmed ? nil : reason,
            decidedAt: (now - .seconds(60)).description)
    }

    var revoked: RevocationDispatch { word(.revoked, ground: "factsUntrue") }

    mutating func tell(_ word: RevocationDispatch) throws {
        try record(try #require(try office.takingRevocation(word)))
    }

    /// By a fresh list that says `entry` of the letter, and by what was told.
    func standing(_ entry: StatusList.Entry? = nil, at then: Instant? = nil) throws -> Standing {
        let then = then ?? now
        let list = StatusList(
            supervisor: try SupervisorID(parsing: "supervisor"), sequence: 1,
            issuedAt: then - .seconds(60), nextUpdateBy: then + .seconds(3600),
            entries: entry.map { [serial: $0] } ?? [:])
        return try sample.letter().standing(
            at: then, statusList: list, told: office.measures, rules: sample.rulebook)
    }

    @Test mutating func `a revocation that was told shuts the gate whatever the list says`()
        throws
    {
        #expect(try standing() == .inForce)
        try tell(revoked)
        let measure = try #require(office.measures[serial].first)
        #expect(measure.effect == .revoked(ground: "factsUntrue"))
        #expect(measure.reason == "자료가 사실과 다름" && measure.toldAt == now)
        for entry in [nil, .suspended(until: now + .seconds(5)), StatusList.Entry.revoked] {
            #expect(try standing(entry) == .revoked)
        }
        let other = try LetterSerial(parsing: "260002")
        #expect(office.measures.entry(for: other, at: now) == nil)
    }

    @Test mutating func `of list and dispatches the later end of a suspension holds`() throws {
        let (early, late) = (now + .seconds(600), now + .seconds(1200))
        try tell(word(.suspended, until: early))
        #expect(try standing() == .suspended(until: early))
        #expect(try standing(.suspended(until: late)) == .suspended(until: late))
        try tell(word(.suspended, measure: 2, until: late))
        #expect(try standing(.suspended(until: early)) == .suspended(until: late))
        #expect(try standing(at: late - .microseconds(1)) == .suspended(until: late))
        // Its end opens nothing that the list keeps shut.
        #expect(try standing(at: late) == .inForce)
        #expect(try standing(.revoked, at: late) == .revoked)
        try tell(word(.corrected, measure: 3))
        #expect(try standing(at: late) == .revoked)
    }

    @Test mutating func `no word opens what another shut`() throws {
        try tell(revoked)
        try tell(word(.suspended, measure: 2, until: now + .seconds(1)))
        try tell(word(.confirmed, measure: 1))
        #expect(try standing(at: now + .seconds(2)) == .revoked)
        #expect(office.measures[serial].map(\.confirmedAt) == [now - .seconds(60), nil])
        // A second word under a used number counts as well: in doubt, shut.
        try tell(word(.corrected, measure: 1, reason: "다른 말"))
        #expect(office.measures[serial].count == 3)
    }

    @Test mutating func `what is known already leaves no event`() throws {
        try tell(revoked)
        #expect(try office.takingRevocation(revoked) == nil)
        try tell(word(.confirmed))
        #expect(try office.takingRevocation(word(.confirmed)) == nil)
    }

    var replaced: RevocationDispatch {
        var word = word(.replaced, reason: nil)
        word.by = "260002"
        return word
    }

    @Test mutating func `a letter whose place another one took shuts the gate`() throws {
        try tell(replaced)
        let by = try LetterSerial(parsing: "260002")
        #expect(office.measures[serial].map(\.effect) == [.replaced(by: by)])
        #expect(office.measures[serial].map(\.reason) == [nil])
        #expect(try standing() == .revoked)
        #expect(try office.takingRevocation(replaced) == nil)
        #expect(throws: ReplayFailure.self) {
            var measures = ToldMeasures()
            try measures.apply(
                RevocationReceived(
                    serial: serial, measure: 1, act: .replaced, ground: nil, until: nil,
                    reason: nil, decidedAt: now),
                Act(by: sample.officer, way: .gate, at: now, entry: 0))
        }
    }

    @Test mutating func `what comes before its letter holds once the letter is here`() throws {
        #expect(office.letters.isEmpty)
        try tell(revoked)
        try record(
            LetterImported(
                serial: serial, digest: try sample.digest(5), document: "signed",
                letter: .sample()))
        #expect(try standing() == .revoked)
    }

    @Test func `a confirmation of what was never told is refused`() {
        #expect(throws: RevocationFailure.neverTold(serial, measure: 1)) {
            try office.takingRevocation(word(.confirmed))
        }
        #expect(throws: ReplayFailure.self) {
            var measures = ToldMeasures()
            try measures.apply(
                RevocationReceived(
                    serial: serial, measure: 1, act: .confirmed, ground: nil, until: nil,
                    reason: nil, decidedAt: now),
                Act(by: sample.officer, way: .gate, at: now, entry: 0))
        }
    }

    @Test func `each act has what it needs and nothing else`() throws {
        let long = String(repeating: "x", count: 1001)
        let defects: [(String, RevocationDispatch, (inout RevocationDispatch) -> Void)] = [
            ("serial", revoked, { $0.serial = "26-1" }),
            ("measure", revoked, { $0.measure = 0 }),
            ("measure", revoked, { $0.measure = 1_000_000_000 }),
            ("act", revoked, { $0.act = "lifted" }),
            ("decidedAt", revoked, { $0.decidedAt = "yesterday" }),
            ("ground", revoked, { $0.ground = nil }),
            ("ground", revoked, { $0.ground = "Facts Untrue" }),
            ("ground", word(.corrected), { $0.ground = "factsUntrue" }),
            ("until", word(.suspended), { _ in }),
            ("until", word(.suspended), { $0.until = "tomorrow" }),
            ("until", revoked, { [now] in $0.until = now.description }),
            ("reason", revoked, { $0.reason = nil }),
            ("reason", revoked, { $0.reason = "" }),
            ("reason", revoked, { $0.reason = long }),
            ("reason", revoked, { $0.reason = "a\u{202E}b" }),
            ("reason", word(.confirmed), { $0.reason = "x" }),
            ("reason", replaced, { $0.reason = "x" }), ("by", replaced, { $0.by = nil }),
            ("by", replaced, { $0.by = "26-2" }), ("by", replaced, { $0.by = "260001" }),
            ("by", revoked, { $0.by = "260002" }),
        ]
        for (field, word, change) in defects {
            var bad = word
            change(&bad)
            #expect(throws: RevocationFailure.malformed(field: field), "\(bad)") {
                try office.takingRevocation(bad)
            }
        }
    }
}
