import Access
import Documents
import Foundation
import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

/// What an office does not take, each with its own reason.
@Suite struct RefusedDocumentTests {
    let scene: Scene

    init() throws {
        scene = try Scene()
        try scene.introduce()
    }

    /// Nothing was entered, and nothing is owed.
    private func expectNothing(_ location: SourceLocation = #_sourceLocation) throws {
        let outbox = try scene.outbox(of: scene.firm().desk)
        #expect(outbox.received.isEmpty, sourceLocation: location)
        #expect(try scene.bag(from: scene.firm().desk).isEmpty, sourceLocation: location)
    }

    @Test func `a truncated dispatch is refused`() throws {
        let document = try scene.notice()
        for count in [0, 1, document.count / 2, document.count - 1] {
            #expect(throws: DocumentFailure.self) {
                try scene.take(Array(document[..<count]))
            }
        }
        try expectNothing()
    }

    @Test func `a dispatch by an office whose card is not known is refused`() throws {
        #expect(throws: CorrespondenceFailure.unknownSender("stranger")) {
            try scene.take(scene.signed(from: "stranger"))
        }
        try expectNothing()
    }

    @Test func `a dispatch for another office is refused`() throws {
        #expect(throws: CorrespondenceFailure.otherAddressee(named: "haneul")) {
            try scene.take(scene.signed(to: "haneul"))
        }
        try expectNothing()
    }

    @Test func `a dispatch by a key that is on no card is refused`() throws {
        let other = try Scene()
        let document = try scene.signed(by: other.supervisor().desk.documentSigner())
        let kid = try SignedDocument(parsing: document).keyID
        #expect(throws: DocumentFailure.unknownKey(kid: kid)) { try scene.take(document) }
        try expectNothing()
    }

    @Test func `no key of the sender but the one certified for documents signs`() throws {
        for name in ["identity", "office-log"] {
            let signer = try scene.signer(name, of: scene.supervisorFolder)
            #expect(throws: DocumentFailure.unknownKey(kid: signer.publicKey.fingerprint.text)) {
                try scene.take(scene.signed(by: signer))
            }
        }
        try expectNothing()
    }

    @Test func `a wrongly signed dispatch is refused`() throws {
        let (one, two) = (try scene.notice(), try scene.notice(#"{"a":1}"#))
        let dot = UInt8(ascii: ".")
        let parts = one.split(separator: dot) + two.split(separator: dot)
        let mixed = Array(parts[0] + [dot] + parts[1] + [dot] + parts[5])
        #expect(throws: DocumentFailure.badSignature) { try scene.take(mixed) }
        try expectNothing()
    }

    @Test func `a key of an earlier card is refused after its rotation, by its own reason`()
        throws
    {
        let desk = try scene.firm().desk
        let old = try WriteDispatch(desk: desk)(.report, "{}", to: "fsc", by: Scene.keeper)
        let other = try Scene()
        let identity = try scene.signer("identity", of: scene.firmFolder)
        let next = try scene.signer("identity", of: other.firmFolder)
        let card = desk.card
        let rotated = try OfficeCard(
            office: .firm, id: card.id, names: card.names, sequence: 2,
            issuedAt: card.issuedAt, identity: card.identity, documents: next.publicKey,
            officeLog: card.officeLog, gateLogs: [])
        let given = try GivenCard(document: rotated.signed(by: identity).bytes)
        _ = try ImportFirmCard(desk: scene.supervisor())(
            given, confirmed: given.fingerprint, by: Scene.drafter)
        let kid = card.documents.fingerprint.text
        #expect(throws: DocumentFailure.retiredKey(kid: kid)) {
            try TakeDispatch(desk: scene.supervisor().desk)(old.document, by: Scene.drafter)
        }
        let anew = try scene.signed(from: "hanbit", to: "fsc", kind: "report", by: next)
        #expect(
            try TakeDispatch(desk: scene.supervisor().desk)(anew, by: Scene.drafter).answer
                == .taken)
    }

    @Test func `another document with a used number is refused, and its alarm stays`() throws {
        let desk = try scene.firm().desk
        _ = try scene.take(scene.signed())
        let other = try scene.signed(contents: #"{"another":true}"#)
        let sender = try CounterpartID(parsing: "fsc")
        for _ in 0..<2 {
            #expect(throws: CorrespondenceFailure.forked(1, from: sender)) {
                try scene.take(other)
            }
        }
        #expect(try scene.outbox(of: desk).alarms.map(\.number) == [1])
        #expect(try scene.outbox(of: desk).alarms.map(\.acknowledgedBy) == [nil])
        // The next ones are taken as if nothing had happened.
        #expect(try scene.take(scene.signed(number: 2)).answer == .taken)
        #expect(throws: AccessFailure.self) {
            try AcknowledgeAlarm(desk: desk)(1, of: "fsc", by: Scene.person("nobody"))
        }
        try AcknowledgeAlarm(desk: desk)(1, of: "fsc", by: Scene.second)
        #expect(try scene.outbox(of: desk).alarms.map(\.acknowledgedBy) == ["choi"])
        #expect(throws: CorrespondenceFailure.acknowledgedAlready(1, of: sender)) {
            try AcknowledgeAlarm(desk: desk)(1, of: "fsc", by: Scene.second)
        }
    }

    @Test func `contents that cannot be acted on keep nothing behind them from being taken`()
        throws
    {
        let other = try Scene()
        let list = try PublishStatusList(desk: other.supervisor())(by: Scene.drafter)
        let foreign = try scene.signed(
            kind: "statusList", contents: String(decoding: list.document, as: UTF8.self))
        let taken = try scene.take(foreign)
        #expect(taken.answer == .taken)
        #expect(taken.outcome == "refused")
        #expect(try scene.take(scene.signed(number: 2)).answer == .taken)
        #expect(try scene.firm().read().office.statusList == nil)
        let receipt = try UnverifiedReceipt.claimed(
            by: SignedDocument(parsing: taken.receipt))
        #expect(receipt.answer == "taken")
        #expect(receipt.refusal?.contains("on no card") == true)
    }

    @Test func `a kind that the other office never writes is taken and refused`() throws {
        #expect(try scene.take(scene.signed(kind: "application")).outcome == "refused")
        #expect(throws: CorrespondenceFailure.notWrittenHere(.application)) {
            try WriteDispatch(desk: scene.supervisor().desk)(
                .application, "{}", to: "hanbit", by: Scene.drafter)
        }
    }

    @Test func `a receipt that fits nothing is refused`() throws {
        let document = try scene.notice()
        let receipt = try scene.take(document).receipt
        #expect(throws: CorrespondenceFailure.unknownSender("stranger")) {
            try TakeReceipt(desk: scene.supervisor().desk)(
                scene.receipt(from: "stranger"), by: Scene.drafter)
        }
        let sender = try CounterpartID(parsing: "hanbit")
        #expect(throws: CorrespondenceFailure.neverWritten(9, to: sender)) {
            try TakeReceipt(desk: scene.supervisor().desk)(
                scene.receipt(number: 9), by: Scene.drafter)
        }
        #expect(throws: CorrespondenceFailure.receiptForOther(1, to: sender)) {
            try TakeReceipt(desk: scene.supervisor().desk)(scene.receipt(), by: Scene.drafter)
        }
        #expect(try TakeReceipt(desk: scene.supervisor().desk)(receipt, by: Scene.drafter).isNew)
        #expect(!(try TakeReceipt(desk: scene.supervisor().desk)(receipt, by: Scene.drafter).isNew))
    }

    @Test func `what is too large is refused with the limit, and no number is used`() throws {
        #expect(
            throws: CorrespondenceFailure.contentsTooLarge(limit: Dispatch.contentsLimit)
        ) { try scene.notice(String(repeating: "x", count: 40_000)) }
        #expect(
            throws: CorrespondenceFailure.documentTooLarge(limit: Dispatch.documentLimit)
        ) { try scene.notice(String(repeating: "\"", count: 30_000)) }
        _ = try scene.notice()
        #expect(try scene.outbox(of: scene.supervisor().desk).sent.map(\.number) == [1])
    }

    @Test func `the largest dispatch is taken into the journal`() throws {
        let text = String(repeating: "x", count: Dispatch.contentsLimit.bytes)
        #expect(try scene.take(scene.notice(text)).answer == .taken)
    }

    @Test func `whoever may not take documents in takes none`() throws {
        _ = try AddPerson(desk: scene.firm().desk)(
            "jung", roles: ["auditor"], by: Scene.keeper)
        let document = try scene.notice()
        #expect(throws: AccessFailure.self) {
            try TakeDispatch(desk: scene.firm().desk)(document, by: Scene.person("jung"))
        }
        try expectNothing()
    }

    @Test func `a bag says of each document what happened, and goes on`() throws {
        let (one, two) = (try scene.notice(), try scene.notice())
        let imported = try ImportDocuments(desk: scene.firm().desk)(
            [
                ("two", two), ("broken", Array("x.y".utf8)), ("one", one), ("again", one),
                ("foreign", scene.signed(from: "stranger")),
                ("card", Array(Data(contentsOf: URL(filePath: scene.firmFolder + "/office.card")))),
            ], by: Scene.keeper)
        let answers = Dictionary(uniqueKeysWithValues: imported.map { ($0.name, $0.answer) })
        #expect(
            answers == [
                "one": "taken", "two": "taken", "again": "again", "broken": "refused",
                "foreign": "refused", "card": "refused",
            ])
    }

    @Test func `a document is shown with what it says and whose key signed it`() throws {
        let document = try scene.notice(#"{"text":"점검"}"#)
        let here = try ShowDocument(desk: scene.firm().desk)(document)
        #expect(here.kind == "dispatch")
        #expect(here.signer == "the documents key of fsc")
        #expect(here.lines.contains { $0.value == #"{"text":"점검"}"# })
        #expect(
            try ShowDocument(desk: scene.supervisor().desk)(document).signer
                == "the documents key of this office")
        #expect(try !ShowDocument(desk: nil)(document).isSignerKnown)
        let other = try Scene()
        #expect(try !ShowDocument(desk: other.firm().desk)(document).isSignerKnown)
        let letter = try scene.issued()
        let shown = try ShowDocument(desk: scene.firm().desk)(letter.document)
        #expect(shown.kind == "letter")
        #expect(shown.lines.contains { $0.name == "decision" && $0.value == "noAction" })
        let carried = try scene.bag(from: scene.supervisor().desk)[1]
        #expect(
            try ShowDocument(desk: nil)(carried.bytes).lines.contains { $0.value == letter.serial })
        let list = try PublishStatusList(desk: scene.supervisor())(by: Scene.drafter)
        #expect(try ShowDocument(desk: scene.firm().desk)(list.document).isSignerKnown)
        let receipt = try scene.take(document).receipt
        #expect(try ShowDocument(desk: scene.supervisor().desk)(receipt).kind == "receipt")
    }
}

extension Scene {
    /// A receipt of the firm's for no dispatch that was ever written, rightly signed.
    func receipt(number: Int = 1, from: String = "hanbit") throws -> [UInt8] {
        try UnverifiedReceipt(
            from: from, to: "fsc", number: number, dispatch: String(repeating: "5a", count: 32),
            receivedAt: world.clock.now().description, answer: "taken", refusal: nil
        ).signed(by: firm().desk.documentSigner()).bytes
    }
}
