internal import Egress

extension FrameFault {
    var reason: GateReason {
        switch self {
        case .malformed: .malformedRequest
        case .endedEarly: .bodyUnreadable
        case .bodyTooLarge: .bodyTooLarge
        case .encodingNotAccepted: .encodingNotAccepted
        case .tooSlow: .requestDeadline
        case .busy: .gateBusy
        }
    }
}
