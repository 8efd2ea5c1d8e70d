import Testing
import Vocabulary

@testable import Programme

@Suite struct DispatchTests {
    var room: PostRoom

    init() throws { room = try PostRoom() }

    @discardableResult
    mutating func write(_ contents: String = "{}", mark: UInt8) throws -> Dispatch {
        let dispatch = try room.correspondence.dispatch(
            .notice, contents, from: PostRoom.own, to: PostRoom.other, at: room.now)
        try room.record(
            room.correspondence.writing(
                dispatch, document: "d", digest: room.sample.digest(mark)))
        return dispatch
    }

    func receipt(
        _ number: Int, mark: UInt8, _ answer: Receipt.Answer = .taken, from: String = "other",
        to: String = "own"
    ) throws -> Receipt {
        Receipt(
            for: number, try room.sample.digest(mark), from: PostRoom.id(from),
            to: PostRoom.id(to), receivedAt: room.now, answer: answer)
    }

    func deliver(_ receipt: Receipt, mark: UInt8 = 9) throws -> DispatchDelivered? {
        try room.correspondence.delivering(
            receipt, document: "r", digest: room.sample.digest(mark), at: PostRoom.own)
    }

    mutating func record(_ receipt: Receipt) throws {
        let event = try deliver(receipt)
        try room.record(#require(event))
    }

    @Test mutating func `dispatches to one office are numbered from 1 without a gap`() throws {
        #expect(try write(mark: 1).number == 1)
        #expect(try write(mark: 2).number == 2)
        #expect(room.other.waiting.map(\.number) == [1, 2])
        #expect(throws: CorrespondenceFailure.unknownCounterpart(PostRoom.id("x"))) {
            try room.correspondence.dispatch(
                .notice, "{}", from: PostRoom.own, to: PostRoom.id("x"), at: room.now)
        }
    }

    @Test mutating func `a dispatch waits for a courier until its receipt is here`() throws {
        try write(mark: 1)
        try write(mark: 2)
        try record(receipt(2, mark: 2))
        #expect(room.other.waiting.map(\.number) == [1])
        #expect(room.other.written.map(\.document) == ["d", nil])
        #expect(try write(mark: 3).receiptsHeldTo == 0)
        try record(receipt(1, mark: 1))
        #expect(try write(mark: 4).receiptsHeldTo == 2)
        #expect(try deliver(receipt(1, mark: 1)) == nil, "the same receipt again")
    }

    @Test mutating func `a receipt that says held leaves the dispatch waiting`() throws {
        try write(mark: 1)
        #expect(try deliver(receipt(1, mark: 1, .held)) == nil)
        #expect(room.other.waiting.count == 1)
    }

    @Test mutating func `a receipt that fits nothing is refused, each with its reason`() throws {
        try write(mark: 1)
        #expect(throws: CorrespondenceFailure.neverWritten(2, to: PostRoom.other)) {
            try deliver(receipt(2, mark: 1))
        }
        #expect(throws: CorrespondenceFailure.receiptForOther(1, to: PostRoom.other)) {
            try deliver(receipt(1, mark: 2))
        }
        #expect(throws: CorrespondenceFailure.otherAddressee(named: "x")) {
            try deliver(receipt(1, mark: 1, to: "x"))
        }
        #expect(throws: CorrespondenceFailure.unknownSender("x")) {
            try deliver(receipt(1, mark: 1, from: "x"))
        }
        try record(receipt(1, mark: 1))
        #expect(throws: CorrespondenceFailure.anotherReceipt(1, from: PostRoom.other)) {
            try deliver(receipt(1, mark: 1), mark: 8)
        }
    }

    @Test mutating func `what is too large is refused with the limit`() throws {
        let limit = Dispatch.contentsLimit
        #expect(throws: CorrespondenceFailure.contentsTooLarge(limit: limit)) {
            try write(String(repeating: "x", count: limit.bytes + 1), mark: 1)
        }
        let dispatch = try room.correspondence.dispatch(
            .notice, "{}", from: PostRoom.own, to: PostRoom.other, at: room.now)
        #expect(throws: CorrespondenceFailure.documentTooLarge(limit: Dispatch.documentLimit)) {
            try room.correspondence.writing(
                dispatch,
                document: String(repeating: "x", count: Dispatch.documentLimit.bytes + 1),
                digest: room.sample.digest(1))
        }
    }

    @Test func `the largest letter fits a dispatch, and the largest dispatch an entry`() {
        // base64url makes four characters of three bytes; header, signature and the other
        // fields take less than two kibibytes.
        let letter = SupervisorOffice.documentLimit.bytes
        #expect(letter <= Dispatch.contentsLimit.bytes)
        #expect((letter + 1024) * 4 / 3 + 1024 < Dispatch.documentLimit.bytes)
        let receipt = (Receipt.refusalLimit.bytes * 2 + 1024) * 4 / 3 + 512
        let reason = Receipt.refusalLimit.bytes * 2
        #expect(Dispatch.documentLimit.bytes + receipt + reason + 1024 < 65_535)
    }

    @Test mutating func `no more than a bounded number waits for a courier`() throws {
        for _ in 0..<Correspondence.waitingLimit { try write(mark: 1) }
        #expect(
            throws: CorrespondenceFailure.tooManyWaiting(
                PostRoom.other, limit: Correspondence.waitingLimit)
        ) { try write(mark: 1) }
    }

    @Test(arguments: [
        ("number", #""number":0"#), ("number", #""number":1000000000"#),
    ])
    func `a number outside its range is refused`(field: String, text: String) {
        let number = Int(text.split(separator: ":").last ?? "") ?? 0
        #expect(throws: CorrespondenceFailure.malformed(field: field)) {
            try PostRoom.dispatch(number, mark: 1)
        }
    }

    @Test func `a dispatch that cannot be read is refused by field`() throws {
        let sound = try PostRoom.dispatch(3).unverified
        func failure(_ change: (inout UnverifiedDispatch) -> Void) -> CorrespondenceFailure? {
            var dispatch = sound
            change(&dispatch)
            do throws(CorrespondenceFailure) { _ = try Dispatch(dispatch) } catch { return error }
            return nil
        }
        #expect(failure { _ in } == nil)
        #expect(failure { $0.from = "" } == .malformed(field: "from"))
        #expect(failure { $0.to = "A" } == .malformed(field: "to"))
        #expect(failure { $0.kind = "parcel" } == .unknownKind("parcel"))
        #expect(failure { $0.writtenAt = "now" } == .malformed(field: "writtenAt"))
        #expect(failure { $0.contents = "" } == .malformed(field: "contents"))
        #expect(failure { $0.contents = "\u{1B}[2J" } == .malformed(field: "contents"))
        #expect(failure { $0.contents = "a\u{202E}b" } == .malformed(field: "contents"))
        #expect(failure { $0.receiptsHeldTo = 3 } == .malformed(field: "receiptsHeldTo"))
        #expect(failure { $0.receiptsHeldTo = -1 } == .malformed(field: "receiptsHeldTo"))
    }

    @Test func `a receipt that cannot be read is refused by field`() throws {
        let sound = try receipt(1, mark: 1).unverified
        func failure(_ change: (inout UnverifiedReceipt) -> Void) -> CorrespondenceFailure? {
            var receipt = sound
            change(&receipt)
            do throws(CorrespondenceFailure) { _ = try Receipt(receipt) } catch { return error }
            return nil
        }
        #expect(failure { _ in } == nil)
        #expect(failure { $0.refusal = "the letter is over" } == nil)
        #expect(failure { $0.number = 0 } == .malformed(field: "number"))
        #expect(failure { $0.dispatch = "5" } == .malformed(field: "dispatch"))
        #expect(failure { $0.receivedAt = "" } == .malformed(field: "receivedAt"))
        #expect(failure { $0.answer = "lost" } == .malformed(field: "answer"))
        #expect(failure { $0.refusal = "" } == .malformed(field: "refusal"))
        #expect(failure { $0.refusal = "a\nb" } == .malformed(field: "refusal"))
        #expect(
            failure { $0.refusal = String(repeating: "x", count: 501) }
                == .malformed(field: "refusal"))
        #expect(
            failure {
                $0.answer = "held"
                $0.refusal = "x"
            } == .malformed(field: "refusal"))
    }

    @Test func `a reason is told on one line and cut at a whole character`() {
        #expect(Receipt.told("a\nb\u{202E}c") == "a b c")
        let long = Receipt.told(String(repeating: "가", count: 400))
        #expect(long.utf8.count == 498)
    }

    @Test func `only the key of the newest card signs`() throws {
        var correspondence = room.correspondence
        correspondence.meet(PostRoom.other, documentKey: try room.sample.key(8))
        #expect(try correspondence[PostRoom.other]?.documentKey == room.sample.key(8))
        #expect(
            try correspondence[PostRoom.other]?.documentKeys
                == [room.sample.key(7), room.sample.key(8)])
    }
}
