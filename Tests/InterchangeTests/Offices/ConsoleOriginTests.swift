import Interchange
import Testing
import Vocabulary

/// Where browsers find a console that stands behind a proxy with TLS.
@Suite struct ConsoleOriginTests {
    private func origin(_ text: String) throws -> String? {
        let yaml = """
            office: supervisor
            console:
              listen: "127.0.0.1:8620"
              origin: "\(text)"

            """
        guard case .supervisor(let settings) = try OfficeSettings(yaml: Array(yaml.utf8)) else {
            return nil
        }
        return settings.consoleOrigin
    }

    @Test(arguments: [
        "https://sumun.example", "https://sumun.example:8443", "https://[::1]:443", "https://[::1]",
    ])
    func `an origin is https, a host and maybe a port`(text: String) throws {
        #expect(try origin(text) == text)
    }

    @Test(arguments: [
        "http://sumun.example", "sumun.example", "https://", "https://a/b", "https://a?b",
        "https://u@a", "https://a:99999", "https://a b", "HTTPS://a", "https://::1",
        "https://a:443:443",
    ])
    func `anything else is refused`(text: String) {
        #expect(throws: YAMLFailure.self) { try origin(text) }
    }

    @Test func `without one the console is this machine's alone`() throws {
        let yaml = "office: supervisor\nconsole:\n  listen: \"127.0.0.1:8620\"\n"
        guard case .supervisor(let settings) = try OfficeSettings(yaml: Array(yaml.utf8)) else {
            Issue.record("it is a supervisor's")
            return
        }
        #expect(settings.consoleOrigin == nil)
    }
}
