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
        let eligibility = try EligibilityRules(root.take("eligibility"))
        let letter = try LetterRules(root.take("letter"))
        let statusList = try StatusListRules(root.take("statusList"))
        let purposes = try Purposes(root.take("purposes"))
        let approvals = try ApprovalRules(root.take("approvals"))
        let gate = try GateRules(root.take("gate"))
        let quotas = try QuotaRules(root.take("quotas"))
        let inspection = try InspectionRules(root.take("inspection"))
        try root.finish()
        self.init(
            version: version, digest: sha256(bytes.span), eligibility: eligibility,
            letter: letter, statusList: statusList, purposes: purposes, approvals: approvals,
            gate: gate, quotas: quotas, inspection: inspection)
    }

    /// The bytes of the rulebook that comes with this version.
    package static var shippedYAML: [UInt8] { PackageResources.rulebook_yaml }
}
