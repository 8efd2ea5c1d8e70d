import Foundation
import Programme
import Testing

@testable import Documents

/// Documents as this release signs them, with fixed keys. They must decode for ever; a change
/// to what is written makes a new file beside the old one, never a new text in it.
struct GoldenDocumentTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Golden/Documents").standardized.path

    private func golden(_ name: String, made: () throws -> SignedDocument) throws
        -> SignedDocument
    {
        let path = "\(Self.folder)/\(name).jws"
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(try made().bytes + [0x0A]).write(to: URL(filePath: path))
        }
        let data = try Data(contentsOf: URL(filePath: path))
        return try SignedDocument(parsing: Array(data))
    }

    @Test func `the card of the first release`() throws {
        let card = try SampleCard().card()
        let document = try golden("card-1") { try card.signed(by: FixedKey.identity) }
        #expect(try OfficeCard.introduced(by: document) == card)
    }

    @Test func `the letter of the first release`() throws {
        let document = try golden("letter-1") {
            try UnverifiedLetter.sample.signed(by: FixedKey.documents)
        }
        let keys = [FixedKey.documents.publicKey]
        #expect(try UnverifiedLetter(from: document, signedBy: keys) == .sample)
    }

    @Test func `the status list of the first release`() throws {
        let list = SignedStatusListTests.list
        let document = try golden("status-list-1") { try list.signed(by: FixedKey.documents) }
        let keys = [FixedKey.documents.publicKey]
        #expect(try UnverifiedStatusList(from: document, signedBy: keys) == list)
    }

    @Test func `the dispatch, the receipt and the request to collect of the first release`() throws
    {
        let keys = [FixedKey.documents.publicKey]
        let dispatch = try golden("dispatch-1") {
            try SignedDispatchTests.dispatch.signed(by: FixedKey.documents)
        }
        #expect(
            try UnverifiedDispatch(from: dispatch, signedByLastOf: keys)
                == SignedDispatchTests.dispatch)
        let receipt = try golden("receipt-1") {
            try SignedDispatchTests.receipt.signed(by: FixedKey.documents)
        }
        #expect(
            try UnverifiedReceipt(from: receipt, signedByLastOf: keys)
                == SignedDispatchTests.receipt)
        let collection = try golden("collection-1") {
            try SignedDispatchTests.collection.signed(by: FixedKey.documents)
        }
        #expect(
            try UnverifiedCollection(from: collection, signedByLastOf: keys)
                == SignedDispatchTests.collection)
    }

    @Test func `one value has one text, so the same key signs the same document`() throws {
        let document = try golden("letter-1") {
            try UnverifiedLetter.sample.signed(by: FixedKey.documents)
        }
        #expect(try UnverifiedLetter.sample.signed(by: FixedKey.documents) == document)
    }
}
