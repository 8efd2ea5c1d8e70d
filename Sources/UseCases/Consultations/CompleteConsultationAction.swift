import Programme
package import Vocabulary

/// Enters that an action which a consultation agreed is done.
package struct CompleteConsultationAction: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// - Parameters:
    ///   - action: its number within the consultation, from 1.
    ///   - day: when it was done; `nil` is today in Korea.
    package func callAsFunction(
        _ action: Int, of consultation: String, on day: String?, note: String,
        by actor: PersonID?
    ) throws -> ShownConsultation {
        let id = try GivenID.consultation(consultation)
        let day = try day.map(GivenID.day)
        try desk.decide(as: actor) { office, decider in
            let completed = try office.completingAction(
                action, of: id, on: day ?? KoreanDate(of: decider.now), note: note,
                by: decider.person, at: decider.now)
            return ([completed], ())
        }
        return try ShowConsultation(desk: desk)(consultation)
    }
}
