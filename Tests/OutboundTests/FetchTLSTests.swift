import Foundation
import Outbound
import Rehearsal
import Testing

struct FetchTLSTests {
    /// Fetches the model list of a stand-in whose certificate is as `mode` says.
    private func fetch(_ mode: CertificateMode, believing: Bool = true) async throws
        -> Result<[UInt8], HTTPFetch.Failure>
    {
        let folder = try ScratchFolder()
        var configuration = RehearsalConfiguration()
        configuration.port = 0
        configuration.certificate = mode
        configuration.authorityFile = "\(folder.path)/ca.pem"
        let running = try await RunningRehearsal.start(configuration)
        let fetch = try HTTPFetch.network(
            .init(
                deadline: .seconds(5),
                authorities: believing
                    ? .file(try #require(configuration.authorityFile)) : .system))
        let result: Result<[UInt8], HTTPFetch.Failure>
        do throws(HTTPFetch.Failure) {
            result = .success(try await fetch.get("https://127.0.0.1:\(running.port)/v1/models"))
        } catch { result = .failure(error) }
        await fetch.close()
        try await running.stop()
        return result
    }

    @Test func `an authority from a file is believed`() async throws {
        let body = try await fetch(.valid).get()
        #expect(String(decoding: body, as: UTF8.self).contains("rehearsal-1"))
    }

    @Test(arguments: [CertificateMode.wrongName, .expired, .unknownAuthority])
    func `a certificate that is wrong in any way is a TLS failure`(mode: CertificateMode)
        async throws
    {
        guard case .failure(.tls) = try await fetch(mode) else {
            Issue.record("\(mode) was not refused as TLS")
            return
        }
    }

    @Test func `without its file the authority is not believed`() async throws {
        guard case .failure(.tls) = try await fetch(.valid, believing: false) else {
            Issue.record("a throw-away authority was believed")
            return
        }
    }
}
