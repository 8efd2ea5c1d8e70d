import Interchange

extension OfficeDesk {
    /// Where people find the console, as office.yaml has it; `nil` where it takes a free port.
    package func consoleAddress() throws -> String? {
        let (listen, origin, tls) =
            switch try settings() {
            case .supervisor(let settings):
                (settings.console, settings.consoleOrigin, settings.consoleTLS)
            case .firm(let settings):
                (settings.console, settings.consoleOrigin, settings.consoleTLS)
            }
        if let origin { return origin }
        guard listen.port != 0 else { return nil }
        let host = listen.host.contains(":") ? "[\(listen.host)]" : listen.host
        return "\(tls.isOn ? "https" : "http")://\(host):\(listen.port)"
    }
}
