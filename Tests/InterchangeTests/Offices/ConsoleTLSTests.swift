import Interchange
import Testing
import Vocabulary

/// How a console speaks TLS, as office.yaml says it.
@Suite struct ConsoleTLSTests {
    private func tls(_ line: String) throws -> ConsoleTLS? {
        let yaml = "office: supervisor\nconsole:\n  listen: \"127.0.0.1:8620\"\n\(line)"
        guard case .supervisor(let settings) = try OfficeSettings(yaml: Array(yaml.utf8)) else {
            return nil
        }
        return settings.consoleTLS
    }

    @Test func `an office whose settings say nothing of TLS has none, as before`() throws {
        #expect(try tls("") == .plain)
    }

    @Test func `it is the office's own authority, none, or somebody else's files`() throws {
        #expect(try tls("  tls: office\n") == .office(life: .seconds(30 * 86_400)))
        #expect(try tls("  tls: none\n") == .plain)
        #expect(try tls("  tls: {life: 24h}\n") == .office(life: .seconds(86_400)))
        #expect(
            try tls("  tls: {certificate: a.pem, key: keys/a.key}\n")
                == .files(TLSSettings(certificate: "a.pem", key: "keys/a.key")))
    }

    @Test(arguments: [
        ("yes", "console.tls"), ("\"office\"", "console.tls"), ("[]", "console.tls"),
        ("{}", "console.tls.certificate"), ("{certificate: a}", "console.tls.key"),
        ("{certificate: a, key: b, bogus: c}", "console.tls.bogus"),
        ("{life: 24h, key: b}", "console.tls.key"), ("{life: 999ms}", "console.tls.life"),
        ("{life: 2161h}", "console.tls.life"), ("{life: 30}", "console.tls.life"),
    ])
    func `anything else is an error that names its place`(value: String, place: String) {
        let failure = #expect(throws: YAMLFailure.self) { try tls("  tls: \(value)\n") }
        #expect(failure?.refusal.message.contains("`\(place)`") == true, "\(failure as Any)")
    }
}
