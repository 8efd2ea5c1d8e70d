package import Vocabulary

/// What a firm must be to apply: the threshold of the dedicated security officer's duty.
package struct EligibilityRules: Hashable, Sendable {
    /// Total assets at or above this.
    package let assetsMin: Dated<Won>
    /// Regular employees at or above this.
    package let employeesMin: Dated<Int>
    package let dedicatedCISO: Dated<Bool>
    package let underTransactionAct: Dated<Bool>
    /// The month at whose end a business year ends; older figures are unknown.
    package let businessYearEndMonth: Dated<Int>

    package init(
        assetsMin: Dated<Won>, employeesMin: Dated<Int>, dedicatedCISO: Dated<Bool>,
        underTransactionAct: Dated<Bool>, businessYearEndMonth: Dated<Int>
    ) {
        self.assetsMin = assetsMin
        self.employeesMin = employeesMin
        self.dedicatedCISO = dedicatedCISO
        self.underTransactionAct = underTransactionAct
        self.businessYearEndMonth = businessYearEndMonth
    }

    var entries: [RulebookEntry] {
        [
            RulebookEntry("eligibility.assetsMin", assetsMin),
            RulebookEntry("eligibility.employeesMin", employeesMin),
            RulebookEntry("eligibility.dedicatedCISO", dedicatedCISO),
            RulebookEntry("eligibility.underTransactionAct", underTransactionAct),
            RulebookEntry("eligibility.businessYearEndMonth", businessYearEndMonth),
        ]
    }
}
