package import Rules
package import Vocabulary

extension Rulebook {
    /// Reads a rulebook file: strict, every key known, every value dated and sourced.
    ///
    /// `sha256` gives the digest that stands in every decision.
    package init(
        yaml bytes: [UInt8], sha256: (Span<UInt8>) -> Digest
    ) throws(YAMLFailure) {
        var root = try YAMLNode.read(bytes).mapping()
        let version = try root.take("version").text()
        let programme = try ProgrammeRules(root.take("programme"))
        let eligibility = try EligibilityRules(root.take("eligibility"))
        let reviews = try ReviewRules(root.take("reviews"))
        let consultations = try ConsultationRules(root.take("consultations"))
        let letter = try LetterRules(root.take("letter"))
        let statusList = try StatusListRules(root.take("statusList"))
        let purposes = try Purposes(root.take("purposes"))
        let approvals = try ApprovalRules(root.take("approvals"))
        let gate = try GateRules(root.take("gate"))
        let quotas = try QuotaRules(root.take("quotas"))
        let inspection = try InspectionRules(root.take("inspection"))
        let evaluation = try EvaluationRules(root.take("evaluation"))
        let disciplines = try DisciplineRules(root.take("disciplines"))
        let rounds = try RoundTable(root.take("rounds"))
        let applications = try ApplicationRules(root.take("applications"))
        let calendar = try CalendarRules(root.take("calendar"))
        let accounts = try AccountRules(root.take("accounts"))
        try root.finish()
        self.init(
            version: version, digest: sha256(bytes.span), programme: programme,
            eligibility: eligibility, reviews: reviews, consultations: consultations,
            letter: letter, statusList: statusList, purposes: purposes, approvals: approvals,
            gate: gate, quotas: quotas, inspection: inspection, evaluation: evaluation,
            disciplines: disciplines, rounds: rounds, applications: applications,
            calendar: calendar, accounts: accounts)
    }

    /// The bytes of the rulebook that comes with this version.
    package static var shippedYAML: [UInt8] { PackageResources.rulebook_yaml }
}
