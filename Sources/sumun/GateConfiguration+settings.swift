import Foundation
import Gate
import Interchange
import Outbound
import Rules
import UseCases
import Vocabulary

extension GateConfiguration {
    /// The gate's configuration from office.yaml and the rulebook's limits and deadlines.
    init(_ settings: GateSettings, in folder: OfficeFolder, rules: Rulebook) throws {
        let tls = try settings.tls.map {
            let key = folder.resolve($0.key)
            // Read for its owner and mode alone; TLS reads it again.
            _ = try SecretFile(key).read()
            return TLSFiles(
                certificateChain: folder.resolve($0.certificate), privateKey: key)
        }
        var upstreams: [ServiceID: Upstream] = [:]
        for service in settings.services {
            upstreams[service.service] = try Upstream(
                service, in: folder, isRehearsal: settings.isRehearsal)
        }
        self.init(
            listener: try Listener(
                host: settings.listen.host, port: settings.listen.port, tls: tls),
            upstreams: upstreams, rules: rules.gate)
    }
}

extension Upstream {
    fileprivate init(
        _ service: ServiceSettings, in folder: OfficeFolder, isRehearsal: Bool
    ) throws {
        guard let url = URLComponents(string: service.upstream),
            let scheme = url.scheme.flatMap(Scheme.init(rawValue:)), let host = url.host,
            url.user == nil, url.password == nil, url.query == nil, url.fragment == nil
        else {
            throw Refusal(
                .invalid,
                "office.yaml `gate.services.\(service.service).upstream`: "
                    + "`\(service.upstream)` is no address such as `https://api.example`")
        }
        try self.init(
            scheme: scheme, host: host, port: url.port,
            basePath: url.path == "/" ? "" : url.path,
            credential: Self.credential(
                service.api, SecretFile(folder.resolve(service.credential)).read()),
            authorities: service.authorities.map(folder.resolve), rehearsal: isRehearsal)
    }

    private static func credential(
        _ api: ServiceSettings.API, _ bytes: [UInt8]
    ) throws -> Credential {
        let key = String(decoding: bytes, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        return switch api {
        case .openai: try Credential(header: "authorization", value: "Bearer \(key)")
        case .anthropic: try Credential(header: "x-api-key", value: key)
        }
    }
}
