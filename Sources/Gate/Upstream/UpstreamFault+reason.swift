internal import Egress

extension UpstreamFault {
    var reason: GateReason {
        switch self {
        case .unreachable: .upstreamUnreachable
        case .tls: .upstreamTLS
        case .timeout: .upstreamTimeout
        case .malformed: .upstreamMalformed
        case .exhausted: .gateBusy
        }
    }
}
