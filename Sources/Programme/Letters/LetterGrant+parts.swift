import Rules
import Vocabulary

extension LetterGrant {
    static func services(
        _ grant: UnverifiedGrant, _ fields: LetterFields
    ) throws(LetterFailure) -> [ServiceGrant] {
        try fields.count("services", grant.services.count)
        var services: [ServiceGrant] = []
        for unverified in grant.services {
            let service = try ServiceGrant(unverified, LetterFields(fields.at("services")))
            guard !services.contains(where: { $0.service == service.service }) else {
                throw .duplicate(field: fields.at("services"), value: service.service.text)
            }
            services.append(service)
        }
        return services
    }

    static func conditions(
        _ grant: UnverifiedGrant, _ fields: LetterFields
    ) throws(LetterFailure) -> [LetterCondition] {
        try fields.count("conditions", grant.conditions.count, mayBeEmpty: true)
        var conditions: [LetterCondition] = []
        for unverified in grant.conditions {
            let condition = try LetterCondition(
                unverified, LetterFields(fields.at("conditions")))
            guard !conditions.contains(where: { $0.code == condition.code }) else {
                throw .duplicate(field: fields.at("conditions"), value: condition.code.text)
            }
            conditions.append(condition)
        }
        return conditions
    }

    static func reports(
        _ grant: UnverifiedGrant, _ fields: LetterFields
    ) throws(LetterFailure) -> [ReportingDuty] {
        try fields.count("reports", grant.reports.count, mayBeEmpty: true)
        let fields = LetterFields(fields.at("reports"))
        var reports: [ReportingDuty] = []
        for duty in grant.reports {
            reports.append(
                ReportingDuty(
                    name: try fields.text("name", duty.name),
                    due: try fields.optionalDay("due", duty.due),
                    frequency: try fields.optionalText("frequency", duty.frequency)))
        }
        return reports
    }
}

extension PaperReference {
    init(_ unverified: UnverifiedReference, _ fields: LetterFields) throws(LetterFailure) {
        number = try fields.text("number", unverified.number)
        date = try fields.day("date", unverified.date)
    }
}

extension LetterCondition {
    init(_ unverified: UnverifiedCondition, _ fields: LetterFields) throws(LetterFailure) {
        code = try fields.code("code", unverified.code)
        guard let wording = Wording(korean: unverified.korean, english: unverified.english)
        else { throw .malformed(field: fields.at("korean")) }
        self.wording = wording
        switch unverified.means {
        case "enforced":
            means = .enforced(try fields.word("rule", unverified.rule ?? ""))
        case "evidenced": means = .evidenced
        case "byHand": means = .byHand
        default: throw .malformed(field: fields.at("means"))
        }
        evidence =
            means == .evidenced
            ? try fields.text("evidence", unverified.evidence ?? "")
            // Beside another means a letter that was signed may have any text here, or none.
            : try? fields.optionalText("evidence", unverified.evidence)
        due = try fields.optionalDay("due", unverified.due)
        frequency = try fields.optionalText("frequency", unverified.frequency)
    }
}
