internal import NIOHTTP1
internal import Vocabulary

/// Checked header lines, and the ones among them that decide how a message is read.
struct HeaderFields {
    /// Lines of which a message has at most one.
    enum Singleton: Int, CaseIterable {
        case host, contentLength, transferEncoding, contentEncoding, contentType, expect
        case upgrade, authorization, apiKey
    }

    let lines: [(name: String, value: String)]
    private var singletons: [String?]

    init(_ headers: HTTPHeaders, limits: GateBounds) throws(FrameFault) {
        guard headers.count <= limits.headerLines else { throw .malformed }
        var lines: [(name: String, value: String)] = []
        lines.reserveCapacity(headers.count)
        singletons = Array(repeating: nil, count: Singleton.allCases.count)
        var total = 0
        for (name, value) in headers {
            let size = name.utf8.count + value.utf8.count
            total += size
            guard size <= limits.headerLine.bytes, total <= limits.headers.bytes else {
                throw .malformed
            }
            guard !name.isEmpty, name.utf8.allSatisfy(\.isFieldNameCharacter),
                value.utf8.allSatisfy(\.isFieldValueCharacter)
            else { throw .malformed }
            lines.append((name, value))
            guard let singleton = Singleton(header: name) else { continue }
            guard singletons[singleton.rawValue] == nil else { throw .malformed }
            singletons[singleton.rawValue] = value
        }
        self.lines = lines
    }

    func only(_ singleton: Singleton) -> String? { singletons[singleton.rawValue] }
}

extension HeaderFields.Singleton {
    /// By length first: most header lines are none of these.
    fileprivate init?(header name: String) {
        switch name.utf8.count {
        case 4 where name.isHeader("host"): self = .host
        case 6 where name.isHeader("expect"): self = .expect
        case 7 where name.isHeader("upgrade"): self = .upgrade
        case 9 where name.isHeader("x-api-key"): self = .apiKey
        case 12 where name.isHeader("content-type"): self = .contentType
        case 13 where name.isHeader("authorization"): self = .authorization
        case 14 where name.isHeader("content-length"): self = .contentLength
        case 16 where name.isHeader("content-encoding"): self = .contentEncoding
        case 17 where name.isHeader("transfer-encoding"): self = .transferEncoding
        default: return nil
        }
    }
}

extension String {
    /// Compares a header's name without regard to ASCII case; `lowercase` is lower case.
    func isHeader(_ lowercase: String) -> Bool {
        guard utf8.count == lowercase.utf8.count else { return false }
        return zip(utf8, lowercase.utf8).allSatisfy { byte, expected in
            let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            return (isUpper ? byte | 0x20 : byte) == expected
        }
    }
}
