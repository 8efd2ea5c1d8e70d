internal import NIOHTTP1

/// An answer's head as far as transport is concerned. `nil` where its end or its bytes would be
/// in doubt: packed, without a length, or switching to another protocol.
struct AnswerFrame {
    let keepsAlive: Bool

    init?(checking head: HTTPResponseHead) {
        guard head.version == .http1_1, (200...599).contains(head.status.code) else { return nil }
        var length: String?
        var coding: String?
        for (name, value) in head.headers {
            guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
                return nil
            }
            if name.isHeader("content-length") {
                guard length == nil else { return nil }
                length = value
            } else if name.isHeader("transfer-encoding") {
                guard coding == nil else { return nil }
                coding = value.lowercased()
            } else if name.isHeader("content-encoding") {
                guard value.lowercased() == "identity" else { return nil }
            }
        }
        guard coding == nil || coding == "chunked" && length == nil else { return nil }
        let isEmptyByStatus = head.status.code == 204 || head.status.code == 304
        // An answer that ends with its connection cannot be told from one that was cut.
        guard coding != nil || length != nil || isEmptyByStatus else { return nil }
        keepsAlive = head.isKeepAlive
    }
}
