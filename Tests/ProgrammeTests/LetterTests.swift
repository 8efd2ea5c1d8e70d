import Programme
import Rules
import Testing
import Vocabulary

@Suite struct LetterTests {
    let sample: Sample

    init() throws { sample = try Sample() }

    func failure(_ change: (inout UnverifiedLetter) -> Void) -> LetterFailure? {
        do { _ = try sample.letter(change) } catch { return error as? LetterFailure }
        return nil
    }

    @Test func `a letter that holds together is one`() throws {
        let letter = try sample.letter()
        #expect(letter.serial.description == "260001")
        #expect(
            letter.grant.purposes.map(\.text).sorted() == ["codeReview", "vulnerabilityAssessment"])
        #expect(letter.legalBasis == .noActionLetter)
        let service = try #require(letter.grant.service(ServiceID(parsing: "example-ai")))
        #expect(service.grants(model: "example-large-2026-05-01"))
        #expect(!service.grants(model: "example-large"))
        #expect(service.permitsAnswer(as: "example-large"))
        #expect(service.grants(method: "POST", path: "/v1/chat/completions"))
        #expect(!service.grants(method: "POST", path: "/v1/chat/completions/"))
        #expect(service.isCertified(on: try KoreanDate(parsing: "2027-12-31")))
        #expect(!service.isCertified(on: try KoreanDate(parsing: "2028-01-01")))
    }

    @Test func `a letter for another firm, or critical beyond what is known, is refused`() {
        #expect(failure { $0.firm = "maru" } == .forAnotherFirm(named: "maru"))
        #expect(
            failure { $0.critical.append("grant.moonPhase") }
                == .unknownCriticalField("grant.moonPhase"))
    }

    static let fields: [(field: String, change: @Sendable (inout UnverifiedLetter) -> Void)] = [
        ("serial", { $0.serial = "26001" }), ("serial", { $0.serial = "260000" }),
        ("firm", { $0.firm = "Dasom" }), ("supervisor", { $0.supervisor = "" }),
        ("issuedAt", { $0.issuedAt = "2026-06-22" }),
        ("rulebookDigest", { $0.rulebookDigest = "07" }),
        ("draftedBy", { $0.draftedBy = "The Officer" }),
        ("grant.firstDay", { $0.grant.firstDay = "2026-06-31" }),
        ("grant.requestedAct", { $0.grant.requestedAct = "a\u{7}" }),
        ("grant.requestedAct", { $0.grant.requestedAct = "a\u{2028}" }),
        ("grant.reasons", { $0.grant.reasons = "a\u{202e}b" }),
        ("grant.contact", { $0.grant.contact = "a\u{200b}b" }),
        ("grant.contact", { $0.grant.contact = String(repeating: "x", count: 201) }),
        ("grant.publication", { $0.grant.publication = "secret" }),
        ("grant.supersedes", { $0.grant.supersedes = "x" }),
        ("grant.quota", { $0.grant.quota?.bytesPerDay = -1 }),
        ("grant.quota", { $0.grant.quota?.tokensPerDay = -1 }),
        ("grant.purposes", { $0.grant.purposes = ["Code Review"] }),
        ("grant.services.service", { $0.grant.services[0].service = "Example" }),
        ("grant.services.use", { $0.grant.services[0].use = "toy" }),
        ("grant.services.models", { $0.grant.services[0].models = ["a b"] }),
        ("grant.services.models", { $0.grant.services[0].models = ["gpt\u{200b}"] }),
        ("grant.services.endpoints", { $0.grant.services[0].endpoints = ["post /v1"] }),
        ("grant.services.endpoints", { $0.grant.services[0].endpoints = ["POST v1"] }),
        ("grant.services.endpoints", { $0.grant.services[0].endpoints = ["POST /v1?a"] }),
        ("grant.services.endpoints", { $0.grant.services[0].endpoints = ["POST  /v1"] }),
        (
            "grant.services.certifications.validUntil",
            { $0.grant.services[0].certifications[0].validUntil = "2027" }
        ),
        ("grant.conditions.means", { $0.grant.conditions[2].means = "hoped" }),
        ("grant.conditions.rule", { $0.grant.conditions[0].rule = "be_good" }),
        ("grant.conditions.rule", { $0.grant.conditions[0].rule = nil }),
        ("grant.conditions.due", { $0.grant.conditions[1].due = "soon" }),
        ("grant.commissionReport.date", { $0.grant.commissionReport.date = "" }),
    ]

    @Test(arguments: fields.indices)
    func `a field that cannot be read is named`(index: Int) {
        let (field, change) = Self.fields[index]
        #expect(failure(change) == .malformed(field: field))
    }

    static let empties: [(field: String, change: @Sendable (inout UnverifiedLetter) -> Void)] = [
        ("approvedBy", { $0.approvedBy = [] }),
        ("grant.provisions", { $0.grant.provisions = [] }),
        ("grant.purposes", { $0.grant.purposes = [] }),
        ("grant.systems", { $0.grant.systems = [] }),
        ("grant.services", { $0.grant.services = [] }),
        ("grant.services.models", { $0.grant.services[0].models = [] }),
        ("grant.services.endpoints", { $0.grant.services[0].endpoints = [] }),
        ("grant.services.certifications", { $0.grant.services[0].certifications = [] }),
        ("grant.grounds", { $0.grant.grounds = [] }),
        ("grant.commissionReport.number", { $0.grant.commissionReport.number = "" }),
        ("grant.committeeApproval.number", { $0.grant.committeeApproval.number = "" }),
        ("grant.conditions.evidence", { $0.grant.conditions[1].evidence = nil }),
    ]

    @Test(arguments: empties.indices)
    func `what a letter must name may not be empty`(index: Int) {
        let (field, change) = Self.empties[index]
        #expect(failure(change) == .empty(field: field))
    }

    @Test func `what is outside the rulebook's closed lists is refused by name`() {
        #expect(failure { $0.grant.purposes = ["marketing"] } == .unknownPurpose("marketing"))
        #expect(failure { $0.grant.provisions = ["21(1)"] } == .unknownProvision("21(1)"))
        #expect(failure { $0.grant.grounds = ["whim"] } == .unknownGround("whim"))
        #expect(failure { $0.grant.data.allowed = ["gossip"] } == .unknownDataClass("gossip"))
    }

    @Test func `a class of data is granted in one way only`() {
        #expect(
            failure { $0.grant.data.allowed = ["contact"] } == .contradictoryDataClass("contact"))
        #expect(
            failure { $0.grant.data.forbidden.append("contact") }
                == .contradictoryDataClass("contact"))
        #expect(
            failure { $0.grant.data.unchecked.append("contact") }
                == .contradictoryDataClass("contact"))
    }

    @Test func `nothing stands twice in a list, and no list is longer than its limit`() {
        #expect(
            failure { $0.grant.purposes += ["codeReview"] }
                == .duplicate(field: "grant.purposes", value: "codeReview"))
        #expect(
            failure { $0.grant.services.append(.sample()) }
                == .duplicate(field: "grant.services", value: "example-ai"))
        #expect(
            failure { $0.grant.services[0].models = (0..<65).map { "m\($0)" } }
                == .tooMany(field: "grant.services.models", limit: 64))
    }

    @Test(arguments: ["action", "other", "", "NoAction"])
    func `only a decision of no action opens the gate`(decision: String) {
        #expect(failure { $0.grant.decision = decision } == .notNoAction(decision: decision))
    }

    @Test func `a letter needs two different persons`() {
        #expect(failure { $0.approvedBy = ["officer"] } == .tooFewPersons(needed: 2))
    }

    @Test(arguments: [
        ("2026-06-23", "2027-06-22", true), ("2026-06-23", "2027-06-23", false),
        ("2028-02-29", "2029-02-27", true), ("2028-02-29", "2029-02-28", false),
        ("2027-03-01", "2028-02-29", true), ("2026-06-23", "2026-06-23", true),
    ])
    func `a year from a day ends on the day before`(first: String, last: String, holds: Bool)
        throws
    {
        let found = failure {
            $0.grant.firstDay = first
            $0.grant.lastDay = last
        }
        guard !holds else { return #expect(found == nil) }
        let allowed = Term.lastDay(from: try KoreanDate(parsing: first), years: 1)
        #expect(found == .termTooLong(lastDayAllowed: allowed))
    }

    @Test func `a term that ends before it begins is refused`() {
        #expect(failure { $0.grant.lastDay = "2026-06-22" } == .termEndsBeforeItBegins)
    }

    @Test func `a letter without a quota has the rulebook's`() throws {
        let letter = try sample.letter { $0.grant.quota = nil }
        #expect(letter.grant.quota == sample.rulebook.quotas.letter.value)
    }
}
