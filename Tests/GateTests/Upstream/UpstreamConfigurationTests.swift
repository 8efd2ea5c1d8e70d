import Testing

@testable import Gate

struct UpstreamConfigurationTests {
    @Test(arguments: ["0.0.0.0", "10.0.0.1", "::", "gate.example", "128.0.0.1"])
    func `a plain listener stays on loopback`(host: String) {
        #expect(throws: GateConfigurationFailure.plainListenerOffLoopback(host: host)) {
            try Listener(host: host, port: 8600)
        }
    }

    @Test(arguments: ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
    func `a plain listener may stand on loopback`(host: String) throws {
        _ = try Listener(host: host, port: 8600)
    }

    @Test(arguments: ["127.0.0.1.evil", "127.0.0.01", "0127.0.0.1", "127.1", "localhost.evil"])
    func `a name that looks like loopback is not`(host: String) {
        #expect(throws: GateConfigurationFailure.self) { try Listener(host: host, port: 1) }
    }

    @Test func `a plain upstream needs loopback and the word rehearsal`() throws {
        #expect(throws: GateConfigurationFailure.plainUpstreamOffLoopback(host: "10.0.0.1")) {
            try Upstream(scheme: .http, host: "10.0.0.1", rehearsal: true)
        }
        #expect(throws: GateConfigurationFailure.plainUpstreamWithoutRehearsal(host: "127.0.0.1")) {
            try Upstream(scheme: .http, host: "127.0.0.1")
        }
        _ = try Upstream(scheme: .http, host: "127.0.0.1", rehearsal: true)
    }

    @Test func `a credential is never printed`() throws {
        let credential = try Credential(header: "x-api-key", value: "  secret\n")
        #expect(credential.value == "secret")
        #expect(
            !"\(credential)".contains("secret ")
                && !String(reflecting: credential).contains("\"secret"))
        var text = ""
        dump(credential, to: &text)
        #expect(!text.contains("\"secret\""))
    }

    @Test(arguments: ["", " \n", "two\nlines", "한"])
    func `a credential that is no header value is refused`(value: String) {
        #expect(throws: GateConfigurationFailure.badCredential(header: "a")) {
            try Credential(header: "a", value: value)
        }
    }
}
