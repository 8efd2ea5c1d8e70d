import Access
import Egress
package import Vocabulary

/// Suspends, resumes or removes a caller.
package struct ChangeCaller: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    package enum Target: Sendable { case active, suspended, removed }

    package func callAsFunction(
        _ caller: String, to target: Target, by actor: PersonID?
    ) throws {
        let id = try GivenID.caller(caller)
        let permission: Permission = target == .removed ? .removeCaller : .suspendCaller
        try desk.decide(as: actor, may: permission) { state, _ in
            switch target {
            case .active: ([try state.callers.resuming(id)], ())
            case .suspended: ([try state.callers.suspending(id, reason: "by hand")], ())
            case .removed: ([try state.callers.removing(id, reason: nil)], ())
            }
        }
    }
}
