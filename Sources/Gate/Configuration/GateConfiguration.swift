package import Rules
package import Vocabulary

/// Where the gate listens, where each service stands, and what it may spend on anyone.
package struct GateConfiguration: Sendable {
    package var listener: Listener
    package var upstreams: [ServiceID: Upstream]
    package var bounds = GateBounds()
    package var times = GateTimes()

    /// Event loops to run; a client's connection and its upstream stay on one of them.
    /// `nil`: one for every core.
    package var loops: Int?

    package init(listener: Listener, upstreams: [ServiceID: Upstream]) {
        self.listener = listener
        self.upstreams = upstreams
    }

    /// With the bounds and times that the rulebook sets.
    package init(listener: Listener, upstreams: [ServiceID: Upstream], rules: GateRules) {
        self.init(listener: listener, upstreams: upstreams)
        bounds = GateBounds(rules.limits)
        times = GateTimes(rules)
    }
}

/// Why a configuration cannot be used.
package enum GateConfigurationFailure: Error, Equatable {
    case plainListenerOffLoopback(host: String)
    case plainUpstreamOffLoopback(host: String)
    case plainUpstreamWithoutRehearsal(host: String)
    case badPort(Int)
    case badHost(String)
    case badBasePath(String)
    case badCredential(header: String)
}

extension GateConfigurationFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .plainListenerOffLoopback(let host):
            Refusal(
                .invalid,
                "the gate cannot listen on `\(host)` without TLS: give certificate and key files, or a loopback address"
            )
        case .plainUpstreamOffLoopback(let host):
            Refusal(.invalid, "upstream `\(host)` needs https: plain http goes to loopback alone")
        case .plainUpstreamWithoutRehearsal(let host):
            Refusal(
                .invalid, "upstream `\(host)` is plain http: allowed with `rehearsal: true` alone")
        case .badPort(let port):
            Refusal(.invalid, "`\(port)` is not a port")
        case .badHost(let host):
            Refusal(.invalid, "`\(host)` is not a host name or address")
        case .badBasePath(let path):
            Refusal(
                .invalid, "base path `\(path)` must be empty or begin, and not end, with a slash")
        case .badCredential(let header):
            Refusal(.invalid, "the credential for header `\(header)` is not a header line's value")
        }
    }
}
