import Programme
package import Vocabulary

/// Suspends a letter at once, to the end of a day in Korea; a dispatch tells the firm of it.
package struct SuspendLetter: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(
        _ serial: String, until: String, reason: String, by actor: PersonID?
    ) throws {
        let serial = try GivenID.serial(serial)
        let last = try GivenID.day(until)
        try desk.decide(as: actor) { office, decider in
            let suspended = try office.suspending(
                serial, until: last.end, reason: reason, by: decider.person, at: decider.now,
                rulebook: decider.rules)
            let told = office.telling(
                of: serial, { $0.told(suspended, at: decider.now) }, from: desk.desk, decider)
            return ([suspended] + told, ())
        }
    }
}
