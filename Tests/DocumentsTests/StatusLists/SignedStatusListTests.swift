import Programme
import Testing
import Vocabulary

@testable import Documents

struct SignedStatusListTests {
    static let list = UnverifiedStatusList(
        supervisor: "supervisor", sequence: 7, issuedAt: "2026-06-23T00:00:00.000000Z",
        nextUpdateBy: "2026-06-24T12:00:00.000000Z",
        entries: [
            .init(serial: "260001", status: "revoked", until: nil),
            .init(
                serial: "260002", status: "suspended", until: "2026-07-01T00:00:00.000000Z"),
        ])
    private let keys = [FixedKey.documents.publicKey]

    private func read(_ payload: String) throws -> UnverifiedStatusList {
        try UnverifiedStatusList(
            from: UnsignedDocument(.statusList, payload: Array(payload.utf8))
                .signed(by: FixedKey.documents), signedBy: keys)
    }

    private var text: String {
        get throws { String(decoding: try WireJSON.encode(Self.list), as: UTF8.self) }
    }

    @Test func `a status list comes back from its document`() throws {
        let document = try Self.list.signed(by: FixedKey.documents)
        #expect(try UnverifiedStatusList(from: document, signedBy: keys) == Self.list)
    }

    @Test func `a full list stays far below the document limit`() throws {
        var list = Self.list
        list.entries = (1...StatusList.entryLimit).map {
            .init(
                serial: String(260_000 + $0), status: "suspended",
                until: "2026-07-01T00:00:00.000000Z")
        }
        let document = try list.signed(by: FixedKey.documents)
        #expect(document.bytes.count < SignedDocument.sizeLimit.bytes / 4)
        #expect(try UnverifiedStatusList(from: document, signedBy: keys) == list)
    }

    @Test func `a letter is no status list, nor the other way round`() throws {
        let letter = try UnverifiedLetter.sample.signed(by: FixedKey.documents)
        #expect(throws: DocumentFailure.self) {
            try UnverifiedStatusList(from: letter, signedBy: keys)
        }
        let list = try Self.list.signed(by: FixedKey.documents)
        #expect(throws: DocumentFailure.self) {
            try UnverifiedLetter(from: list, signedBy: keys)
        }
    }

    @Test(arguments: [
        (#""sequence":7"#, #""sequence":-7"#), (#""sequence":7"#, #""sequence":7.0"#),
        (#""sequence":7"#, #""sequence":7,"sequence":8"#),
        (#""serial":"260001""#, #""serial":260001"#), (#""entries":["#, #""other":["#),
        (#""entries":["#, #""critical":["other"],"entries":["#),
    ])
    func `a list that is wrong in one place is refused`(from: String, to: String) throws {
        let changed = try text.replacing(from, with: to)
        #expect(try changed != text, "the table no longer fits the list")
        #expect(throws: DocumentFailure.self) { try read(changed) }
    }
}
