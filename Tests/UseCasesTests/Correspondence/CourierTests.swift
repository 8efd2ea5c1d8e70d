import Documents
import Foundation
import Ledger
import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

/// Two offices that only a courier joins.
@Suite struct CourierTests {
    @Test func `a letter that was issued waits in the outbox, and a courier brings it`() throws {
        let scene = try Scene()
        try scene.introduce()
        let letter = try scene.issued()
        let before = try scene.outbox(of: scene.supervisor().desk)
        #expect(before.sent.map(\.kind) == ["letter"])
        #expect(before.sent.map(\.state) == ["waits for a courier"])
        #expect(before.waitsForCourier == 1)

        let bag = try scene.bag(from: scene.supervisor().desk)
        #expect(bag.map(\.name) == ["fsc-to-hanbit-dispatch-1.jws"])
        let imported = try ImportDocuments(desk: scene.firm().desk)(bag, by: Scene.keeper)
        #expect(imported.map(\.answer) == ["taken"])
        #expect(
            try scene.firm().read().office.letters.keys.map(\.description) == [letter.serial])

        let back = try scene.bag(from: scene.firm().desk)
        #expect(back.map(\.name) == ["hanbit-to-fsc-receipt-1.jws"])
        _ = try ImportDocuments(desk: scene.supervisor().desk)(back, by: Scene.drafter)
        let after = try scene.outbox(of: scene.supervisor().desk)
        #expect(after.sent.map(\.state) == ["received"])
        #expect(after.waitsForCourier == 0)
        #expect(try scene.bag(from: scene.supervisor().desk).isEmpty)
    }

    @Test func `a status list that is published goes to every firm whose card is known`() throws {
        let scene = try Scene()
        _ = try RegisterFirms(desk: scene.supervisor())(scene.example("firms.csv"), by: nil)
        _ = try PublishStatusList(desk: scene.supervisor())(by: Scene.drafter)
        #expect(try scene.bag(from: scene.supervisor().desk).isEmpty, "no card is known")
        try scene.introduce()
        let letter = try scene.issued()
        try RevokeLetter(desk: scene.supervisor())(
            letter.serial, ground: "factsUntrue", reason: "x", by: Scene.drafter)
        let list = try PublishStatusList(desk: scene.supervisor())(by: Scene.drafter)
        try scene.carryAll()
        #expect(try scene.standings() == ["revoked"])
        #expect(try scene.firm().read().office.statusList?.sequence == list.shown.sequence)
        #expect(
            try scene.outbox(of: scene.firm().desk).received.map(\.state)
                == ["taken", "taken", "taken"])
    }

    @Test func `every order of a bag ends in the same office and the same receipts`() throws {
        let scene = try Scene()
        try scene.introduce()
        _ = try scene.issued()
        _ = try PublishStatusList(desk: scene.supervisor())(by: Scene.drafter)
        try scene.notice(#"{"text":"점검 안내"}"#)
        let bag = try scene.bag(from: scene.supervisor().desk)
        #expect(bag.count == 3)
        let instant = scene.world.clock.now() + .seconds(60)
        let first = try scene.copyOfFirm("in-order", at: instant)
        for document in bag { _ = try scene.take(document.bytes, at: first) }
        let (receipts, state) = (try scene.bag(from: first), try FirmDesk(first).read())
        #expect(receipts.count == 3)
        for (index, order) in bag.everyOrder.enumerated() {
            let desk = try scene.copyOfFirm("order-\(index)", at: instant)
            // Each comes twice, and the last one is taken once the gap is filled.
            for document in order { _ = try scene.take(document.bytes, at: desk) }
            for document in order.reversed() {
                #expect(try scene.take(document.bytes, at: desk).answer == .again)
            }
            let after = try FirmDesk(desk).read()
            #expect(after.office.letters == state.office.letters)
            #expect(after.office.statusList == state.office.statusList)
            #expect(
                try scene.bag(from: desk).map(\.bytes) == receipts.map(\.bytes),
                "\(order.map(\.name))")
        }
    }

    @Test func `one that comes early is shown as waiting, and a receipt says so`() throws {
        let scene = try Scene()
        try scene.introduce()
        let documents = try (1...3).map { _ in try scene.notice() }
        let early = try scene.take(documents[2])
        #expect(early.answer == .held)
        #expect(
            try scene.outbox(of: scene.firm().desk).received.map(\.state)
                == ["waits for dispatch 1"])
        let held = try TakeReceipt(desk: scene.supervisor().desk)(
            early.receipt, by: Scene.drafter)
        #expect(held.answer == "held")
        #expect(!held.isNew)
        #expect(try scene.outbox(of: scene.supervisor().desk).waitsForCourier == 3)

        _ = try scene.take(documents[0])
        let gap = try scene.take(documents[1])
        #expect(gap.alsoTaken == [3])
        #expect(
            try scene.outbox(of: scene.firm().desk).received.map(\.state)
                == Array(repeating: "taken, not yet acted on", count: 3))
        try scene.carryAll()
        #expect(try scene.outbox(of: scene.supervisor().desk).waitsForCourier == 0)
    }

    @Test func `the same dispatch again gives the first receipt and leaves no entry`() throws {
        let scene = try Scene()
        try scene.introduce()
        let document = try scene.notice()
        let first = try scene.take(document)
        let size = try scene.head(of: "firm").head.size
        let again = try scene.take(document)
        #expect(again.answer == .again)
        #expect(again.receipt == first.receipt)
        #expect(try scene.head(of: "firm").head.size == size)
    }

    @Test func `a lost bag is no loss: the next one holds the same documents`() throws {
        let scene = try Scene()
        try scene.introduce()
        _ = try scene.issued()
        let lost = try scene.bag(from: scene.supervisor().desk)
        let again = try scene.bag(from: scene.supervisor().desk)
        #expect(lost.map(\.bytes) == again.map(\.bytes))
        try scene.carryAll()
        #expect(try scene.outbox(of: scene.supervisor().desk).waitsForCourier == 0)
    }

    @Test func `receipts are carried until a dispatch of the other office says it has them`()
        throws
    {
        let scene = try Scene()
        try scene.introduce()
        try scene.notice()
        try scene.carryAll()
        #expect(try scene.bag(from: scene.firm().desk).count == 1)
        try scene.notice()
        try scene.carryAll()
        #expect(
            try scene.bag(from: scene.firm().desk).map(\.name)
                == ["hanbit-to-fsc-receipt-2.jws"])
    }

    @Test func `a firm's dispatch is taken at the supervisor's and kept to be read`() throws {
        let scene = try Scene()
        try scene.introduce()
        _ = try WriteDispatch(desk: scene.firm().desk)(
            .notice, #"{"purpose":"securityAnalysis"}"#, to: "fsc", by: Scene.keeper)
        try scene.carryAll()
        let outbox = try scene.outbox(of: scene.supervisor().desk)
        #expect(outbox.received.map(\.kind) == ["notice"])
        #expect(outbox.received.map(\.state) == ["taken, not yet acted on"])
        #expect(try scene.outbox(of: scene.firm().desk).sent.map(\.state) == ["received"])
    }

    @Test func `letters and lists carried by themselves are taken as before`() throws {
        let scene = try Scene()
        try scene.introduce()
        let letter = try scene.issued()
        _ = try ImportLetter(desk: scene.firm())(letter.document, by: Scene.keeper)
        try scene.carryStatus()
        try scene.carryAll()
        #expect(try scene.standings() == ["in force"])
        #expect(
            try scene.outbox(of: scene.firm().desk).received.map(\.state) == ["taken", "taken"])
        #expect(throws: LetterImportFailure.self) {
            try ImportLetter(desk: scene.firm())(letter.document, by: Scene.keeper)
        }
    }
}
