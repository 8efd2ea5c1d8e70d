package import Vocabulary

/// What stands in an office's `office.yaml`.
package enum OfficeSettings: Hashable, Sendable {
    case supervisor(SupervisorSettings)
    case firm(FirmSettings)
}

/// Where something listens: `host:port`; port 0 takes a free one.
package struct ListenAddress: Hashable, Sendable {
    package let host: String
    package let port: Int

    /// Parses `127.0.0.1:8600` or `[::1]:8600`; anything else is `nil`.
    package init?(parsing text: some StringProtocol) {
        guard let colon = text.lastIndex(of: ":"),
            let port = Int(decimal: text[text.index(after: colon)...].utf8), port <= 65_535
        else { return nil }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        guard !host.isEmpty, host.utf8.count <= 255 else { return nil }
        self.host = host
        self.port = port
    }
}

package struct SupervisorSettings: Hashable, Sendable {
    package var console: ListenAddress
    /// Where browsers find the console: `https://host[:port]`; `nil` is where it listens.
    package var consoleOrigin: String?
    package var consoleTLS: ConsoleTLS
}

package struct FirmSettings: Hashable, Sendable {
    package var console: ListenAddress
    /// As at a supervisor's office.
    package var consoleOrigin: String?
    package var consoleTLS: ConsoleTLS
    package var gate: GateSettings
    package var statusList: StatusListSettings?
    package var supervisor: ExchangeSettings?
}

package struct GateSettings: Hashable, Sendable {
    package var node: NodeID
    package var listen: ListenAddress
    /// Whether plain http to a loopback upstream is allowed; said in status and every record.
    package var isRehearsal: Bool
    package var tls: TLSSettings?
    package var services: [ServiceSettings]
}

/// PEM files of a listener: the chain, its server's certificate first, and the key.
package struct TLSSettings: Hashable, Sendable {
    package let certificate: String
    package let key: String

    package init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }
}

/// One service behind the gate.
package struct ServiceSettings: Hashable, Sendable {
    package enum API: String, Hashable, Sendable, CaseIterable { case openai, anthropic }

    package let service: ServiceID
    package let api: API
    /// `https://host[:port][/path]`; `http` to loopback in rehearsal alone.
    package let upstream: String
    /// The file with the provider's key.
    package let credential: String
    /// PEM file of the authorities to trust instead of the system's.
    package let authorities: String?
}

/// Where a firm's office delivers its dispatches and fetches those for it.
package struct ExchangeSettings: Hashable, Sendable {
    /// The supervisor's console: `https://host[:port]`, or `http` to a loopback address.
    package let url: String
    package let every: Duration
    /// PEM file of the authorities to trust instead of the one on the supervisor's card, or of
    /// the system's where the card names none.
    package let authorities: String?
}

/// Where a firm's office fetches its supervisor's status list.
package struct StatusListSettings: Hashable, Sendable {
    package let address: String
    package let every: Duration
    package let authorities: String?
}
