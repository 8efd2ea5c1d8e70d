import Foundation
import Vocabulary

/// A name under which people and programs reach a server, as its certificate has it.
package enum ServerName: Hashable, Sendable {
    /// In lower case, without a dot at the end.
    case host(String)
    /// The 4 bytes of an IPv4 address or the 16 of an IPv6 one.
    case address([UInt8])

    /// Parses an address literal or a host's name; a wildcard and anything else is `nil`.
    package init?(_ text: String) {
        if let bytes = ServerName.addressBytes(text) {
            self = .address(bytes)
        } else if ServerName.isHost(text) {
            self = .host(text.lowercased())
        } else {
            return nil
        }
    }

    /// What every console answers to on its own machine.
    package static let ofThisMachine: [ServerName] = [
        .host("localhost"), .address([127, 0, 0, 1]),
        .address([UInt8](repeating: 0, count: 15) + [1]),
    ]

    /// Whether this is `0.0.0.0` or `::`, which is where one listens and nobody's name.
    package var isEveryAddress: Bool {
        guard case .address(let bytes) = self else { return false }
        return bytes.allSatisfy { $0 == 0 }
    }

    private static func addressBytes(_ text: String) -> [UInt8]? {
        var four = in_addr()
        if unsafe inet_pton(AF_INET, text, &four) == 1 {
            return unsafe withUnsafeBytes(of: &four) { unsafe Array($0) }
        }
        var sixteen = in6_addr()
        if unsafe inet_pton(AF_INET6, text, &sixteen) == 1 {
            return unsafe withUnsafeBytes(of: &sixteen) { unsafe Array($0) }
        }
        return nil
    }

    /// RFC 1123 section 2.1: labels of letters, digits and inner hyphens; one of digits alone at
    /// the end would be a broken address.
    private static func isHost(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= 253, let last = labels.last,
            last.utf8.contains(where: { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return false }
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        }
    }
}
