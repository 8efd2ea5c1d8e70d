import Programme
import Rules
import Testing
import Vocabulary

@Suite struct CompletenessTests {
    let rulebook: Rulebook
    let controls = ["annex7.1", "annex7.2"]

    init() throws { rulebook = try Rulebook.sample() }

    func gaps(
        _ contents: ApplicationContents, on day: String = "2026-06-22",
        controls: [String]? = nil, round: Int? = nil
    ) throws -> [Gap] {
        Completeness(
            on: try KoreanDate(parsing: day), in: try Rulebook.round(round ?? contents.round),
            controls: controls ?? self.controls, rules: rulebook
        ).gaps(in: try RequestedRelief(contents))
    }

    /// What is changed in a complete application, and the gap that it makes.
    static let changes: [(GapCode, String, @Sendable (inout ApplicationContents) -> Void)] = [
        (.requestedActMissing, "requestedAct", { $0.requestedAct = "" }),
        (.provisionsMissing, "provisions", { $0.provisions = [] }),
        (.provisionNotRelievable, "provisions[1]", { $0.provisions[1] = "15(6)" }),
        (.purposesMissing, "purposes", { $0.purposes = [] }),
        (.purposeNotOnList, "purposes[0]", { $0.purposes[0] = "marketing" }),
        (.systemsMissing, "systems", { $0.systems = [] }),
        (.systemIncomplete, "systems[0]", { $0.systems[0].name = "" }),
        (.providerMissing, "aiServices[0].provider", { $0.aiServices[0].provider = "" }),
        (.modelMissing, "aiServices[0].model", { $0.aiServices[0].model = "" }),
        (.versionMissing, "aiServices[0].version", { $0.aiServices[0].version = "" }),
        (.versionMissing, "aiServices[0].version", { $0.aiServices[0].version = "latest" }),
        (.regionMissing, "aiServices[0].region", { $0.aiServices[0].region = "" }),
        (.productMissing, "saasServices[0].product", { $0.saasServices[0].product = "" }),
        (
            .certificationMissing, "aiServices[0].certifications",
            { $0.aiServices[0].certifications = [] }
        ),
        (
            .certificationExpired, "saasServices[0].certifications",
            { $0.saasServices[0].certifications[0].validUntil = "2026-06-21" }
        ),
        (.termsMissing, "aiServices[0].terms", { $0.aiServices[0].terms = nil }),
        (.termsMissing, "saasServices[0].terms", { $0.saasServices[0].terms = nil }),
        (
            .clauseUnknown, "aiServices[0].terms.clauses[1]",
            { $0.aiServices[0].terms?.clauses.append("anything") }
        ),
        (
            .trainsOnInputs, "saasServices[0].terms.trainsOnInputs",
            { $0.saasServices[0].terms?.trainsOnInputs = true }
        ),
        (.dataClassesMissing, "dataClasses", { $0.dataClasses = [] }),
        (.dataClassUnknown, "dataClasses[1]", { $0.dataClasses[1].dataClass = "weather" }),
        (.routesMissing, "routes", { $0.routes = [] }),
        (.routeMissingForService, "saasServices[0]", { $0.routes.remove(at: 1) }),
        (.routeBasisNotRealTime, "routes[1]", { $0.routes[1].mode = "realTime" }),
        (.selfAssessmentMissing, "selfAssessment", { $0.selfAssessment = [] }),
        (.controlNotAssessed, "selfAssessment.annex7.1", { $0.selfAssessment.remove(at: 0) }),
        (
            .controlUnknown, "selfAssessment[0]",
            {
                $0.selfAssessment.insert(
                    UnverifiedAssessment(control: "annex9.9", state: "met", remark: nil), at: 0)
            }
        ),
        (.assessmentUnexplained, "selfAssessment[1]", { $0.selfAssessment[1].remark = nil }),
        (.testReadinessMissing, "testReadiness", { $0.testReadiness = [] }),
        (
            .evidenceInFuture, "testReadiness[0].reference",
            { $0.testReadiness[0].reference.date = "2026-06-23" }
        ),
        (.budgetMissing, "budget", { $0.budget = nil }),
        (.budgetMissing, "budget", { $0.budget?.won = 0 }),
        (.committeeApprovalMissing, "committeeApproval", { $0.committeeApproval = nil }),
        (.evidenceInFuture, "committeeApproval", { $0.committeeApproval?.date = "2026-06-23" }),
        (.contactMissing, "contact", { $0.contact = "" }),
    ]

    @Test func `a complete application has no gap`() throws {
        #expect(try gaps(.sample()) == [])
    }

    @Test(arguments: changes.indices)
    func `each gap is named with its code and its place`(index: Int) throws {
        let (code, field, change) = Self.changes[index]
        var contents = ApplicationContents.sample()
        change(&contents)
        let found = try gaps(contents)
        #expect(found.contains { $0.code == code && $0.field == field }, "\(found)")
        #expect(!found.filter(\.isBlocking).isEmpty)
    }

    @Test func `a route to a service that is not applied for is a gap`() throws {
        var contents = ApplicationContents.sample()
        contents.routes[0].service = "elsewhere"
        let found = try gaps(contents).map(\.code)
        #expect(found == [.routeServiceUnknown, .routeMissingForService])
    }

    @Test func `without any service there is nothing to apply for`() throws {
        var contents = ApplicationContents.sample()
        contents.aiServices = []
        contents.saasServices = []
        #expect(try gaps(contents).map(\.code).contains(.servicesMissing))
    }

    @Test func `evidence of test readiness is asked for in round 1 alone`() throws {
        var contents = ApplicationContents.sample()
        contents.testReadiness = []
        #expect(try gaps(contents, round: 1).filter(\.isBlocking).count == 1)
        let later = try gaps(contents, round: 2)
        #expect(later.map(\.code) == [.testReadinessAbsent])
        #expect(later.filter(\.isBlocking) == [])
    }

    @Test func `a round that the rulebook does not have is a gap`() throws {
        #expect(try gaps(.sample(), round: 9).map(\.code) == [.roundUnknown])
    }

    @Test func `a certification that ends within a letter's term is said, and blocks nothing`()
        throws
    {
        var contents = ApplicationContents.sample()
        contents.aiServices[0].certifications[0].validUntil = "2026-12-31"
        let found = try gaps(contents)
        #expect(found.map(\.code) == [.certificationEndsInTerm])
        #expect(found.filter(\.isBlocking) == [])
    }

    @Test func `a clause that a contract lacks and an open assessment are said, and block nothing`()
        throws
    {
        var contents = ApplicationContents.sample()
        contents.aiServices[0].terms?.clauses = []
        contents.saasServices[0].terms?.assessment = "underWay"
        let found = try gaps(contents)
        #expect(
            found.map(\.field) == [
                "aiServices[0].terms.clauses.noTraining", "saasServices[0].terms.assessment",
            ])
        #expect(found.map(\.code) == [.clauseMissing, .providerNotAssessed])
        #expect(found.filter(\.isBlocking) == [])
    }

    @Test func `a certification holds on its last day`() throws {
        var contents = ApplicationContents.sample()
        contents.aiServices[0].certifications[0].validUntil = "2026-06-22"
        #expect(try gaps(contents).map(\.code) == [.certificationEndsInTerm])
    }

    @Test func `without a catalogue no control is missed and none is unknown`() throws {
        var contents = ApplicationContents.sample()
        contents.selfAssessment = [
            UnverifiedAssessment(control: "own.1", state: "met", remark: nil)
        ]
        #expect(try gaps(contents, controls: []) == [])
    }

    @Test func `an empty draft holds its form and lacks everything`() throws {
        let empty = ApplicationContents(
            round: 1, requestedAct: "", provisions: [], purposes: [], systems: [],
            aiServices: [], saasServices: [], dataClasses: [], routes: [], selfAssessment: [],
            testReadiness: [], budget: nil, committeeApproval: nil, contact: "")
        #expect(try gaps(empty).count == 12)
    }

    @Test(arguments: GapCode.allCases)
    func `each gap has words in both languages and says what to do`(code: GapCode) {
        let words = code.words
        let texts = [
            words.korean, words.english, words.remedyKorean, words.remedyEnglish,
        ]
        #expect(texts.allSatisfy { !$0.isEmpty })
        #expect(GapCode.allCases.filter { $0.words == words } == [code])
        #expect(words.korean.unicodeScalars.contains { (0xac00...0xd7a3).contains($0.value) })
    }
}

@Suite struct ContentsFormTests {
    static let defects: [(ContentsFailure, @Sendable (inout ApplicationContents) -> Void)] = [
        (.malformed(field: "round"), { $0.round = 0 }),
        (.malformed(field: "requestedAct"), { $0.requestedAct = "a\u{202e}b" }),
        (
            .malformed(field: "requestedAct"),
            { $0.requestedAct = String(repeating: "x", count: 2001) }
        ),
        (.malformed(field: "provisions[0]"), { $0.provisions = [""] }),
        (.malformed(field: "purposes[0]"), { $0.purposes[0] = "code review" }),
        (.duplicate(field: "purposes", value: "codeReview"), { $0.purposes[1] = "codeReview" }),
        (
            .tooMany(field: "systems", limit: 64),
            { $0.systems = Array(repeating: $0.systems[0], count: 65) }
        ),
        (.malformed(field: "aiServices[0].service"), { $0.aiServices[0].service = "Open AI" }),
        (
            .duplicate(field: "services", value: "openai"),
            { $0.saasServices[0].service = "openai" }
        ),
        (
            .malformed(field: "aiServices[0].terms.assessment"),
            { $0.aiServices[0].terms?.assessment = "perhaps" }
        ),
        (
            .malformed(field: "aiServices[0].terms.retentionDays"),
            { $0.aiServices[0].terms?.retentionDays = -1 }
        ),
        (
            .duplicate(field: "saasServices[0].terms.clauses", value: "noTraining"),
            { $0.saasServices[0].terms?.clauses = ["noTraining", "noTraining"] }
        ),
        (.malformed(field: "urgency"), { $0.urgency = "a\u{202e}b" }),
        (
            .malformed(field: "aiServices[0].certifications[0].validUntil"),
            { $0.aiServices[0].certifications[0].validUntil = "2026-02-30" }
        ),
        (
            .malformed(field: "dataClasses[0].treatment"),
            { $0.dataClasses[0].treatment = "forgotten" }
        ),
        (.malformed(field: "routes[0].mode"), { $0.routes[0].mode = "pigeon" }),
        (.malformed(field: "selfAssessment[0].state"), { $0.selfAssessment[0].state = "fine" }),
        (
            .malformed(field: "testReadiness[0].reference.number"),
            { $0.testReadiness[0].reference.number = "" }
        ),
        (.malformed(field: "budget.won"), { $0.budget?.won = -1 }),
        (.malformed(field: "budget.won"), { $0.budget?.won = 1_000_000_000_000_000 }),
        (.malformed(field: "contact"), { $0.contact = "a\u{0}" }),
    ]

    @Test(arguments: defects.indices)
    func `each defect of form is refused by its field`(index: Int) {
        let (failure, change) = Self.defects[index]
        var contents = ApplicationContents.sample()
        change(&contents)
        #expect(throws: failure) { try RequestedRelief(contents) }
    }
}
