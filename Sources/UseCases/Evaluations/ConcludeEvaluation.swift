import Programme
package import Vocabulary

/// Signs a panel's recommendation off, as its chair.
package struct ConcludeEvaluation: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// - Parameters:
    ///   - siteCheckedOn: the day on which the panel was at the firm; `nil` where it was not.
    ///   - siteFindings: what it found there.
    package func callAsFunction(
        _ application: String, recommendation: String, reasons: String,
        siteCheckedOn: String? = nil, siteFindings: String? = nil, by actor: PersonID?
    ) throws {
        let id = try GivenID.application(application)
        guard let word = Recommendation(rawValue: recommendation) else {
            throw GivenFailure.noneOf(recommendation, Recommendation.allCases.map(\.rawValue))
        }
        let evaluation = try desk.decide(as: actor) { office, decider in
            let siteCheck = try ConcludeEvaluation.siteCheck(
                siteCheckedOn, siteFindings, told: KoreanDate(of: decider.now))
            let concluded = try office.concludingEvaluation(
                id, word, reasons: reasons, siteCheck: siteCheck, by: decider.person)
            return ([concluded], office.evaluations[id])
        }
        // What was opened stands in the journal; what was not, as of an expert who found a
        // conflict, is read by nobody from here on.
        guard let evaluation else { return }
        do { try SealedScores(desk: desk.desk, evaluation: evaluation).eraseKey() } catch {
            desk.desk.world.warn(
                "the evaluation is concluded, but its panel's key was not erased; remove it")
        }
    }

    private static func siteCheck(
        _ date: String?, _ findings: String?, told today: KoreanDate
    ) throws -> SiteCheck? {
        guard date != nil || findings != nil else { return nil }
        guard let date, let findings else { throw EvaluationFailure.noFindings }
        return try SiteCheck(on: GivenID.day(date), findings: findings, told: today)
    }
}
