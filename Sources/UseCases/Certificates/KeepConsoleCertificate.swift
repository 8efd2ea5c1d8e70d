import Documents
package import Interchange
package import Outbound
import Storage
import Vocabulary

/// Has a certificate in date at hand for an office's console: one of the office's own authority,
/// made anew before it ends, or the one in the files that office.yaml names, read anew.
package struct KeepConsoleCertificate: Sendable {
    private let desk: OfficeDesk
    private let source: Source

    private enum Source {
        case authority(names: [ServerName], life: Duration)
        case files(chain: String, key: String)
    }

    /// `nil` where the console speaks no TLS.
    ///
    /// - Parameters:
    ///   - host: where the console listens.
    ///   - origin: where browsers find it, if that is elsewhere: `https://host[:port]`.
    package init?(
        desk: OfficeDesk, tls: ConsoleTLS, listening host: String, origin: String?
    ) throws {
        self.desk = desk
        switch tls {
        case .plain: return nil
        case .office(let life):
            source = .authority(
                names: try Self.names(listening: host, origin: origin), life: life)
        case .files(let files):
            source = .files(
                chain: desk.folder.resolve(files.certificate), key: desk.folder.resolve(files.key))
        }
    }

    /// How long one may wait between two looks at the certificate.
    package var pause: Duration {
        guard case .authority(_, let life) = source else { return Self.longestPause }
        return min(Self.longestPause, life / 10)
    }

    private static let longestPause = Duration.seconds(60)

    /// Who can vouch for the certificate, as a file that browsers take; `nil` where that is not
    /// this office.
    package var authorityFile: String? {
        guard case .authority = source else { return nil }
        return desk.folder.authority
    }

    /// The certificate to show from now on: `held` as long as it is the one.
    package func callAsFunction(holding held: ServerIdentity?) throws -> ServerIdentity {
        switch source {
        case .authority(let names, let life):
            let now = desk.world.clock.now()
            // A third of its life is left for what may keep the next one from being made.
            if let held, held.ends - now > life / 3 { return held }
            return try OfficeAuthority(folder: desk.folder, world: desk.world)
                .kept(named: desk.card.id.text)
                .identity(
                    for: names, life: life, randomness: desk.world.randomness, now: now)
        case .files(let chain, let key):
            return try read(chain: chain, key: key, holding: held)
        }
    }

    private func read(
        chain: String, key: String, holding held: ServerIdentity?
    ) throws -> ServerIdentity {
        guard let bytes = try desk.world.files.contents(chain) else {
            throw Refusal(
                .notFound, "there is no certificate at `\(chain)`, as `console.tls` has it")
        }
        let secret = try SecretFile(key).read()
        let identity: ServerIdentity
        do throws(ServerIdentity.Failure) {
            identity = try ServerIdentity(chain: bytes, key: secret)
        } catch {
            throw Refusal(.invalid, "`\(chain)` holds no certificate in PEM")
        }
        guard identity.ends > desk.world.clock.now() else {
            throw Refusal(
                .conflict, "the certificate in `\(chain)` has ended at \(identity.ends)")
        }
        return identity
    }

    /// What the certificate is for: the origin's host, where the console listens, this machine.
    private static func names(
        listening host: String, origin: String?
    ) throws -> [ServerName] {
        var names: [ServerName] = []
        if let origin {
            let named = originHost(origin)
            guard let name = ServerName(named), !name.isEveryAddress else {
                throw Refusal(
                    .invalid,
                    "office.yaml `console.origin`: no certificate can be for the host `\(named)`")
            }
            names.append(name)
        }
        if let name = ServerName(host), !name.isEveryAddress { names.append(name) }
        names += ServerName.ofThisMachine
        var seen: Set<ServerName> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// The host of `https://host[:port]`, without the brackets of an IPv6 address.
    private static func originHost(_ origin: String) -> String {
        let place = origin.dropFirst("https://".count)
        if place.hasPrefix("[") { return String(place.dropFirst().prefix { $0 != "]" }) }
        return String(place.prefix { $0 != ":" })
    }
}
