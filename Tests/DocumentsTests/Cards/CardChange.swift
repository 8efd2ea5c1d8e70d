import Testing

@testable import Documents

/// One change to the text of a card, and the failure that it must bring.
struct CardChange: CustomTestStringConvertible, Sendable {
    let from: String
    let to: String
    let failure: DocumentFailure

    var testDescription: String { "\(from) → \(to)" }

    static let all = [
        CardChange(
            from: #""office":"firm""#, to: #""office":"bank""#,
            failure: .badField("office", why: "is neither `supervisor` nor `firm`")),
        CardChange(
            from: #""id":"garam""#, to: #""id":"Garam""#,
            failure: .badField("id", why: "is not an identifier")),
        CardChange(
            from: #""id":"garam","#, to: "", failure: .missingField("id")),
        CardChange(
            from: #""en":"Garam Bank""#, to: #""en":"""#,
            failure: .badField("names.en", why: "is empty")),
        CardChange(
            from: "Garam Bank", to: #"Garam\u001b[2J"#,
            failure: .badField("names.en", why: "holds a control character")),
        CardChange(
            from: "Garam Bank", to: #"Garam\u202eknaB"#,
            failure: .badField("names.en", why: "holds a control character")),
        CardChange(
            from: "Garam Bank", to: String(repeating: "x", count: 201),
            failure: .badField("names.en", why: "is longer than 200 bytes")),
        CardChange(
            from: #""sequence":1"#, to: #""sequence":0"#,
            failure: .badField("sequence", why: "is outside 1 to 999999999999999")),
        CardChange(
            from: #""sequence":1"#, to: #""sequence":-1"#,
            failure: .malformed(why: "a value does not fit its field")),
        CardChange(
            from: #""sequence":1"#, to: #""sequence":"1""#,
            failure: .badField("sequence", why: "is of another type")),
        CardChange(
            from: "2026-06-23T00:00:00.000000Z", to: "2026-06-23",
            failure: .badField("issuedAt", why: "is not an instant")),
        CardChange(
            from: #""use":"documents""#, to: #""use":"identity""#,
            failure: .badField("keys", why: "must list one key for `identity`")),
        CardChange(
            from: #""use":"officeLog""#, to: #""use":"later""#,
            failure: .badField("keys", why: "must list one key for `officeLog`")),
        CardChange(
            from: #""node":"gate-1","#, to: "", failure: .missingField("keys.node")),
        CardChange(
            from: #""origin":"garam.example/office""#,
            to: #""origin":"garam.example/gate-1""#,
            failure: .badField("keys", why: "gives two logs one origin")),
        CardChange(
            from: #""key":"\#(Field.text(FixedKey.documents.publicKey))""#,
            to: #""key":"AAAA""#,
            failure: .badField("keys.key", why: "is not a key of 32 bytes in base64url")),
    ]
}
