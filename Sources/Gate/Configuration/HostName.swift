/// A host as a configuration names it; knows whether it can only be this machine.
struct HostName {
    /// What to connect to or listen on; `localhost` is taken as 127.0.0.1, whatever a resolver says.
    let literal: String
    let isLoopback: Bool
    let isAddress: Bool

    /// Longest name in the DNS.
    private static let lengthLimit = 253

    init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= HostName.lengthLimit else { return nil }
        guard text.utf8.allSatisfy(\.isHostCharacter) else { return nil }
        if text == "localhost" {
            (literal, isLoopback, isAddress) = ("127.0.0.1", true, true)
        } else if let octets = HostName.octets(of: text) {
            (literal, isLoopback, isAddress) = (text, octets[0] == 127, true)
        } else {
            let isAddress = text.utf8.contains(UInt8(ascii: ":"))
            (literal, isLoopback, self.isAddress) = (text, text == "::1", isAddress)
        }
    }

    /// The four octets of a dotted IPv4 address in its one canonical form.
    private static func octets(of text: String) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var octets: [UInt8] = []
        for part in parts {
            guard let octet = UInt8(part), String(octet) == part else { return nil }
            octets.append(octet)
        }
        return octets
    }
}

extension UInt8 {
    fileprivate var isHostCharacter: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: ":"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
