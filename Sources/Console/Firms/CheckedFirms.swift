import Egress
import Rules
import UseCases

/// Each firm of a table with its criteria; nothing was entered.
struct CheckedFirms: Codable, Sendable {
    let firms: [CheckFirms.Shown]
}

extension CheckedFirms: SaidAnswer {
    func said(in language: Language) -> [(name: String, value: String)] {
        firms.map { firm in
            let criteria = firm.criteria.map { criterion in
                let name = Criterion.Name(rawValue: criterion.criterion)
                let reason = criterion.reason.flatMap(Criterion.Reason.init(rawValue:))
                return [
                    name.map { EligibilityText.name($0, language) } ?? criterion.criterion,
                    verdict(criterion.result, language),
                    reason.map { EligibilityText.reason($0, language) },
                ].compactMap(\.self).joined(separator: " · ")
            }
            return (
                "\(firm.firm) · \(firm.name)",
                ([verdict(firm.overall, language)] + criteria).joined(separator: "\n")
            )
        }
    }

    private func verdict(_ code: String, _ language: Language) -> String {
        Eligibility.Verdict(rawValue: code).map { EligibilityText.status($0, language).word }
            ?? code
    }
}
