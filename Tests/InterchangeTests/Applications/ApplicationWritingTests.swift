import Interchange
import Programme
import Testing

/// What is written for a person to change is read back as the same.
@Suite struct ApplicationWritingTests {
    /// Texts that could be taken for something else in YAML.
    static let awkward = [
        "plain", "보안 분석 단말", "15(1)3", "007", "true", "-", "- a", "?", "a: b", "#x", "x # y",
        "\"quoted\"", "it's", "back\\slash", "& anchor", "*alias", "!tag", "[open", "}{", "a, b",
        "R&D", "끝 ", " 앞", "한 줄\n두 줄", "한 줄\n\n- 셋째", "\u{2028}", "~", "|", ">", "%", "@", "`",
        String(repeating: "길고 긴 문장. ", count: 30) + "끝", String(repeating: "[", count: 12),
        String(repeating: "a:b ", count: 40) + "#c",
    ]

    @Test(arguments: awkward)
    func `an application with any text is read back as it was`(text: String) throws {
        var contents = ApplicationContents.sample()
        contents.requestedAct = text
        contents.provisions = [text]
        contents.systems = [UnverifiedSystem(name: text, zone: text)]
        contents.aiServices[0].provider = text
        contents.selfAssessment[0].remark = text
        contents.budget = UnverifiedBudget(line: text, won: 350_000_000)
        contents.contact = text
        contents.urgency = text
        contents.saasServices[0].terms?.clauses = [text]
        let yaml = ApplicationDraftFile.text(of: contents)
        #expect(try ApplicationDraftFile(parsing: Array(yaml.utf8)).contents == contents, "\(yaml)")
    }

    @Test(arguments: awkward)
    func `a letter's draft with any text is read back as it was`(text: String) throws {
        var grant = Self.grant
        grant.requestedAct = text
        grant.reasons = text
        grant.purposes = [text]
        grant.services[0].models = [text, "x"]
        grant.conditions[0].korean = text
        grant.reports = [UnverifiedDuty(name: text, due: nil, frequency: "quarterly")]
        let yaml = LetterDraftFile.text(of: grant, for: "hanbit")
        let read = try LetterDraftFile(parsing: Array(yaml.utf8))
        #expect(read.firm == "hanbit")
        #expect(read.grant == grant, "\(yaml)")
    }

    @Test func `what is absent is absent again, and an empty list is one`() throws {
        var contents = ApplicationContents.sample()
        contents.saasServices = []
        contents.testReadiness = []
        contents.budget = nil
        contents.committeeApproval = nil
        contents.aiServices[0].terms = nil
        let yaml = ApplicationDraftFile.text(of: contents)
        #expect(try ApplicationDraftFile(parsing: Array(yaml.utf8)).contents == contents, "\(yaml)")
        var grant = Self.grant
        grant.conditions = []
        grant.quota = UnverifiedQuota(requestsPerDay: 1, bytesPerDay: 2, tokensPerDay: 3)
        grant.supersedes = "260001"
        let draft = LetterDraftFile.text(of: grant, for: "hanbit")
        #expect(try LetterDraftFile(parsing: Array(draft.utf8)).grant == grant, "\(draft)")
    }

    private static let grant = UnverifiedGrant(
        requestedAct: "", decision: "noAction", reasons: "", provisions: ["15(1)3"],
        purposes: ["codeReview"], systems: [UnverifiedSystem(name: "단말", zone: "내부망")],
        services: [
            UnverifiedServiceGrant(
                service: "openai", provider: "Provider", use: "ai", models: ["m-1"],
                answersAs: [], endpoints: ["POST /v1/responses"], features: [], region: "KR",
                certifications: [
                    UnverifiedCertification(name: "ISO/IEC 27001", validUntil: "2028-12-31")
                ])
        ],
        data: UnverifiedDataTerms(
            allowed: [], forbidden: ["credential"], pseudonymised: ["contact"], unchecked: []),
        quota: nil,
        conditions: [
            UnverifiedCondition(
                code: "humanConfirmation", korean: "사람의 확인", english: "a person confirms",
                means: "evidenced", rule: nil, evidence: "procedure", due: "2026-12-31",
                frequency: nil)
        ], firstDay: "2026-11-01", lastDay: "2027-10-31", reports: [], grounds: ["factsUntrue"],
        contact: "정보보호최고책임자",
        committeeApproval: UnverifiedReference(number: "위원회 1", date: "2026-10-12"),
        commissionReport: UnverifiedReference(number: "보고 9", date: "2026-10-21"),
        publication: "unpublished", supersedes: nil)
}
