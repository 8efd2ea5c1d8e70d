import Programme
import Rules
package import Vocabulary

/// Says what a check of a control found.
package struct CheckDiscipline: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    /// - Parameter day: of the check; `nil` is today in Korea.
    package func callAsFunction(
        _ control: String, result: String, reason: String?, evidence: GivenEvidence?,
        on day: String?, by actor: PersonID?
    ) throws -> ShownCheck {
        let result = try GivenWord.parse(result, DisciplineCheck.Result.self)
        let day = try day.map(GivenID.day)
        return try desk.decide(as: actor) { state, decider in
            let given = GivenDisciplineCheck(
                result: result, reason: reason,
                evidence: try evidence?.evidence(of: control, rulebook: decider.rules),
                checkedOn: day ?? KoreanDate(of: decider.now))
            let event = try state.office.checking(
                control, given, by: decider.person, at: decider.now, rulebook: decider.rules)
            return ([event], ShownCheck(event))
        }
    }
}

/// A check as people are shown it.
package struct ShownCheck: Codable, Hashable, Sendable {
    package let control: String
    package let result: String
    package let checkedOn: String
    package let evidence: String?
    package let reason: String?
}

extension ShownCheck {
    fileprivate init(_ event: DisciplineChecked) {
        self.init(
            control: event.control, result: event.result,
            checkedOn: event.checkedOn.description, evidence: event.evidence?.number,
            reason: event.reason)
    }
}
