import Programme
package import Vocabulary

/// Tells a firm beforehand that its reply comes later, and why.
package struct ExtendReply: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(
        to request: String, until day: String, reason: String, by actor: PersonID?
    ) throws {
        let request = try GivenID.request(request)
        let day = try GivenID.day(day)
        try desk.decide(as: actor) { office, decider in
            let extended = try office.extendingReply(
                to: request, until: day, reason: reason, by: decider.person, at: decider.now,
                rulebook: decider.rules)
            return ([extended], ())
        }
    }
}
