import Commands
import Foundation
import Interchange
import Rehearsal
import Vocabulary

/// The rehearsal provider's process.
struct RehearsalProcess {
    let request: RehearseRequest

    func run() async throws {
        let configuration = try configuration()
        let scheme = configuration.certificate == .plain ? "http" : "https"
        let ready = try ReadyFile(
            path: request.readyFile, office: "rehearsal", waitingFor: ["provider"])
        let server = RehearsalServer(configuration) { running in
            await ready.answers(
                "provider", at: "\(scheme)://\(configuration.host):\(running.port)")
        }
        try await OfficeProcess.run([server])
    }

    private func configuration() throws -> RehearsalConfiguration {
        var configuration = RehearsalConfiguration()
        guard let address = ListenAddress(parsing: request.listen) else {
            throw Refusal(.invalid, "`\(request.listen)` is no address such as `127.0.0.1:8690`")
        }
        configuration.host = address.host
        configuration.port = address.port
        guard let mode = CertificateMode(rawValue: request.certificate) else {
            let modes = CertificateMode.allCases.map(\.rawValue).joined(separator: ", ")
            throw Refusal(.invalid, "`\(request.certificate)` is none of \(modes)")
        }
        configuration.certificate = mode
        configuration.authorityFile = request.authorityFile
        configuration.seenFile = request.seenFile
        if let script = request.script {
            do throws(Script.ParseFailure) {
                configuration.script = try Script(parsing: script)
            } catch {
                guard case .unreadable(let why) = error else { throw error }
                throw Refusal(.invalid, "the script cannot be read: \(why)")
            }
        }
        return configuration
    }
}
