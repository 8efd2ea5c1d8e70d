import Outbound
import Testing

struct ServerNameTests {
    @Test(arguments: [
        ("127.0.0.1", ServerName.address([127, 0, 0, 1])),
        ("::1", .address([UInt8](repeating: 0, count: 15) + [1])),
        ("localhost", .host("localhost")), ("Sumun.Example", .host("sumun.example")),
        ("a-1.example", .host("a-1.example")),
    ])
    func `an address is an address, and a host's name is in lower case`(
        text: String, name: ServerName
    ) {
        #expect(ServerName(text) == name)
    }

    @Test(arguments: [
        "", "*", "*.example", "a..example", ".example", "a.example.", "-a.example", "a-.example",
        "a_b.example", "1.2.3", "127.0.0.256", "300.1.1.1", "[::1]", "가.example", "a b",
        String(repeating: "a", count: 64) + ".example",
        String(repeating: "aaaaaaa.", count: 32) + "example",
    ])
    func `a wildcard, a broken address and a name that no host has are none`(text: String) {
        #expect(ServerName(text) == nil)
    }

    @Test(arguments: [("0.0.0.0", true), ("::", true), ("0.0.0.1", false), ("a", false)])
    func `where one listens on every address is nobody's name`(text: String, isEvery: Bool) {
        #expect(ServerName(text)?.isEveryAddress == isEvery)
    }
}
