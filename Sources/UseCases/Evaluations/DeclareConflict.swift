import Programme
package import Vocabulary

/// A member's word on conflicts of interest, before they see anything.
package struct DeclareConflict: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// - Parameter conflict: what stands against taking part; `nil` where nothing does.
    package func callAsFunction(
        _ application: String, conflict: String?, by actor: PersonID?
    ) throws {
        try self(application, isConflicted: conflict != nil, reason: conflict, by: actor)
    }

    /// - Parameter reason: what stands against taking part; of a conflict, and of nothing else.
    package func callAsFunction(
        _ application: String, isConflicted: Bool, reason: String?, by actor: PersonID?
    ) throws {
        let id = try GivenID.application(application)
        try desk.decide(as: actor) { office, decider in
            let declared = try office.declaringConflict(
                id, reason: reason, isConflicted: isConflicted, by: decider.person)
            return ([declared], ())
        }
    }
}
