package import Vocabulary

extension Exchange {
    /// Why it was refused or cut, as far as has been decided; `nil`: it was not. Ask before
    /// `outcome`, which ends the exchange.
    package var reason: GateReason? {
        switch state {
        case .refused(let refusal): refusal.reason
        case .inFlight: flight?.reason
        case .arrived, .listed, .admitted, .settled: nil
        }
    }

    /// The service under whose path the request stands in `snapshot`, granted or not.
    package func service(in snapshot: GateSnapshot) -> ServiceID? {
        snapshot.route(of: request.path)?.service
    }
}
