import Foundation

/// An address that may be fetched from: `https`, or `http` to a loopback address when allowed.
struct FetchAddress: Hashable {
    let text: String

    init(parsing url: String, allowsLoopbackHTTP: Bool) throws(HTTPFetch.Failure) {
        guard url.utf8.count <= 2_048, url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            let parts = URLComponents(string: url), let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.fragment == nil
        else { throw .badAddress(url) }
        switch parts.scheme?.lowercased() {
        case "https": break
        case "http":
            guard allowsLoopbackHTTP, Self.isLoopback(host) else { throw .notHTTPS(url) }
        default: throw .notHTTPS(url)
        }
        text = url
    }

    /// Literal addresses alone: a name such as `localhost` is whatever a resolver says.
    private static func isLoopback(_ host: String) -> Bool {
        if host == "[::1]" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
