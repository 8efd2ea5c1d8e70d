import Access
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct LetterChangeTests {
    var journal: SupervisorJournal
    let sample: Sample
    let serial: LetterSerial
    let service: ServiceID
    let maru: FirmID
    let old = "example-large-2026-05-01"
    let new = "example-large-2026-07-01"
    let paper = UnverifiedReference(number: "C-7", date: "2026-06-20")

    init() throws {
        var journal = try SupervisorJournal()
        serial = try journal.issueOne()
        sample = journal.sample
        service = try ServiceID(parsing: "example-ai")
        maru = try FirmID(parsing: "maru")
        try journal.introduce(maru)
        self.journal = journal
    }

    func corrected(_ grant: UnverifiedGrant = .sample()) throws -> LetterCorrected {
        try journal.office.correctingLetter(
            serial, with: grant, reason: "names the wrong system", by: sample.officer,
            at: journal.now, rulebook: sample.rulebook)
    }

    func transferred(to firm: FirmID? = nil) throws -> LetterTransferred {
        try journal.office.transferringLetter(
            serial, to: firm ?? maru, reason: "merger", by: sample.officer, at: journal.now,
            rulebook: sample.rulebook)
    }

    func changed(
        _ changeClass: ChangeClass = .minor, from: String? = nil, to: String? = nil,
        confirmation: UnverifiedReference? = UnverifiedReference(number: "C", date: "2026-06-20")
    ) throws -> ModelChange {
        try journal.office.changingModel(
            in: serial, of: service, from: from ?? old, to: to ?? new, as: changeClass,
            classification: paper, confirmation: confirmation, by: sample.officer,
            at: journal.now, rulebook: sample.rulebook)
    }

    mutating func suspend() throws {
        try journal.record(
            try journal.office.suspending(
                serial, until: journal.now + .seconds(86_400), reason: "inspection",
                by: sample.officer, at: journal.now, rulebook: sample.rulebook),
            by: sample.officer)
    }

    func standing(_ serial: LetterSerial) -> StatusList.Entry? {
        journal.office.letters.statusEntries(at: journal.now)[serial]
    }

    @Test func `a correction gives no longer term than the letter that it corrects`() throws {
        var longer = UnverifiedGrant.sample()
        (longer.firstDay, longer.lastDay) = ("2026-06-24", "2027-06-23")
        #expect(
            throws: LetterDecisionFailure.correctionBeyond(try KoreanDate(parsing: "2027-06-22"))
        ) { try corrected(longer) }
    }

    @Test mutating func `a wrongly issued letter ends at once, and the corrected one refers to it`()
        throws
    {
        let event = try corrected()
        try journal.record(event, by: sample.officer)
        #expect(standing(serial) == .revoked)
        #expect(journal.office.letters.drafts[event.draft]?.cause == .correction(of: serial))
        #expect(event.grant.supersedes == serial.description)
        try journal.approve(event.draft)
        let next = try journal.issue(event.draft)
        #expect(journal.office.letters.issued[serial]?.renewedBy == next)
        #expect(standing(next) == nil)
        #expect(standing(serial) == .revoked)
    }

    @Test mutating func `a correction is approved by another person, and its revocation confirmed`()
        throws
    {
        try journal.record(
            PersonAdded(person: sample.officer, roles: ["officer", "approver"]),
            by: sample.officer)
        let event = try corrected()
        try journal.record(event, by: sample.officer)
        #expect(throws: LetterDecisionFailure.access(.samePersonTwice(sample.officer))) {
            try journal.office.approving(event.draft, by: sample.officer)
        }
        #expect(throws: LetterDecisionFailure.notApproved(missing: 1)) {
            try journal.issue(event.draft)
        }
        #expect(throws: LetterDecisionFailure.access(.samePersonTwice(sample.officer))) {
            try journal.office.confirming(serial, by: sample.officer)
        }
        #expect(journal.office.letters.unconfirmed.map(\.serial) == [serial])
        try journal.record(
            try journal.office.confirming(serial, by: sample.approver), by: sample.approver)
        #expect(journal.office.letters.unconfirmed.isEmpty)
    }

    @Test mutating func `a transfer yields a new letter with the same terms for the new firm`()
        throws
    {
        let event = try transferred()
        try journal.record(event, by: sample.officer)
        // Nothing ends before the new letter is signed.
        #expect(standing(serial) == nil)
        #expect(throws: LetterDecisionFailure.notApproved(missing: 1)) {
            try journal.issue(event.draft)
        }
        try journal.approve(event.draft)
        let next = try journal.issue(event.draft)
        let issued = try #require(journal.office.letters.issued[next])
        #expect(issued.firm == maru)
        #expect(issued.term == journal.office.letters.issued[serial]?.term)
        #expect(standing(serial) == .revoked)
        #expect(standing(next) == nil)
        var same = UnverifiedGrant.sample()
        same.supersedes = serial.description
        #expect(event.grant == same)
    }

    @Test mutating func `a letter is transferred to another firm that is known, and once`() throws {
        #expect(throws: LetterDecisionFailure.sameFirm(sample.firm)) {
            try transferred(to: sample.firm)
        }
        let stranger = try FirmID(parsing: "nobody")
        #expect(throws: LetterDecisionFailure.unknownFirm(stranger)) {
            try transferred(to: stranger)
        }
        let (first, second) = (try transferred(), try corrected())
        try journal.record(first, by: sample.officer)
        try journal.approve(first.draft)
        let next = try journal.issue(first.draft)
        #expect(throws: LetterDecisionFailure.followed(serial, by: next)) { try transferred() }
        #expect(throws: LetterDecisionFailure.followed(serial, by: next)) { try corrected() }
        _ = second
    }

    @Test func `the versions of a model go with it, and those of the new one come`() throws {
        var grant = UnverifiedServiceGrant.sample()
        grant.models = ["a-1", "a-1-mini", "b-2"]
        grant.answersAs = ["a-1-2026-05-01", "a-1-mini-2026-05-01", "b-2-0401", "a"]
        grant.change("a-1", to: "a-2", answeringAs: ["a-2-2026-07-01", "b-2-0401"])
        #expect(grant.models == ["a-2", "a-1-mini", "b-2"])
        #expect(
            grant.answersAs == ["a-1-mini-2026-05-01", "b-2-0401", "a", "a-2-2026-07-01"])
        grant.change("a-2", to: "a-3", answeringAs: [])
        #expect(grant.answersAs == ["a-1-mini-2026-05-01", "b-2-0401", "a"])
    }

    @Test func `what is drafted by a minor change permits answers of the new version`() throws {
        let change = try journal.office.changingModel(
            in: serial, of: service, from: old, to: new, answeringAs: ["\(new)-r2"], as: .minor,
            classification: paper, confirmation: paper, by: sample.officer, at: journal.now,
            rulebook: sample.rulebook)
        guard case .minor(let event) = change else {
            Issue.record("minor")
            return
        }
        let granted = try LetterGrant(event.grant, rulebook: sample.rulebook).services[0]
        #expect(granted.permitsAnswer(as: "\(new)-r2"))
        #expect(granted.permitsAnswer(as: new))
        #expect(!granted.permitsAnswer(as: old))
    }

    @Test mutating func `a minor change of a model gives a letter of the same term`() throws {
        guard case .minor(let event) = try changed() else {
            Issue.record("minor")
            return
        }
        #expect(event.grant.services[0].models == [new])
        #expect(event.grant.firstDay == UnverifiedGrant.sample().firstDay)
        #expect(event.grant.lastDay == UnverifiedGrant.sample().lastDay)
        try journal.record(event, by: sample.officer)
        try journal.approve(event.draft)
        let next = try journal.issue(event.draft)
        #expect(standing(serial) == .revoked)
        #expect(standing(next) == nil)
    }

    @Test func `a minor change needs its written confirmation`() throws {
        #expect(throws: LetterDecisionFailure.letter(.empty(field: "confirmation"))) {
            try changed(confirmation: nil)
        }
        #expect(throws: LetterDecisionFailure.letter(.malformed(field: "confirmation.date"))) {
            try changed(confirmation: UnverifiedReference(number: "C", date: "soon"))
        }
    }

    @Test mutating func `a material change is noted, and the letter stays as it is`() throws {
        guard case .material(let event) = try changed(.material, confirmation: nil) else {
            Issue.record("material")
            return
        }
        let before = journal.office.letters.drafts
        try journal.record(event, by: sample.officer)
        #expect(journal.office.letters.drafts == before)
        #expect(standing(serial) == nil)
        #expect(journal.office.letters.issued[serial]?.materialChanges == [event])
    }

    @Test func `a model is changed that the letter has, to one that it has not`() throws {
        #expect(throws: LetterDecisionFailure.modelNotInLetter(service: service, model: "x")) {
            try changed(from: "x")
        }
        #expect(throws: LetterDecisionFailure.modelInLetter(old)) { try changed(to: old) }
        #expect(throws: LetterDecisionFailure.letter(.malformed(field: "grant.services.models"))) {
            try changed(to: "a b")
        }
    }

    @Test mutating func `a suspended or revoked letter is not escaped by a new one`() throws {
        guard case .minor(let waiting) = try changed() else { return }
        try journal.record(waiting, by: sample.officer)
        try journal.approve(waiting.draft)
        try suspend()
        let suspended = LetterDecisionFailure.suspendedNow(serial)
        #expect(throws: suspended) { try changed() }
        #expect(throws: suspended) { try transferred() }
        #expect(throws: suspended) { try corrected() }
        // Not by a draft that was approved before, either.
        #expect(throws: suspended) { try journal.issue(waiting.draft) }
        try journal.revoke(serial)
        #expect(throws: LetterDecisionFailure.alreadyRevoked(serial)) {
            try journal.issue(waiting.draft)
        }
        #expect(throws: LetterDecisionFailure.alreadyRevoked(serial)) { try changed() }
    }

    @Test mutating func `a renewal needs a commission report of a later day than the old letter`()
        throws
    {
        var grant = UnverifiedGrant.sample()
        grant.supersedes = serial.description
        let issuedOn = KoreanDate(of: journal.now)
        let early = LetterDecisionFailure.renewalNeedsNewReport(serial, issuedOn: issuedOn)
        let draft = try journal.draft(grant)
        try journal.approve(draft)
        #expect(throws: early) { try journal.issue(draft) }
        try journal.report("R-2026-20", on: issuedOn.description)
        grant.commissionReport = UnverifiedReference(
            number: "R-2026-20", date: issuedOn.description)
        let sameDay = try journal.draft(grant)
        try journal.approve(sameDay)
        #expect(throws: early) { try journal.issue(sameDay) }
        journal.now = journal.now + .seconds(86_400)
        let later = KoreanDate(of: journal.now).description
        try journal.report("R-2026-21", on: later)
        grant.commissionReport = UnverifiedReference(number: "R-2026-21", date: later)
        let renewal = try journal.draft(grant)
        try journal.approve(renewal)
        let next = try journal.issue(renewal)
        #expect(journal.office.letters.issued[serial]?.renewedBy == next)
        // A renewal leaves the old letter to its own end.
        #expect(standing(serial) == nil)
    }

    @Test mutating func `a change of a transferred letter rests on the first firm's report`() throws
    {
        let event = try transferred()
        try journal.record(event, by: sample.officer)
        try journal.approve(event.draft)
        let moved = try journal.issue(event.draft)
        let again = try journal.office.transferringLetter(
            moved, to: sample.firm, reason: "split", by: sample.officer, at: journal.now,
            rulebook: sample.rulebook)
        try journal.record(again, by: sample.officer)
        try journal.approve(again.draft)
        let back = try journal.issue(again.draft)
        #expect(journal.office.letters.issued[back]?.firm == sample.firm)
    }
}
