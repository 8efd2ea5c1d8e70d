import Programme
package import Vocabulary

/// Enters a firm's request for a letter outside the rounds; the time for the reply runs from its
/// day, as it does from an application's reception.
package struct ReceiveLetterRequest: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// - Parameter day: the day on which it came in; `nil` is today in Korea.
    /// - Returns: the request's id, and by when it is to be answered.
    package func callAsFunction(
        of firm: String, on day: String?, application: String?, by actor: PersonID?
    ) throws -> (request: String, target: String) {
        let firm = try GivenID.firm(firm)
        let day = try day.map(GivenID.day)
        return try desk.decide(as: actor) { office, decider in
            let received = try office.receivingRequest(
                of: firm, on: day ?? KoreanDate(of: decider.now), application: application,
                by: decider.person, at: decider.now)
            let request = LetterRequest(
                id: received.request, firm: firm, receivedOn: received.receivedOn,
                application: application)
            let target = office.replyTarget(of: request, rulebook: decider.rules)
            return ([received], (received.request.text, target.words))
        }
    }
}
