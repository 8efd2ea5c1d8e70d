import Access
package import Rules
package import Vocabulary

extension SupervisorOffice {
    /// Most firms of a register, so that a review of all of them fits one entry.
    package static let firmLimit = 500

    /// Enters firms in the register, all of them or none: an event for each change. The same
    /// values again change nothing; other names or figures are a change that is recorded.
    package func registering(
        _ firms: [FirmRegistration], by person: PersonID, on day: KoreanDate
    ) throws(FirmFailure) -> [any JournalEvent] {
        do throws(AccessFailure) {
            try people.require(.registerFirms, of: person)
            try people.require(.recordFirmFigures, of: person)
        } catch { throw .access(error) }
        var named: Set<FirmID> = []
        for firm in firms {
            guard named.insert(firm.firm).inserted else { throw .standsTwice(firm.firm) }
            try firm.check()
        }
        let count = self.firms.count + named.count { self.firms[$0] == nil }
        guard count <= SupervisorOffice.firmLimit else {
            throw .tooMany(limit: SupervisorOffice.firmLimit)
        }
        return firms.flatMap { $0.changes(to: self.firms[$0.firm], told: day) }
    }

    /// Whether `firm` may apply on `day`, by what is recorded of it now; `nil` where no such firm
    /// is known. A firm of which nothing is recorded is unknown, which never passes.
    package func eligibility(
        of firm: FirmID, asOf day: KoreanDate, rules: EligibilityRules
    ) -> Eligibility? {
        firms[firm].map { $0.eligibility(asOf: day, rules: rules) }
    }
}

extension Firm {
    package func eligibility(asOf day: KoreanDate, rules: EligibilityRules) -> Eligibility {
        Eligibility(of: figures ?? .unknown, asOf: day, rules: rules)
    }
}
