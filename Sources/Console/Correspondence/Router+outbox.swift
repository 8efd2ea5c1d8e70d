import Hummingbird
import UseCases

extension PageRoutes {
    /// `/outbox`: what has passed between this office and others, and what waits.
    func addOutbox<State>(_ office: @escaping @Sendable () throws -> OfficeView<State>) {
        page("outbox") { _, _ in
            let view = try office()
            return Made(OutboxPage(view.state.correspondence), view)
        }
    }
}
