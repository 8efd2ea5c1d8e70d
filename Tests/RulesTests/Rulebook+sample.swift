import Rules
import Testing
import Vocabulary

/// A whole rulebook for tests, made without YAML; other rooms' tests link to this file.
/// Its values are those of the shipped one where a test depends on them.
extension Rulebook {
    static func sample(
        version: String = "sample", letterPersons: Int = 2, failuresPerMinute: Int = 5,
        bodyLimit: ByteCount = .mebibytes(8), inFlightLimit: ByteCount = .mebibytes(64),
        kinds: [String: KindPolicy]? = nil, callerQuota: Quota? = nil,
        employeesMin: Int = 1000, digestByte: UInt8 = 7,
        chairMayScore: Bool = false, filterFrequency: CheckFrequency = .monthly,
        grounds: [String] = ["factsUntrue", "conditionFailed"]
    ) throws -> Rulebook {
        Rulebook(
            version: version,
            digest: try #require(Digest([UInt8](repeating: digestByte, count: 32))),
            programme: ProgrammeRules(expectedFirms: try dated(49)),
            eligibility: EligibilityRules(
                assetsMin: try dated(try #require(Won(10_000_000_000_000))),
                employeesMin: try dated(employeesMin), dedicatedCISO: try dated(true),
                underTransactionAct: try dated(true), businessYearEndMonth: try dated(12)),
            reviews: ReviewRules(dueOn: try dated(try #require(YearDay(month: 4, day: 1)))),
            consultations: try sampleConsultations(),
            letter: try sampleLetter(grounds),
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
            inspection: try sampleInspection(kinds),
            evaluation: try sampleEvaluation(chairMayScore: chairMayScore),
            disciplines: try .sample(filterFrequency: filterFrequency),
            rounds: try sampleRounds(),
            applications: try sampleApplications(), calendar: try sampleCalendar(),
            accounts: try sampleAccounts())
    }

    /// As shipped, but for a hash that costs next to nothing.
    private static func sampleAccounts() throws -> AccountRules {
        AccountRules(
            failures: try dated(5), lock: try dated(.seconds(1800)), idle: try dated(.seconds(900)),
            sessionLife: try dated(.hours(10)), linkLife: try dated(.hours(24)),
            tokenLife: try dated(.hours(2160)), passwordLength: try dated(12),
            scrypt: try dated(
                try #require(ScryptCost(rounds: 16, blockSize: 8, parallelism: 1))),
            attemptsPerMinute: try dated(20), answerLife: try dated(.hours(24)),
            answersPerPerson: try dated(1000))
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

    private static func sampleConsultations() throws -> ConsultationRules {
        ConsultationRules(chairs: [
            try PostCode(parsing: "viceChair"): try dated(try wording("부위원장", "Vice Chair"))
        ])
    }

    private static func sampleEvaluation(chairMayScore: Bool) throws -> EvaluationRules {
        func axis(_ name: String, _ weight: Int, _ rounds: [Int]) throws -> Dated<EvaluationAxis> {
            try dated(
                try #require(
                    EvaluationAxis(
                        name: try wording(name, name), weight: weight, floor: 60,
                        rounds: rounds)))
        }
        func criterion(
            _ axis: String, _ points: Int, _ weight: Int
        ) throws -> Dated<ScoreCriterion> {
            try dated(
                try #require(
                    ScoreCriterion(
                        axis: try AxisCode(parsing: axis), name: try wording(axis, axis),
                        points: points, weight: weight)))
        }
        let fields = try ["ai", "security", "legal"].map {
            (try ExpertiseCode(parsing: $0), try dated(try wording($0, $0)))
        }
        return EvaluationRules(
            axes: [
                try AxisCode(parsing: "securityManagement"):
                    try axis("securityManagement", 50, []),
                try AxisCode(parsing: "aiUtilisation"): try axis("aiUtilisation", 30, []),
                try AxisCode(parsing: "testReadiness"): try axis("testReadiness", 20, [1]),
            ],
            criteria: [
                try ScoreCode(parsing: "governance"): try criterion("securityManagement", 20, 1),
                try ScoreCode(parsing: "incidents"): try criterion("securityManagement", 10, 2),
                try ScoreCode(parsing: "oversight"): try criterion("aiUtilisation", 20, 1),
                try ScoreCode(parsing: "testPlan"): try criterion("testReadiness", 10, 1),
            ],
            fields: Dictionary(uniqueKeysWithValues: fields), leastExperts: try dated(3),
            chairMayScore: try dated(chairMayScore),
            ties: try dated([try AxisCode(parsing: "securityManagement")]))
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

    private static func sampleLetter(_ grounds: [String]) throws -> LetterRules {
        let known = [
            "factsUntrue": ("가", "facts untrue"), "conditionFailed": ("조건", "condition failed"),
        ]
        var byCode: [GroundCode: Dated<RevocationGround>] = [:]
        for code in grounds {
            let (mark, words) = known[code] ?? ("다른 사유", code)
            byCode[try GroundCode(parsing: code)] = try dated(
                try #require(RevocationGround(mark: mark, wording: try wording(words, words))))
        }
        return LetterRules(
            maxTermYears: try dated(1), provisions: try dated(["15(1)3", "15(1)5"]),
            grounds: byCode,
            effect: LetterEffect(
                noLaterAction: try dated(try wording("조치하지 아니한다", "no later action")),
                mayDiffer: try dated(try wording("다른 조치를 취할 수 있다", "may act differently")),
                conditional: try dated(try wording("조건을 붙인 때", "with conditions")),
                conditionGround: try dated(try GroundCode(parsing: "conditionFailed"))),
            times: LetterTimes(
                replyTargetDays: try dated(30), replyCounting: try dated(.calendarDays),
                startWithinDays: try dated(90),
                publishWithinDays: try dated(10), publishCounting: try dated(.calendarDays),
                expiryAlarmDays: try dated([90, 60, 30, 7])))
    }

    /// The weekend, and a few holidays of 2026 and 2027 alone.
    private static func sampleCalendar() throws -> CalendarRules {
        func list(_ days: [String]) throws -> Dated<HolidayList> {
            var names: [KoreanDate: Wording] = [:]
            for day in days { names[try KoreanDate(parsing: day)] = try wording(day, day) }
            return try dated(HolidayList(names))
        }
        return CalendarRules(
            weekend: try dated([.saturday, .sunday]),
            holidays: [
                2026: try list(["2026-07-17", "2026-09-24", "2026-09-25", "2026-12-25"]),
                2027: try list(["2027-01-01", "2027-07-19"]),
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
