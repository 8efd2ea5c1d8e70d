import Console
import Interchange
import Outbound
import ServiceLifecycle
import Synchronization
import UseCases
import Vocabulary

/// What an office's console shows in TLS, and what keeps it in date.
struct CertificateWiring {
    /// `nil` where the console speaks no TLS.
    let shown: ShownCertificate?
    /// Changes the certificate before it ends; none where there is nothing to change.
    private(set) var services: [any Service] = []

    init(
        _ desk: OfficeDesk, _ tls: ConsoleTLS, listening listen: ListenAddress, origin: String?
    ) throws {
        guard
            let keep = try KeepConsoleCertificate(
                desk: desk, tls: tls, listening: listen.host, origin: origin)
        else {
            shown = nil
            return
        }
        let first = try keep(holding: nil)
        let certificate = try ShownCertificate(chain: first.chain, key: first.key)
        shown = certificate
        Notice.write("console certificate until \(first.ends)")
        if let path = keep.authorityFile { Notice.write("browsers trust it by `\(path)`") }
        let held = HeldIdentity(first)
        services = [
            Repeated(every: keep.pause, named: "console certificate") {
                guard let next = try held.successor(keep) else { return }
                try certificate.show(chain: next.chain, key: next.key)
                held.take(next)
                Notice.write("console certificate until \(next.ends)")
            }
        ]
    }
}

/// The certificate that a console shows, as the one who changes it knows it.
private final class HeldIdentity: Sendable {
    private let held: Mutex<ServerIdentity>

    init(_ identity: ServerIdentity) { held = Mutex(identity) }

    /// Another one than is held, if there is one to show.
    func successor(_ keep: KeepConsoleCertificate) throws -> ServerIdentity? {
        let now = held.withLock { $0 }
        let next = try keep(holding: now)
        return next == now ? nil : next
    }

    func take(_ identity: ServerIdentity) { held.withLock { $0 = identity } }
}
