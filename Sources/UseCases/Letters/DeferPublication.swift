import Programme
package import Vocabulary

/// Lets a letter's publication wait until a day, for confidentiality.
package struct DeferPublication: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(
        of serial: String, until day: String, reason: String, by actor: PersonID?
    ) throws {
        let serial = try GivenID.serial(serial)
        let day = try GivenID.day(day)
        try desk.decide(as: actor) { office, decider in
            let deferred = try office.deferringPublication(
                of: serial, until: day, reason: reason, by: decider.person, at: decider.now)
            return ([deferred], ())
        }
    }
}
