/// How an office's console speaks TLS.
package enum ConsoleTLS: Hashable, Sendable {
    /// Not at all: for this machine alone, or for a proxy with TLS before it.
    case plain
    /// By a certificate of the office's own authority that lives so long.
    case office(life: Duration)
    /// By a certificate that somebody else signed.
    case files(TLSSettings)

    package var isOn: Bool { self != .plain }

    /// The life of a certificate where office.yaml does not say it.
    package static let defaultLife = Duration.seconds(30 * 86_400)
    /// A certificate cannot be taken back, so what was stolen with it lives no longer than this.
    package static let lifeLimits = Duration.seconds(1)...Duration.seconds(90 * 86_400)
}
