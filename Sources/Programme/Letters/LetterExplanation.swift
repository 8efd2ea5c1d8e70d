package import Rules
package import Vocabulary

/// A letter set out for a person: each grant beside the rule of the gate that enforces it, and
/// each condition beside how it is seen to be kept.
package struct LetterExplanation: Hashable, Sendable {
    /// One thing that the letter grants or bounds.
    package struct Grant: Hashable, Sendable {
        package let subject: Subject
        package let rule: EnforcingRule

        package var what: String { subject.what }
        package var detail: String { subject.detail }
    }

    package struct Condition: Hashable, Sendable {
        package let code: ConditionCode
        package let wording: Wording
        package let means: LetterCondition.Means
        package let evidence: String?
        package let due: KoreanDate?
        package let frequency: String?
    }

    package let serial: LetterSerial
    package let decision: LetterDecision
    /// Nothing where the decision is another one than no action: such a letter opens no gate.
    package let grants: [Grant]
    package let conditions: [Condition]
    /// What stands in the letter and no rule of the gate enforces.
    package let byHand: [Grant.Words]

    package init(of letter: Letter, rules: Rulebook) {
        self.init(serial: letter.serial, grant: letter.grant, rules: rules)
    }

    package init(serial: LetterSerial, grant: LetterGrant, rules: Rulebook) {
        self.serial = serial
        decision = grant.decision
        grants =
            grant.decision == .noAction
            ? LetterExplanation.time(grant) + LetterExplanation.purposes(grant, rules)
                + grant.services.flatMap(LetterExplanation.service)
                + LetterExplanation.data(grant.data, rules.inspection)
                + LetterExplanation.quota(grant.quota) : []
        conditions = grant.conditions.map {
            Condition(
                code: $0.code, wording: $0.wording, means: $0.means, evidence: $0.evidence,
                due: $0.due, frequency: $0.frequency)
        }
        byHand = LetterExplanation.unenforced(grant)
    }
}

extension LetterExplanation.Grant {
    /// What and detail without a rule.
    package struct Words: Hashable, Sendable {
        package let what: String
        package let detail: String
    }
}

extension LetterExplanation {
    private static func time(_ grant: LetterGrant) -> [Grant] {
        [
            Grant(subject: .from(grant.term.first), rule: .letterNotYet),
            Grant(subject: .until(grant.term.last), rule: .letterExpired),
            Grant(
                subject: .unlessRevoked(grounds: grant.grounds.count), rule: .letterRevoked),
            Grant(subject: .whileListIsFresh, rule: .statusListStale),
        ]
    }

    private static func purposes(_ grant: LetterGrant, _ rules: Rulebook) -> [Grant] {
        grant.purposes.sorted().map { code in
            Grant(
                subject: .purpose(code, rules.purposes.name(of: code)), rule: .purposeNotGranted)
        }
    }

    private static func service(_ grant: ServiceGrant) -> [Grant] {
        let id = grant.service
        return [
            Grant(subject: .service(id, provider: grant.provider), rule: .serviceNotGranted)
        ]
            + grant.endpoints.map {
                Grant(subject: .endpoint(id, $0), rule: .endpointNotGranted)
            }
            + grant.models.map { Grant(subject: .model(id, $0), rule: .modelNotGranted) }
            + grant.features.sorted().map {
                Grant(subject: .feature(id, $0), rule: .featureNotGranted)
            }
    }

    private static func data(_ data: DataTerms, _ rules: InspectionRules) -> [Grant] {
        rules.classes.sorted { $0.key < $1.key }.map { code, dated in
            let name = dated.value.name
            switch data.treatment(of: code) {
            case .allowed:
                return Grant(subject: .data(code, name, .allowed), rule: .dataForbidden)
            case .pseudonymised:
                return Grant(subject: .data(code, name, .pseudonymised), rule: .dataForbidden)
            case .forbidden where dated.value.isCovered:
                return Grant(subject: .data(code, name, .forbidden), rule: rule(of: dated.value))
            case .forbidden where data.unchecked.contains(code):
                return Grant(subject: .data(code, name, .acceptedUnchecked), rule: .notChecked)
            case .forbidden:
                return Grant(subject: .data(code, name, .unchecked), rule: .notChecked)
            }
        }
    }

    /// What cannot be read is no data that was found: the gate refuses it for a reason of its own.
    private static func rule(of forbidden: DataClass) -> EnforcingRule {
        forbidden.kinds.allSatisfy { $0.text == "undecodedRun" } ? .unscannable : .dataForbidden
    }

    private static func quota(_ quota: Quota) -> [Grant] {
        [Grant(subject: .quota(quota), rule: .quotaExceeded)]
    }

    private static func unenforced(_ grant: LetterGrant) -> [Grant.Words] {
        grant.systems.map { .init(what: "system", detail: "\($0.name) in zone \($0.zone)") }
            + grant.provisions.map { .init(what: "provision relieved", detail: "EFSR art. \($0)") }
            + grant.services.map { .init(what: "region", detail: "\($0.service): \($0.region)") }
            + grant.services.flatMap { service in
                service.certifications.map {
                    .init(
                        what: "certification",
                        detail: "\(service.service): \($0.name), valid until \($0.validUntil)")
                }
            }
            + grant.reports.map { duty in
                .init(
                    what: "report",
                    detail: [duty.name, duty.due?.description, duty.frequency]
                        .compactMap { $0 }.joined(separator: ", "))
            }
    }
}
