package import Vocabulary

/// One criterion of eligibility as it was found, with what it was found on.
package struct Criterion: Hashable, Sendable {
    package enum Name: String, Hashable, Sendable, CaseIterable {
        case totalAssets, regularEmployees, dedicatedSecurityOfficer, underTransactionAct
    }

    /// Why it is unknown or not met; absent where it is met.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        case belowThreshold, notGiven, figuresTooOld, figuresFromTheFuture, dayNotGiven
        case notAppointed, appointedLater, otherITPost, notUnderTheAct
    }

    package let name: Name
    package let verdict: Eligibility.Verdict
    package let reason: Reason?
    /// As given; absent where nothing was.
    package let value: String?
    /// What the rulebook asks, and where that comes from.
    package let required: String
    package let source: String
    /// The day of which the value is told.
    package let valueAsOf: KoreanDate?

    private init(
        _ name: Name, _ outcome: (Eligibility.Verdict, Reason?), value: String?,
        required: String, source: String, valueAsOf: KoreanDate?
    ) {
        self.name = name
        (verdict, reason) = outcome
        self.value = value
        self.required = required
        self.source = source
        self.valueAsOf = valueAsOf
    }

    static func assets(
        _ figures: FirmFigures, _ day: KoreanDate, _ rules: EligibilityRules
    ) -> Criterion {
        let least = rules.assetsMin
        return Criterion(
            .totalAssets, atLeast(least.value, figures.assets, day, rules),
            value: figures.assets?.value.ruleText,
            required: "at least \(least.value.amount) won", source: least.source,
            valueAsOf: figures.assets?.asOf)
    }

    static func employees(
        _ figures: FirmFigures, _ day: KoreanDate, _ rules: EligibilityRules
    ) -> Criterion {
        let least = rules.employeesMin
        return Criterion(
            .regularEmployees, atLeast(least.value, figures.employees, day, rules),
            value: figures.employees?.value.ruleText, required: "at least \(least.value)",
            source: least.source, valueAsOf: figures.employees?.asOf)
    }

    /// Boundaries are inclusive; figures of no known day, older than the last business year or
    /// of a day to come are unknown.
    private static func atLeast<Value: Comparable>(
        _ least: Value, _ figure: Figure<Value>?, _ day: KoreanDate, _ rules: EligibilityRules
    ) -> (Eligibility.Verdict, Reason?) {
        guard let figure else { return (.unknown, .notGiven) }
        guard let asOf = figure.asOf else { return (.unknown, .dayNotGiven) }
        guard asOf <= day else { return (.unknown, .figuresFromTheFuture) }
        guard asOf >= rules.lastBusinessYear(before: day).lowerBound else {
            return (.unknown, .figuresTooOld)
        }
        return figure.value >= least ? (.met, nil) : (.notMet, .belowThreshold)
    }

    // EFTA art. 21-2(3): from this size on the officer holds no other post in IT.
    static func officer(
        _ figures: FirmFigures, _ day: KoreanDate, _ rules: EligibilityRules
    ) -> Criterion {
        let officer = figures.officer
        let value = officer.map {
            "appointed \($0.appointedOn?.description ?? "unknown"), other IT post "
                + ($0.hasOtherITPost.map { $0 ? "yes" : "no" } ?? "unknown")
        }
        return Criterion(
            .dedicatedSecurityOfficer,
            rules.dedicatedCISO.value ? officerOutcome(officer, day) : (.met, nil),
            value: value,
            required: rules.dedicatedCISO.value
                ? "appointed, no other IT post" : "not required",
            source: rules.dedicatedCISO.source, valueAsOf: day)
    }

    private static func officerOutcome(
        _ officer: SecurityOfficer?, _ day: KoreanDate
    ) -> (Eligibility.Verdict, Reason?) {
        guard let officer else { return (.unknown, .notGiven) }
        if officer.hasOtherITPost == true { return (.notMet, .otherITPost) }
        guard let appointedOn = officer.appointedOn else { return (.unknown, .notAppointed) }
        guard appointedOn <= day else { return (.notMet, .appointedLater) }
        return officer.hasOtherITPost == nil ? (.unknown, .notGiven) : (.met, nil)
    }

    static func act(
        _ figures: FirmFigures, _ day: KoreanDate, _ rules: EligibilityRules
    ) -> Criterion {
        let outcome: (Eligibility.Verdict, Reason?) =
            switch (rules.underTransactionAct.value, figures.underTransactionAct) {
            case (false, _), (true, true?): (.met, nil)
            case (true, false?): (.notMet, .notUnderTheAct)
            case (true, nil): (.unknown, .notGiven)
            }
        return Criterion(
            .underTransactionAct, outcome,
            value: figures.underTransactionAct.map { $0 ? "yes" : "no" },
            required: rules.underTransactionAct.value ? "yes" : "not required",
            source: rules.underTransactionAct.source, valueAsOf: day)
    }
}
