import Programme
import Rules
import Testing
import Vocabulary

extension UnverifiedLetter {
    /// A letter that holds together under the sample rulebook, for the firm `dasom`, which
    /// is invented.
    static func sample(serial: String = "260001") -> UnverifiedLetter {
        UnverifiedLetter(
            serial: serial, supervisor: "supervisor", firm: "dasom",
            issuedAt: "2026-06-22T02:00:00.000000Z", draftedBy: "officer",
            approvedBy: ["approver"], rulebookVersion: "sample",
            rulebookDigest: String(repeating: "07", count: 32),
            critical: ["grant.purposes", "grant.services", "grant.data"], grant: .sample())
    }
}

extension UnverifiedGrant {
    static func sample(
        firstDay: String = "2026-06-23", lastDay: String = "2027-06-22"
    ) -> UnverifiedGrant {
        UnverifiedGrant(
            requestedAct: "내부망에서 고성능 AI를 이용한 취약점 점검", decision: "noAction",
            reasons: "보안 목적의 이용으로서 대체통제를 갖춤", provisions: ["15(1)3", "15(1)5"],
            purposes: ["vulnerabilityAssessment", "codeReview"],
            systems: [UnverifiedSystem(name: "source review console", zone: "internal")],
            services: [.sample()],
            data: UnverifiedDataTerms(
                allowed: ["businessNumber"],
                forbidden: [
                    "credential", "markedDocument", "personalCreditInformation", "sourceCode",
                    "undecodedContent", "paymentCard",
                ], pseudonymised: ["uniqueIdentifier", "contact"],
                unchecked: ["personalCreditInformation", "sourceCode"]),
            quota: UnverifiedQuota(
                requestsPerDay: 5000, bytesPerDay: 1 << 30, tokensPerDay: 20_000_000),
            conditions: [
                UnverifiedCondition(
                    code: "allowListedModels", korean: "승인된 모델만 이용",
                    english: "only approved models are used", means: "enforced",
                    rule: "model_not_granted", evidence: "gateRecord", due: "2026-07-22",
                    frequency: "monthly"),
                UnverifiedCondition(
                    code: "halfYearlyEvaluation", korean: "반기별 자체평가",
                    english: "self-evaluation every half-year", means: "evidenced", rule: nil,
                    evidence: "evaluation report", due: "2026-12-31",
                    frequency: "every 6 months"),
                UnverifiedCondition(
                    code: "securityPledge", korean: "보안서약서 징구",
                    english: "users sign a security pledge", means: "byHand", rule: nil,
                    evidence: "pledge", due: "2026-07-31", frequency: "yearly"),
            ], firstDay: firstDay, lastDay: lastDay,
            reports: [
                UnverifiedDuty(name: "test report", due: "2026-12-31", frequency: nil)
            ], grounds: ["factsUntrue", "conditionFailed"], contact: "ciso@dasom.example",
            committeeApproval: UnverifiedReference(number: "IPC-2026-4", date: "2026-06-10"),
            commissionReport: UnverifiedReference(number: "R-2026-11", date: "2026-06-17"),
            publication: "unpublished", supersedes: nil)
    }
}

extension UnverifiedGrant {
    /// As a letter may hold it that was signed before each condition said its evidence, frequency
    /// and day; the golden events do.
    static func incomplete() -> UnverifiedGrant {
        var grant = sample()
        for index in [0, 2] {
            grant.conditions[index].evidence = nil
            grant.conditions[index].due = nil
            grant.conditions[index].frequency = nil
        }
        return grant
    }
}

extension UnverifiedLetter {
    static func incomplete() -> UnverifiedLetter {
        var letter = sample()
        letter.grant = .incomplete()
        return letter
    }
}

extension UnverifiedServiceGrant {
    static func sample(service: String = "example-ai") -> UnverifiedServiceGrant {
        UnverifiedServiceGrant(
            service: service, provider: "Example AI", use: "ai",
            models: ["example-large-2026-05-01"], answersAs: ["example-large"],
            endpoints: ["POST /v1/chat/completions", "GET /v1/models"],
            features: ["tools"], region: "KR",
            certifications: [
                UnverifiedCertification(name: "ISO/IEC 27001", validUntil: "2027-12-31")
            ])
    }
}

/// The acts of the sample: who, when.
struct Sample {
    let firm: FirmID
    let officer: PersonID
    let approver: PersonID
    let third: PersonID
    let rulebook: Rulebook

    init() throws {
        firm = try FirmID(parsing: "dasom")
        officer = try PersonID(parsing: "officer")
        approver = try PersonID(parsing: "approver")
        third = try PersonID(parsing: "third")
        rulebook = try Rulebook.sample()
    }

    func letter(_ change: (inout UnverifiedLetter) -> Void = { _ in }) throws -> Letter {
        var unverified = UnverifiedLetter.sample()
        change(&unverified)
        return try Letter(unverified, for: firm, rulebook: rulebook)
    }

    func key(_ byte: UInt8) throws -> PublicKey {
        try #require(PublicKey([UInt8](repeating: byte, count: 32)))
    }

    func digest(_ byte: UInt8) throws -> Digest {
        try #require(Digest([UInt8](repeating: byte, count: 32)))
    }

    func keys(sequence: UInt64 = 1, identity: UInt8 = 1) throws -> CardKeys {
        CardKeys(
            sequence: sequence, fingerprint: try digest(9), identity: try key(identity),
            documents: try key(2), log: LogKey(origin: "dasom/journal", key: try key(3)),
            gateLogs: [
                GateLogKey(
                    node: try NodeID(parsing: "gate-1"),
                    log: LogKey(origin: "dasom/gate-1", key: try key(4)))
            ])
    }
}
