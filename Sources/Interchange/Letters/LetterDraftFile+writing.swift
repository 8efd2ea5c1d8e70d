package import Programme

extension LetterDraftFile {
    /// A letter's contents as a person reads and changes them: what `init(parsing:)` reads.
    package static func text(of grant: UnverifiedGrant, for firm: String) -> String {
        var members: [Member] = [("firm", .text(firm))]
        members += opinion(grant)
        members += scope(grant)
        members += terms(grant)
        return YAMLWriting.members(members).document
    }

    private typealias Member = (name: String, value: YAMLWriting)

    private static func opinion(_ grant: UnverifiedGrant) -> [Member] {
        [
            ("requestedAct", .text(grant.requestedAct)), ("decision", .text(grant.decision)),
            ("reasons", .text(grant.reasons)), ("provisions", .words(grant.provisions)),
            ("purposes", .words(grant.purposes)),
        ]
    }

    private static func scope(_ grant: UnverifiedGrant) -> [Member] {
        var members: [Member] = [
            ("systems", .items(grant.systems.map(YAMLWriting.init))),
            ("services", .items(grant.services.map(service))),
            (
                "data",
                .members([
                    ("allowed", .words(grant.data.allowed)),
                    ("forbidden", .words(grant.data.forbidden)),
                    ("pseudonymised", .words(grant.data.pseudonymised)),
                    ("unchecked", .words(grant.data.unchecked)),
                ])
            ),
        ]
        if let quota = grant.quota {
            members.append(
                (
                    "quota",
                    .line([
                        ("requestsPerDay", .number(quota.requestsPerDay)),
                        ("bytesPerDay", .number(quota.bytesPerDay)),
                        ("tokensPerDay", .number(quota.tokensPerDay)),
                    ])
                ))
        }
        return members
    }

    private static func terms(_ grant: UnverifiedGrant) -> [Member] {
        var members: [Member] = [
            ("conditions", .items(grant.conditions.map(condition))),
            ("firstDay", .text(grant.firstDay)), ("lastDay", .text(grant.lastDay)),
            ("reports", .items(grant.reports.map(duty))), ("grounds", .words(grant.grounds)),
            ("contact", .text(grant.contact)),
            ("committeeApproval", YAMLWriting(grant.committeeApproval)),
            ("commissionReport", YAMLWriting(grant.commissionReport)),
            ("publication", .text(grant.publication)),
        ]
        if let serial = grant.supersedes { members.append(("supersedes", .text(serial))) }
        return members
    }

    private static func service(_ service: UnverifiedServiceGrant) -> YAMLWriting {
        .members([
            ("service", .text(service.service)), ("provider", .text(service.provider)),
            ("use", .text(service.use)), ("models", .words(service.models)),
            ("answersAs", .words(service.answersAs)), ("endpoints", .words(service.endpoints)),
            ("features", .words(service.features)), ("region", .text(service.region)),
            ("certifications", .items(service.certifications.map(YAMLWriting.init))),
        ])
    }

    private static func condition(_ condition: UnverifiedCondition) -> YAMLWriting {
        var members: [Member] = [
            ("code", .text(condition.code)), ("korean", .text(condition.korean)),
            ("english", .text(condition.english)), ("means", .text(condition.means)),
        ]
        members += present([
            ("rule", condition.rule), ("evidence", condition.evidence), ("due", condition.due),
            ("frequency", condition.frequency),
        ])
        return .members(members)
    }

    private static func duty(_ duty: UnverifiedDuty) -> YAMLWriting {
        var members: [Member] = [("name", .text(duty.name))]
        members += present([("due", duty.due), ("frequency", duty.frequency)])
        return .line(members)
    }

    private static func present(_ fields: [(name: String, text: String?)]) -> [Member] {
        var members: [Member] = []
        for field in fields {
            if let text = field.text { members.append((field.name, .text(text))) }
        }
        return members
    }
}

extension YAMLWriting {
    init(_ system: UnverifiedSystem) {
        self = .line([("name", .text(system.name)), ("zone", .text(system.zone))])
    }

    init(_ certification: UnverifiedCertification) {
        self = .line([
            ("name", .text(certification.name)), ("validUntil", .text(certification.validUntil)),
        ])
    }

    init(_ reference: UnverifiedReference) {
        self = .line([("number", .text(reference.number)), ("date", .text(reference.date))])
    }
}
