import Rules
import Testing
import Vocabulary

/// A whole rulebook for tests, made without YAML; other rooms' tests link to this file.
/// Its values are those of the shipped one where a test depends on them.
extension Rulebook {
    static func sample(
        version: String = "sample", letterPersons: Int = 2, failuresPerMinute: Int = 5,
        bodyLimit: ByteCount = .mebibytes(8), inFlightLimit: ByteCount = .mebibytes(64),
        kinds: [String: KindPolicy]? = nil, callerQuota: Quota? = nil
    ) throws -> Rulebook {
        Rulebook(
            version: version, digest: try #require(Digest([UInt8](repeating: 7, count: 32))),
            eligibility: EligibilityRules(
                assetsMin: try dated(try #require(Won(10_000_000_000_000))),
                employeesMin: try dated(1000), dedicatedCISO: try dated(true),
                underTransactionAct: try dated(true), businessYearEndMonth: try dated(12)),
            letter: try sampleLetter(),
            statusList: StatusListRules(
                interval: try dated(.hours(24)), grace: try dated(.hours(12)),
                greatestAge: try dated(.hours(48))),
            purposes: try samplePurposes(),
            approvals: ApprovalRules(
                letterPersons: try dated(letterPersons),
                revocationConfirmWithin: try dated(.hours(24)),
                stopConfirmWithin: try dated(.hours(24)), reopenPersons: try dated(2)),
            gate: try sampleGate(
                failuresPerMinute: failuresPerMinute, bodyLimit: bodyLimit,
                inFlightLimit: inFlightLimit),
            quotas: QuotaRules(
                letter: try dated(try quota(100_000, .mebibytes(10_240), 1_000_000_000)),
                caller: try dated(callerQuota ?? quota(10_000, .mebibytes(1024), 100_000_000)),
                bytesPerToken: try dated(2)),
            inspection: try sampleInspection(kinds))
    }

    static func dated<Value>(_ value: Value) throws -> Dated<Value> {
        try Dated(
            value, date: try #require(KoreanDate(year: 2026, month: 7, day: 20)),
            source: "a test")
    }

    static func quota(_ requests: Int, _ bytes: ByteCount, _ tokens: Int) throws -> Quota {
        try #require(
            Quota(requestsPerDay: requests, bytesPerDay: bytes, tokensPerDay: tokens))
    }

    static func wording(_ korean: String, _ english: String) throws -> Wording {
        try #require(Wording(korean: korean, english: english))
    }

    private static func samplePurposes() throws -> Purposes {
        Purposes([
            try PurposeCode(parsing: "codeReview"):
                try dated(try wording("소스코드 보안 검토", "source code security review")),
            try PurposeCode(parsing: "logAnalysis"):
                try dated(try wording("로그 분석", "log analysis")),
            try PurposeCode(parsing: "vulnerabilityAssessment"):
                try dated(try wording("취약점 점검", "vulnerability assessment")),
        ])
    }

    private static func sampleLetter() throws -> LetterRules {
        func ground(_ mark: String, _ english: String) throws -> Dated<RevocationGround> {
            try dated(
                try #require(
                    RevocationGround(mark: mark, wording: try wording(english, english))))
        }
        return LetterRules(
            maxTermYears: try dated(1), provisions: try dated(["15(1)3", "15(1)5"]),
            grounds: [
                try GroundCode(parsing: "factsUntrue"): try ground("가", "facts untrue"),
                try GroundCode(parsing: "conditionFailed"): try ground("조건", "condition failed"),
            ])
    }

    private static func sampleGate(
        failuresPerMinute: Int, bodyLimit: ByteCount, inFlightLimit: ByteCount
    ) throws -> GateRules {
        GateRules(
            limits: GateLimits(
                body: try dated(bodyLimit), answer: try dated(.mebibytes(32)),
                inFlight: try dated(inFlightLimit), head: try dated(.kibibytes(32)),
                connections: try dated(4096)),
            deadlines: GateDeadlines(
                head: try dated(.seconds(10)), body: try dated(.seconds(60)),
                connect: try dated(.seconds(10)), firstByte: try dated(.seconds(300)),
                idle: try dated(.seconds(120)), streamAge: try dated(.hours(1)),
                keepAlive: try dated(.seconds(75)), drain: try dated(.seconds(10))),
            clockTolerance: try dated(.seconds(2)),
            failuresPerMinute: try dated(failuresPerMinute),
            addressesPerMinute: try dated(1000),
            auditSampling: try dated(try #require(SamplingRate(oneIn: 100))),
            checkpointEvery: try dated(.seconds(10)), recordReserve: try dated(.mebibytes(64)))
    }

    private static func sampleInspection(
        _ kinds: [String: KindPolicy]?
    ) throws -> InspectionRules {
        func policy(
            _ likely: KindAction, possible: KindAction = .note,
            repeated: KindAction = .pseudonymise
        ) throws -> KindPolicy {
            try #require(
                KindPolicy(
                    possible: possible, likely: likely, certain: likely, repeatedFrom: 3,
                    repeated: repeated))
        }
        let replaced = [
            "residentRegistration", "foreignerRegistration", "passport", "driverLicence",
            "paymentCard", "mobilePhone", "email",
        ]
        let blocked = [
            "awsKey", "githubToken", "slackToken", "openAIKey", "anthropicKey", "callerKey",
            "jwt", "privateKey", "marking",
        ]
        var byName = [
            "businessRegistration": try policy(.note, repeated: .note),
            "undecodedRun": try policy(.block, possible: .block, repeated: .block),
        ]
        for name in replaced { byName[name] = try policy(.pseudonymise) }
        for name in blocked { byName[name] = try policy(.block) }
        var policies: [KindName: Dated<KindPolicy>] = [:]
        for (name, policy) in kinds ?? byName {
            policies[try KindName(parsing: name)] = try dated(policy)
        }
        return InspectionRules(kinds: policies, classes: try sampleClasses())
    }

    private static func sampleClasses() throws -> [DataClassCode: Dated<DataClass>] {
        let classes = [
            "uniqueIdentifier": [
                "residentRegistration", "foreignerRegistration", "passport", "driverLicence",
            ],
            "paymentCard": ["paymentCard"], "contact": ["mobilePhone", "email"],
            "businessNumber": ["businessRegistration"],
            "credential": [
                "awsKey", "githubToken", "slackToken", "openAIKey", "anthropicKey", "callerKey",
                "jwt", "privateKey",
            ],
            "markedDocument": ["marking"], "undecodedContent": ["undecodedRun"], "sourceCode": [],
            "personalCreditInformation": [],
        ]
        var byCode: [DataClassCode: Dated<DataClass>] = [:]
        for (code, kinds) in classes {
            byCode[try DataClassCode(parsing: code)] = try dated(
                DataClass(
                    name: try wording(code, code),
                    kinds: try kinds.map { try KindName(parsing: $0) }))
        }
        return byCode
    }
}

extension Duration {
    static func hours(_ count: Int) -> Duration { .seconds(count * 3600) }
}
