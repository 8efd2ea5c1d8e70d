internal import Vocabulary

/// The first lines of an upstream's answer.
struct AnswerHead {
    let status: Int
    let lines: [(name: String, value: String)]
    let body: BodyLength
    let keepsAlive: Bool

    /// `nil` where the answer's end or its bytes would be in doubt: packed, of no final status,
    /// or without a length, since an answer that ends with its connection cannot be told from
    /// one that was cut (RFC 9112, 6.3).
    init?(status: Int, lines: [(name: String, value: String)], isAnswerToHead: Bool = false) {
        guard (200...599).contains(status) else { return nil }
        var length: String?
        var coding: String?
        var keepsAlive = true
        for (name, value) in lines {
            if name.matches(lowercase: "content-length") {
                guard length == nil else { return nil }
                length = value
            } else if name.matches(lowercase: "transfer-encoding") {
                guard coding == nil else { return nil }
                coding = value
            } else if name.matches(lowercase: "content-encoding") {
                guard value.matches(lowercase: "identity") else { return nil }
            } else if name.matches(lowercase: "connection"), value.hasToken("close") {
                keepsAlive = false
            }
        }
        let isEmpty = isAnswerToHead || status == 204 || status == 304
        guard let body = try? BodyLength(length: length, coding: coding),
            length != nil || coding != nil || isEmpty
        else { return nil }
        self.status = status
        self.lines = lines
        self.body = isEmpty ? .exactly(0) : body
        self.keepsAlive = keepsAlive
    }
}
