import Access
import Testing
import Vocabulary

@testable import Programme

@Suite struct ArrivalTests {
    var room: PostRoom

    init() throws { room = try PostRoom() }

    @Test mutating func `dispatches are taken in the order of their numbers, from 1`() throws {
        #expect(try room.deliver(PostRoom.dispatch(1)) == "1 taken")
        #expect(try room.deliver(PostRoom.dispatch(2)) == "2 taken")
        #expect(room.other.taken.map(\.number) == [1, 2])
        #expect(room.other.nextNumber == 3)
    }

    @Test mutating func `the same dispatch again gives the first receipt and changes nothing`()
        throws
    {
        let first = try room.deliver(PostRoom.dispatch(1))
        let early = try room.deliver(PostRoom.dispatch(3))
        let before = room.correspondence
        #expect(try room.deliver(PostRoom.dispatch(1)) == first)
        #expect(try room.deliver(PostRoom.dispatch(3)) == early)
        #expect(room.correspondence == before)
        #expect(room.events.count == 2)
    }

    @Test mutating func `one that comes early waits, and is taken in one step with the gap`()
        throws
    {
        for number in [4, 2, 3, 6] { #expect(try room.deliver(PostRoom.dispatch(number)) != nil) }
        #expect(room.other.taken.isEmpty)
        #expect(room.other.held.keys.sorted() == [2, 3, 4, 6])
        let events = room.events.count
        try room.deliver(PostRoom.dispatch(1))
        #expect(room.other.taken.map(\.number) == [1, 2, 3, 4])
        #expect(room.other.held.keys.sorted() == [6])
        #expect(room.events.count == events + 4)
        try room.deliver(PostRoom.dispatch(5))
        #expect(room.other.taken.map(\.number) == [1, 2, 3, 4, 5, 6])
    }

    @Test mutating func `another document with a used number is refused and raises one alarm`()
        throws
    {
        try room.deliver(PostRoom.dispatch(1))
        try room.deliver(PostRoom.dispatch(3))
        for number in [1, 3] {
            #expect(try room.deliver(PostRoom.dispatch(number, mark: 99)) == nil)
            #expect(try room.deliver(PostRoom.dispatch(number, mark: 99)) == nil)
        }
        #expect(room.other.openAlarms.map(\.alarm.number) == [1, 3])
        #expect(try room.other.taken.map(\.digest) == [room.sample.digest(1)])
        // What came first goes on as if nothing had happened.
        try room.deliver(PostRoom.dispatch(2))
        #expect(room.other.taken.map(\.number) == [1, 2, 3])
    }

    @Test mutating func `an alarm stays until a person acknowledges it, once`() throws {
        try room.deliver(PostRoom.dispatch(1))
        try room.deliver(PostRoom.dispatch(1, mark: 99))
        try room.deliver(PostRoom.dispatch(2))
        #expect(room.other.openAlarms.map(\.number) == [1])
        #expect(throws: CorrespondenceFailure.noSuchAlarm(2, of: PostRoom.other)) {
            try room.correspondence.acknowledging(alarm: 2, of: PostRoom.other)
        }
        try room.record(room.correspondence.acknowledging(alarm: 1, of: PostRoom.other))
        #expect(room.other.openAlarms.isEmpty)
        #expect(room.other.alarms.map(\.acknowledgedBy) == [room.sample.officer])
        #expect(throws: CorrespondenceFailure.acknowledgedAlready(1, of: PostRoom.other)) {
            try room.correspondence.acknowledging(alarm: 1, of: PostRoom.other)
        }
    }

    @Test func `a foreign dispatch is refused: unknown sender, other addressee`() throws {
        let digest = try room.sample.digest(1)
        #expect(throws: CorrespondenceFailure.unknownSender("stranger")) {
            try room.correspondence.arriving(
                PostRoom.dispatch(1, from: "stranger"), digest: digest, at: PostRoom.own)
        }
        #expect(throws: CorrespondenceFailure.otherAddressee(named: "someone")) {
            try room.correspondence.arriving(
                PostRoom.dispatch(1, to: "someone"), digest: digest, at: PostRoom.own)
        }
    }

    @Test mutating func `no more than a bounded number waits`() throws {
        let limit = Correspondence.heldLimit
        #expect(try room.deliver(PostRoom.dispatch(limit + 1)) != nil)
        #expect(throws: CorrespondenceFailure.tooFarAhead(limit + 2, next: 1)) {
            try room.deliver(PostRoom.dispatch(limit + 2))
        }
        try room.deliver(PostRoom.dispatch(1))
        #expect(try room.deliver(PostRoom.dispatch(limit + 2)) != nil)
    }

    @Test mutating func `a flood of forks ends at a bound, and each is refused`() throws {
        try room.deliver(PostRoom.dispatch(1))
        for mark in 2...UInt8(Correspondence.alarmLimit + 20) {
            #expect(try room.deliver(PostRoom.dispatch(1, mark: mark)) == nil)
        }
        #expect(room.other.alarms.count == Correspondence.alarmLimit)
    }

    @Test mutating func `receipts are owed until the other office says that it holds them`()
        throws
    {
        try room.deliver(PostRoom.dispatch(1))
        try room.deliver(PostRoom.dispatch(2))
        #expect(room.other.owedReceipts.map(\.receipt) == ["1 taken", "2 taken"])
        try room.deliver(PostRoom.dispatch(3, receiptsHeldTo: 2))
        #expect(room.other.owedReceipts.map(\.receipt) == ["3 taken"])
        // An older word does not take back a newer one.
        try room.deliver(PostRoom.dispatch(4, receiptsHeldTo: 1))
        #expect(room.other.owedReceipts.map(\.receipt) == ["3 taken", "4 taken"])
        try room.deliver(PostRoom.dispatch(6))
        #expect(room.other.owedReceipts.map(\.receipt).last == "6 held")
    }

    @Test func `events that contradict those before them are damage`() throws {
        let second = try PostRoom.dispatch(2)
        let digest = try room.sample.digest(2)
        let stranger = try PostRoom.dispatch(1, from: "stranger")
        let events: [any JournalEvent] = [
            DispatchReceived(
                second, digest: digest, document: "d", receipt: "r", outcome: .kept, reason: nil),
            DispatchReceived(
                stranger, digest: digest, document: "d", receipt: "r", outcome: .kept,
                reason: nil),
            DispatchHeld(try PostRoom.dispatch(1), digest: digest, document: "d", receipt: "r"),
            DispatchForked(second, digest: digest, document: "d"),
            DispatchDelivered(
                to: PostRoom.other, number: 1, receivedAt: room.now, receiptDigest: digest,
                receipt: "r", refusal: nil),
            DispatchWritten(
                to: PostRoom.other, number: 2, dispatch: .notice, digest: digest, document: "d"),
            DispatchDelivered(
                to: PostRoom.other, number: Int.min, receivedAt: room.now, receiptDigest: digest,
                receipt: "r", refusal: nil),
            AlarmAcknowledged(from: PostRoom.other, alarm: Int.min),
        ]
        let act = Act(by: room.sample.officer, way: .api, at: room.now, entry: 9)
        for event in events {
            var correspondence = room.correspondence
            #expect(throws: ReplayFailure.outOfPlace(type(of: event).kind, 9)) {
                try correspondence.apply(event, act)
            }
        }
    }

    @Test mutating func `what waited is what is taken under its number`() throws {
        try room.deliver(PostRoom.dispatch(2))
        try room.deliver(PostRoom.dispatch(1))
        var changed = try PostRoom()
        try changed.deliver(PostRoom.dispatch(2))
        let digest = try changed.sample.digest(1)
        try changed.record(
            DispatchReceived(
                try PostRoom.dispatch(1), digest: digest, document: "d", receipt: "r",
                outcome: .acted, reason: nil))
        let another = DispatchReceived(
            try PostRoom.dispatch(2, mark: 99), digest: try changed.sample.digest(99),
            document: "d", receipt: "r", outcome: .acted, reason: nil)
        #expect(throws: ReplayFailure.outOfPlace("dispatchReceived", 2)) {
            try changed.record(another)
        }
    }
}
