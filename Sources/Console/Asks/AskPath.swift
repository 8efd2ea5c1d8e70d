import Vocabulary

/// Addresses with names in braces: `rounds/{round}/open`.
enum AskPath {
    static func names(in path: String) -> [String] {
        path.split(separator: "/").compactMap { part in
            part.hasPrefix("{") && part.hasSuffix("}")
                ? String(part.dropFirst().dropLast()) : nil
        }
    }

    /// Whether an address is one of those that `path` stands for.
    static func matches(_ path: String, _ address: String) -> Bool {
        let parts = path.split(separator: "/")
        let given = address.split(separator: "/")
        return parts.count == given.count
            && zip(parts, given).allSatisfy { part, given in
                part == given || (part.hasPrefix("{") && part.hasSuffix("}"))
            }
    }

    /// The address with each name's value, as it may stand in an address; `nil` where one is
    /// missing.
    static func filled(_ path: String, with value: (String) -> String?) -> String? {
        var parts: [String] = []
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            guard part.hasPrefix("{"), part.hasSuffix("}") else {
                parts.append(String(part))
                continue
            }
            guard let value = value(String(part.dropFirst().dropLast())), !value.isEmpty else {
                return nil
            }
            parts.append(Percent.encoded(value))
        }
        return parts.joined(separator: "/")
    }
}
