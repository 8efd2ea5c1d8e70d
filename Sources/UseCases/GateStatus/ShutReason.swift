package import Egress
import Programme
import Rules
package import Vocabulary

/// Why a firm's gate is shut: each a reason of its own, several at once.
package enum ShutReason: Hashable, Sendable {
    case stopped(StopOrder)
    case noLetterInForce
    case noCaller
    /// office.yaml names no service.
    case noService
    // What the serving process alone knows.
    case starting
    case draining
    case notServed
    case recordUnavailable
    /// The record's store has only its reserve left.
    case recordReserve
    case clockBehind
    case noDayKey
    /// The journal, or what else the office needs, cannot be read.
    case unreadable
}

extension ShutReason {
    /// What journal, letters and settings say at `view.now`, before anything is served.
    package static func standing(
        in view: OfficeView<FirmState>, services: Int
    ) -> [ShutReason] {
        let office = view.state.office
        let inForce = office.checkedLetters(view.rules).contains {
            $0.standing(
                at: view.now, statusList: office.statusList, told: office.measures,
                rules: view.rules) == .inForce
        }
        var reasons: [ShutReason] = []
        if let stop = view.state.stopOrders.current { reasons.append(.stopped(stop)) }
        if !inForce { reasons.append(.noLetterInForce) }
        if view.state.callers.all.isEmpty { reasons.append(.noCaller) }
        if services == 0 { reasons.append(.noService) }
        return reasons
    }

    /// One sentence in lower case.
    package func sentence(at now: Instant) -> String {
        switch self {
        case .stopped(let stop):
            "stopped by \(stop.by) at \(stop.at): \(stop.reason)"
                + (stop.confirmedBy != nil
                    ? ""
                    : stop.isOverdue(at: now)
                        ? "; confirmation overdue since \(stop.confirmBy)"
                        : "; not yet confirmed")
        case .noLetterInForce: "no letter is in force"
        case .noCaller: "no caller has a key"
        case .noService: "office.yaml names no service"
        case .starting: "the gate is starting"
        case .draining: "the gate is draining"
        case .notServed: "no process serves the gate"
        case .recordUnavailable: "record_unavailable"
        case .recordReserve: "record_reserve"
        case .clockBehind: "clock_behind"
        case .noDayKey: "no_day_key"
        case .unreadable: "the office cannot be read"
        }
    }
}
