import Access
import Programme
import Rules
import Testing
import Vocabulary

/// A consultation of 22 May whose decision changed the number of employees in June.
@Suite struct ConsultationLinkTests {
    var journal: SupervisorJournal
    let sample: Sample
    let id: ConsultationID
    let changed: Rulebook

    init() throws {
        journal = try SupervisorJournal()
        sample = journal.sample
        id = try ConsultationID(parsing: "consultation-1")
        try journal.record(
            try journal.office.recording(
                .sample(
                    decisions: [
                        .init(text: "a", paths: ["eligibility.employeesMin"]),
                        .init(text: "b", paths: ["letter.maxTermYears"]),
                    ]), by: sample.officer, on: KoreanDate(of: journal.now),
                rulebook: sample.rulebook), by: sample.officer)
        changed = try Rulebook.sample(version: "later", employeesMin: 900, digestByte: 8)
    }

    mutating func adopt(_ rulebook: Rulebook) throws {
        try journal.record(
            RulebookAdopted(version: rulebook.version, digest: rulebook.digest),
            by: sample.officer)
    }

    func linking(
        _ paths: [String] = [], to rulebook: Rulebook? = nil, by person: PersonID? = nil
    ) throws(ConsultationFailure) -> ConsultationLinked {
        try journal.office.linking(
            id, paths: paths, from: sample.rulebook, to: rulebook ?? changed,
            by: person ?? sample.officer)
    }

    @Test mutating func `a decision is linked to the adopted rulebook in which it stands`() throws {
        try adopt(changed)
        let event = try linking(["eligibility.employeesMin"])
        #expect(event.rulebookVersion == "later")
        #expect(event.rulebookDigest == changed.digest)
        try journal.record(event, by: sample.officer)
        #expect(journal.office.consultations[id]?.links == [event])
        #expect(
            throws: ConsultationFailure.alreadyLinked(
                "eligibility.employeesMin", version: "later")
        ) { try linking(["eligibility.employeesMin"]) }
    }

    @Test mutating func `a path that did not change refuses the whole link`() throws {
        try adopt(changed)
        let unchanged = ConsultationFailure.unchanged("letter.maxTermYears", version: "later")
        #expect(throws: unchanged) {
            try linking(["eligibility.employeesMin", "letter.maxTermYears"])
        }
        #expect(throws: unchanged) { try linking() }
    }

    @Test mutating func `a path that no decision is about is not linked, nor one twice`() throws {
        try adopt(changed)
        #expect(throws: ConsultationFailure.notDecided("eligibility.assetsMin")) {
            try linking(["eligibility.assetsMin"])
        }
        #expect(throws: ConsultationFailure.self) {
            try linking(["eligibility.employeesMin", "eligibility.employeesMin"])
        }
    }

    @Test func `a rulebook that this office never adopted is not linked`() throws {
        let digest = changed.digest.description
        #expect(throws: ConsultationFailure.notAdopted(digest)) { try linking() }
        #expect(throws: ConsultationFailure.notAdopted("later")) {
            try journal.office.adoption(of: "later")
        }
    }

    @Test func `the first rulebook of an office changed nothing`() throws {
        #expect(throws: ConsultationFailure.firstRulebook("sample")) {
            try journal.office.adoption(of: "sample")
        }
    }

    @Test mutating func `the rulebook before is the one adopted before, not any other`() throws {
        let between = try Rulebook.sample(version: "between", digestByte: 9)
        try adopt(between)
        try adopt(changed)
        #expect(throws: ConsultationFailure.notAdopted("sample")) {
            try linking(["eligibility.employeesMin"])
        }
        #expect(try journal.office.adoption(of: "later").before.version == "between")
    }

    @Test mutating func `the same rulebook adopted again changed nothing in between`() throws {
        try adopt(sample.rulebook)
        try adopt(changed)
        try adopt(changed)
        #expect(journal.office.rulebooks.map(\.version) == ["sample", "later"])
        #expect(journal.office.rulebook?.version == "later")
        _ = try linking(["eligibility.employeesMin"])
    }

    @Test mutating func `two rulebooks of one version are told apart by digest`() throws {
        try adopt(try Rulebook.sample(version: "later", digestByte: 9))
        try adopt(changed)
        #expect(throws: ConsultationFailure.severalOfThatVersion("later")) {
            try journal.office.adoption(of: "later")
        }
        let digest = changed.digest
        #expect(try journal.office.adoption(of: digest.description).after.digest == digest)
    }

    @Test mutating func `a rulebook adopted before the consultation is not its work`() throws {
        journal.now = try Instant(parsing: "2026-05-21T14:59:59.000000Z")
        try adopt(changed)
        let day = try KoreanDate(parsing: "2026-05-22")
        #expect(throws: ConsultationFailure.adoptedBefore("later", day)) {
            try linking(["eligibility.employeesMin"])
        }
    }

    @Test mutating func `who may not link links nothing`() throws {
        try adopt(changed)
        #expect(
            throws: ConsultationFailure.access(.notPermitted(sample.approver, .linkConsultation))
        ) { try linking(["eligibility.employeesMin"], by: sample.approver) }
    }
}
