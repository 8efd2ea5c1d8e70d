import Programme

extension UnverifiedLetter {
    /// The letter of an invented firm, every field filled.
    static var sample: UnverifiedLetter {
        UnverifiedLetter(
            serial: "260001", supervisor: "supervisor", firm: "garam",
            issuedAt: "2026-06-22T05:00:00.000000Z", draftedBy: "drafter",
            approvedBy: ["approver"], rulebookVersion: "2026.1",
            rulebookDigest: String(repeating: "7", count: 64), critical: ["grant.data"],
            grant: .sample)
    }
}

extension UnverifiedGrant {
    static var sample: UnverifiedGrant {
        UnverifiedGrant(
            requestedAct: "보안 목적의 생성형 AI 이용", decision: "noAction",
            reasons: "망분리의 목적을 해치지 않음\n조건을 둠", provisions: ["15(1)3", "15(1)5"],
            purposes: ["vulnerabilityAnalysis", "codeReview"],
            systems: [UnverifiedSystem(name: "security-analysis", zone: "internal")],
            services: [.sample],
            data: UnverifiedDataTerms(
                allowed: ["sourceCode"], forbidden: ["uniqueIdentifier"],
                pseudonymised: ["personal"], unchecked: []),
            quota: UnverifiedQuota(
                requestsPerDay: 10_000, bytesPerDay: 1_000_000_000, tokensPerDay: 5_000_000),
            conditions: [
                UnverifiedCondition(
                    code: "recordKept", korean: "기록을 남길 것", english: "keep the record",
                    means: "enforced", rule: "record_unavailable", evidence: nil, due: nil,
                    frequency: nil),
                UnverifiedCondition(
                    code: "halfYearly", korean: "반기 평가", english: "evaluate half-yearly",
                    means: "evidenced", rule: nil, evidence: "assessment", due: "2026-12-31",
                    frequency: "every 6 months"),
            ],
            firstDay: "2026-06-23", lastDay: "2027-06-22",
            reports: [UnverifiedDuty(name: "result", due: nil, frequency: "every 6 months")],
            grounds: ["ga", "na"], contact: "CISO office",
            committeeApproval: UnverifiedReference(number: "2026-3", date: "2026-05-11"),
            commissionReport: UnverifiedReference(number: "2026-77", date: "2026-06-18"),
            publication: "published", supersedes: nil)
    }
}

extension UnverifiedServiceGrant {
    static var sample: UnverifiedServiceGrant {
        UnverifiedServiceGrant(
            service: "rehearsal-openai", provider: "rehearsal", use: "ai",
            models: ["rehearsal-1"], answersAs: ["rehearsal-1-0101"],
            endpoints: ["POST /v1/chat/completions"], features: ["store"], region: "kr",
            certifications: [UnverifiedCertification(name: "CSA STAR", validUntil: "2027-12-31")])
    }
}
