import Programme
import Rules
import Vocabulary

extension SupervisorOffice {
    /// What is found of a firm on the day of `now`; figures that nobody recorded are unknown.
    func eligibility(of firm: FirmID, at now: Instant, _ rules: Rulebook) -> Eligibility {
        Eligibility(
            of: firms[firm]?.figures ?? .unknown, asOf: KoreanDate(of: now),
            rules: rules.eligibility)
    }

    /// The firms of the register that meet every criterion on the day of `now`.
    func eligibleFirms(at now: Instant, _ rules: Rulebook) -> Set<FirmID> {
        Set(firms.all.map(\.id).filter { eligibility(of: $0, at: now, rules).verdict == .met })
    }
}
