import Access
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct FirmOfficeTests {
    var office = FirmOffice()
    let sample: Sample
    let now: Instant
    let supervisor: SupervisorID

    init() throws {
        sample = try Sample()
        now = try Instant(parsing: "2026-06-22T03:00:00.000000Z")
        supervisor = try SupervisorID(parsing: "supervisor")
        try record(
            OfficeFounded(
                office: "firm", id: "dasom", koreanName: "다솜은행",
                englishName: "Dasom Bank", identity: try sample.key(1)))
        try record(try pin())
    }

    mutating func record(_ event: any JournalEvent) throws {
        try office.apply(event, Act(by: sample.officer, way: .commandLine, at: now, entry: 0))
    }

    func pin(
        sequence: UInt64 = 1, identity: UInt8 = 7, signer: UInt8 = 7, id: String = "supervisor"
    )
        throws -> SupervisorPinned
    {
        try office.pinning(
            try SupervisorID(parsing: id), koreanName: "감독기관", englishName: "Supervisor",
            keys: try sample.keys(sequence: sequence, identity: identity),
            signedBy: try sample.key(signer))
    }

    func take(
        _ letter: UnverifiedLetter = .sample(), digest: UInt8 = 5, at: Instant? = nil
    ) throws -> LetterImported {
        try office.importing(
            letter, document: "signed", digest: try sample.digest(digest), at: at ?? now,
            rulebook: sample.rulebook)
    }

    @Test mutating func `a letter by the pinned supervisor for this firm is taken in`() throws {
        try record(try take())
        let letters = office.checkedLetters(sample.rulebook)
        #expect(letters.map(\.serial.description) == ["260001"])
        #expect(office.defects(sample.rulebook).isEmpty)
    }

    @Test mutating func `each letter that is not for this office is refused in its own words`()
        throws
    {
        var letter = UnverifiedLetter.sample()
        letter.supervisor = "someone"
        #expect(throws: LetterImportFailure.bySomeoneElse(named: "someone")) { try take(letter) }
        letter = .sample()
        letter.firm = "maru"
        #expect(throws: LetterImportFailure.letter(.forAnotherFirm(named: "maru"))) {
            try take(letter)
        }
        let end = try Instant(parsing: "2027-06-22T15:00:00.000000Z")
        #expect(
            throws: LetterImportFailure.expired(lastDay: try KoreanDate(parsing: "2027-06-22"))
        ) { try take(at: end) }
        #expect(throws: LetterImportFailure.noSupervisorPinned) {
            var bare = FirmOffice()
            try bare.apply(
                OfficeFounded(
                    office: "firm", id: "dasom", koreanName: "다", englishName: "H",
                    identity: try sample.key(1)),
                Act(by: sample.officer, way: .api, at: now, entry: 0))
            _ = try bare.importing(
                .sample(), document: "", digest: try sample.digest(1), at: now,
                rulebook: sample.rulebook)
        }
    }

    @Test mutating func `a letter is held once, and its serial number names one document`() throws {
        try record(try take())
        let serial = try LetterSerial(parsing: "260001")
        #expect(throws: LetterImportFailure.alreadyHeld(serial)) { try take() }
        #expect(throws: LetterImportFailure.anotherUnderSameSerial(serial)) {
            try take(digest: 6)
        }
    }

    @Test mutating func `of several letters the latest issued comes first`() throws {
        for (serial, issued) in [("260002", "05"), ("260009", "03"), ("260004", "05")] {
            var letter = UnverifiedLetter.sample(serial: serial)
            letter.issuedAt = "2026-06-\(issued)T00:00:00.000000Z"
            try record(try take(letter))
        }
        let order = office.checkedLetters(sample.rulebook).map(\.serial.description)
        #expect(order == ["260004", "260002", "260009"])
    }

    @Test mutating func `a letter that a new rulebook rules out opens nothing and says why`() throws
    {
        try record(try take())
        let stricter = try Rulebook.sample(letterPersons: 3)
        #expect(office.checkedLetters(stricter).isEmpty)
        #expect(office.defects(stricter).values.map { $0 } == [.tooFewPersons(needed: 3)])
    }

    @Test mutating func `status lists are taken in as they rise, from the pinned office alone`()
        throws
    {
        let first = StatusList(
            supervisor: supervisor, sequence: 2, issuedAt: now,
            nextUpdateBy: now + .seconds(60), entries: [:])
        let event = try #require(
            try office.importing(
                first.unverified, document: "d", digest: try sample.digest(1), at: now))
        try record(event)
        #expect(office.statusList == first)
        #expect(
            try office.importing(
                first.unverified, document: "d", digest: try sample.digest(1), at: now) == nil)
        var other = first.unverified
        other.supervisor = "someone"
        #expect(throws: StatusListFailure.bySomeoneElse(named: "someone")) {
            try office.importing(
                other, document: "d", digest: try sample.digest(1), at: now)
        }
        other = first.unverified
        other.sequence = 1
        #expect(throws: StatusListFailure.older(sequence: 1, held: 2)) {
            try office.importing(
                other, document: "d", digest: try sample.digest(1), at: now)
        }
    }

    @Test mutating func `a revoked letter that is held stays revoked in later lists`() throws {
        try record(try take())
        let serial = try LetterSerial(parsing: "260001")
        func list(_ sequence: UInt64, _ entries: [LetterSerial: StatusList.Entry])
            -> UnverifiedStatusList
        {
            StatusList(
                supervisor: supervisor, sequence: sequence, issuedAt: now,
                nextUpdateBy: now + .seconds(60), entries: entries
            ).unverified
        }
        let digest = try sample.digest(1)
        try record(
            try #require(
                try office.importing(
                    list(1, [serial: .revoked]), document: "d", digest: digest, at: now)))
        #expect(throws: StatusListFailure.revocationGone(serial)) {
            try office.importing(list(2, [:]), document: "d", digest: digest, at: now)
        }
        let end = try Instant(parsing: "2027-06-22T15:00:00.000000Z")
        #expect(
            try office.importing(list(2, [:]), document: "d", digest: digest, at: end) != nil)
    }

    @Test mutating func `a card is replaced only by a newer one that the key held has signed`()
        throws
    {
        #expect(throws: CardFailure.older(sequence: 1, held: 1)) { try pin() }
        #expect(throws: CardFailure.notSignedByHeldKey) {
            try pin(sequence: 2, identity: 8, signer: 8)
        }
        #expect(
            throws: CardFailure.anotherOffice(named: "someone", pinned: "supervisor")
        ) { try pin(sequence: 2, id: "someone") }
        try record(try pin(sequence: 2, identity: 8, signer: 7))
        #expect(office.supervisor?.keys.identity == (try sample.key(8)))
        office = FirmOffice()
        #expect(throws: CardFailure.notSelfSigned) { try pin(identity: 7, signer: 8) }
    }

    @Test(
        arguments: [
            ("2027-03-23", nil), ("2027-03-24", 90), ("2027-04-23", 60), ("2027-05-23", 30),
            ("2027-06-15", 7), ("2027-06-22", 7), ("2027-06-23", nil),
        ] as [(String, Int?)])
    mutating func `a letter held rings at each of the rulebook's marks before it ends`(
        today: String, mark: Int?
    ) throws {
        try record(try take())
        let alarms = office.alarms(
            at: try KoreanDate(parsing: today).start, rulebook: sample.rulebook)
        #expect(alarms.map(\.mark) == (mark.map { [$0] } ?? []))
        #expect(alarms.allSatisfy { $0.lastDay.description == "2027-06-22" })
    }

    @Test mutating func `a letter held that is revoked, followed or no relief does not ring`()
        throws
    {
        let end = try KoreanDate(parsing: "2027-06-20").start
        func ringing() -> [String] {
            office.alarms(at: end, rulebook: sample.rulebook).map(\.serial.description)
        }
        var other = UnverifiedLetter.sample(serial: "260003")
        other.grant.decision = "action"
        try record(try take(other, digest: 8))
        #expect(ringing().isEmpty)
        try record(try take())
        #expect(ringing() == ["260001"])
        var next = UnverifiedLetter.sample(serial: "260002")
        next.grant.supersedes = "260001"
        try record(try take(next, digest: 6))
        #expect(ringing() == ["260002"])
        let list = UnverifiedStatusList(
            supervisor: "supervisor", sequence: 1, issuedAt: now.description,
            nextUpdateBy: (now + .seconds(3600)).description,
            entries: [.init(serial: "260002", status: "revoked", until: nil)])
        try record(
            StatusListImported(digest: try sample.digest(7), document: "list", list: list))
        #expect(ringing().isEmpty)
    }
}
