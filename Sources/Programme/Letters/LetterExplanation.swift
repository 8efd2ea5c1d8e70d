package import Rules
package import Vocabulary

/// A letter set out for a person: each grant beside the rule of the gate that enforces it, and
/// each condition beside how it is seen to be kept.
package struct LetterExplanation: Hashable, Sendable {
    /// One thing that the letter grants or bounds.
    package struct Grant: Hashable, Sendable {
        package let what: String
        package let detail: String
        package let rule: EnforcingRule
    }

    package struct Condition: Hashable, Sendable {
        package let code: ConditionCode
        package let wording: Wording
        package let means: LetterCondition.Means
        package let due: KoreanDate?
        package let frequency: String?
    }

    package let serial: LetterSerial
    package let grants: [Grant]
    package let conditions: [Condition]
    /// What stands in the letter and no rule of the gate enforces.
    package let byHand: [Grant.Words]

    package init(of letter: Letter, rules: Rulebook) {
        serial = letter.serial
        grants =
            LetterExplanation.time(letter.grant) + LetterExplanation.purposes(letter.grant, rules)
            + letter.grant.services.flatMap(LetterExplanation.service)
            + LetterExplanation.data(letter.grant.data, rules.inspection)
            + LetterExplanation.quota(letter.grant.quota)
        conditions = letter.grant.conditions.map {
            Condition(
                code: $0.code, wording: $0.wording, means: $0.means, due: $0.due,
                frequency: $0.frequency)
        }
        byHand = LetterExplanation.unenforced(letter.grant)
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
            Grant(
                what: "from", detail: "00:00 KST of \(grant.term.first)", rule: .letterNotYet),
            Grant(
                what: "until", detail: "24:00 KST of \(grant.term.last)", rule: .letterExpired),
            Grant(
                what: "unless", detail: "revoked or suspended: \(grant.grounds.count) grounds",
                rule: .letterRevoked),
            Grant(
                what: "while", detail: "the status list held is fresh", rule: .statusListStale),
        ]
    }

    private static func purposes(_ grant: LetterGrant, _ rules: Rulebook) -> [Grant] {
        grant.purposes.sorted().map { code in
            let name = rules.purposes.name(of: code)?.ruleText ?? "no name in this rulebook"
            return Grant(
                what: "purpose", detail: "\(code) (\(name))", rule: .purposeNotGranted)
        }
    }

    private static func service(_ grant: ServiceGrant) -> [Grant] {
        [
            Grant(
                what: "service", detail: "\(grant.service) of \(grant.provider)",
                rule: .serviceNotGranted)
        ]
            + grant.endpoints.map {
                Grant(
                    what: "endpoint", detail: "\(grant.service): \($0)",
                    rule: .endpointNotGranted)
            }
            + grant.models.map {
                Grant(what: "model", detail: "\(grant.service): \($0)", rule: .modelNotGranted)
            }
            + grant.features.sorted().map {
                Grant(
                    what: "feature", detail: "\(grant.service): \($0)",
                    rule: .featureNotGranted)
            }
    }

    private static func data(_ data: DataTerms, _ rules: InspectionRules) -> [Grant] {
        rules.classes.sorted { $0.key < $1.key }.map { code, dated in
            let name = "\(code) (\(dated.value.name.ruleText))"
            switch data.treatment(of: code) {
            case .allowed:
                return Grant(what: "data allowed", detail: name, rule: .dataForbidden)
            case .pseudonymised:
                return Grant(what: "data as pseudonyms", detail: name, rule: .dataForbidden)
            case .forbidden where dated.value.isCovered:
                return Grant(what: "data forbidden", detail: name, rule: .dataForbidden)
            case .forbidden where data.unchecked.contains(code):
                return Grant(
                    what: "data forbidden, not checked, accepted", detail: name,
                    rule: .notChecked)
            case .forbidden:
                return Grant(
                    what: "data forbidden, not checked: gate shut", detail: name,
                    rule: .notChecked)
            }
        }
    }

    private static func quota(_ quota: Quota) -> [Grant] {
        [Grant(what: "quota", detail: quota.ruleText, rule: .quotaExceeded)]
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
