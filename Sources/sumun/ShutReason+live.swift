import Gate
import UseCases

extension ShutReason {
    /// What the serving gate itself says of being shut.
    static func live(_ report: GateStatus.Report) -> [ShutReason] {
        let state: [ShutReason] =
            switch report.state {
            case .starting: [.starting]
            case .open: []
            case .draining: [.draining]
            case .ended: [.notServed]
            }
        return state
            + report.shutters.sorted { $0.rawValue < $1.rawValue }.map { shutter in
                switch shutter {
                case .recordUnavailable: .recordUnavailable
                case .recordReserve: .recordReserve
                case .clockBehind: .clockBehind
                case .noDayKey: .noDayKey
                }
            }
    }
}
