import Programme
package import Vocabulary

/// Tells a firm beforehand, in a dispatch, that its reply comes later, and why.
package struct ExtendReply: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// - Parameter subject: the id of an application, or of a request outside the rounds.
    package func callAsFunction(
        to subject: String, until day: String, reason: String, by actor: PersonID?
    ) throws {
        let subject = try GivenID.replySubject(subject)
        let day = try GivenID.day(day)
        try desk.decide(as: actor) { office, decider in
            let extended = try office.extendingReply(
                to: subject, until: day, reason: reason, by: decider.person, at: decider.now,
                rulebook: decider.rules)
            return ([extended] + office.telling(extended, from: desk.desk, decider), ())
        }
    }
}
