/// Reads one HTTP answer out of bytes; only as good as the tests need.
enum AnswerText {
    static func take(from bytes: inout [UInt8]) -> RawClient.Answer? {
        guard let head = headEnd(bytes) else { return nil }
        var lines = String(decoding: bytes[..<head], as: UTF8.self).split(separator: "\r\n")[...]
        guard
            let status = lines.popFirst()?.split(separator: " ").dropFirst().first.flatMap({
                Int($0)
            })
        else { return nil }
        var headers: [String: String] = [:]
        for line in lines {
            let parts = line.split(separator: ":", maxSplits: 1)
            headers[parts[0].lowercased()] = parts[1].drop { $0 == " " }.description
        }
        let start = head + 4
        if status == 100 {
            bytes.removeFirst(start)
            return RawClient.Answer(status: status, headers: headers, body: "")
        }
        guard headers["transfer-encoding"] == nil else {
            guard let (body, end) = dechunked(bytes, from: start) else { return nil }
            bytes.removeFirst(end)
            return .init(
                status: status, headers: headers, body: String(decoding: body, as: UTF8.self))
        }
        let length = headers["content-length"].flatMap { Int($0) } ?? 0
        guard bytes.count >= start + length else { return nil }
        let body = String(decoding: bytes[start..<start + length], as: UTF8.self)
        bytes.removeFirst(start + length)
        return .init(status: status, headers: headers, body: body)
    }

    static func headEnd(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        return (0...bytes.count - 4).first { Array(bytes[$0..<$0 + 4]) == Array("\r\n\r\n".utf8) }
    }

    private static func dechunked(_ bytes: [UInt8], from start: Int) -> ([UInt8], Int)? {
        var at = start
        var body: [UInt8] = []
        while true {
            guard let line = bytes[at...].firstIndex(of: 13), line + 1 < bytes.count,
                let size = Int(String(decoding: bytes[at..<line], as: UTF8.self), radix: 16),
                bytes.count >= line + 2 + size + 2
            else { return nil }
            body += bytes[line + 2..<line + 2 + size]
            at = line + 2 + size + 2
            if size == 0 { return (body, at) }
        }
    }
}
