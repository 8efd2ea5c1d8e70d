import Testing
import Vocabulary

@testable import Console

struct ConsoleAddressTests {
    @Test(arguments: ["127.0.0.1", "127.9.9.9", "::1", "localhost"])
    func `a console without TLS listens on this machine`(host: String) throws {
        let address = try ConsoleAddress(host: host, port: 0, isSecure: false)
        #expect(address.url(port: 8620).hasPrefix("http://"))
    }

    @Test(arguments: [
        "0.0.0.0", "::", "192.0.2.1", "2001:db8::1", "127.0.0.1.example", "128.0.0.1",
        "127.0.0.256", "sumun.example", "",
    ])
    func `and nowhere else`(host: String) {
        #expect(throws: ConsoleAddressFailure.notSecure(host: host)) {
            try ConsoleAddress(host: host, port: 0, isSecure: false)
        }
    }

    @Test(arguments: [
        ("0.0.0.0", "https://0.0.0.0:1"), ("::", "https://[::]:1"),
        ("192.0.2.1", "https://192.0.2.1:1"), ("::1", "https://[::1]:1"),
        ("localhost", "https://127.0.0.1:1"),
    ])
    func `in TLS it listens on any address`(host: String, url: String) throws {
        #expect(try ConsoleAddress(host: host, port: 0, isSecure: true).url(port: 1) == url)
    }

    @Test(arguments: ["sumun.example", "", "256.0.0.1", "*"])
    func `a name is not where one listens`(host: String) {
        #expect(throws: ConsoleAddressFailure.noAddress(host: host)) {
            try ConsoleAddress(host: host, port: 0, isSecure: true)
        }
    }

    @Test(arguments: [
        ("localhost", true), ("localhost:8620", true), ("sumun.example", false),
        ("localhost.example", false), ("127.0.0.1:8620", false), (nil, false),
    ])
    func `browsers are not told to keep TLS for every port of this machine's own name`(
        authority: String?, isThisMachine: Bool
    ) {
        #expect(StrictHeaders.isThisMachine(authority) == isThisMachine)
    }
}
