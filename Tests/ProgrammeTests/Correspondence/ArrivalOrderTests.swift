import Testing
import Vocabulary

@testable import Programme

/// Couriers bring things in any order, and again.
@Suite struct ArrivalOrderTests {
    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `any order and repetition ends in the same sequence and the same receipts`(
        seed: UInt64
    ) throws {
        var dice = ReplayTests.Dice(state: seed &* 0x9e37_79b9_7f4a_7c15)
        let count = Int.random(in: 1...30, using: &dice)
        let dispatches = try (1...count).map { try PostRoom.dispatch($0) }
        var inOrder = try PostRoom()
        for dispatch in dispatches { try inOrder.deliver(dispatch) }
        var shuffled = try PostRoom()
        let again = (0..<count).map { _ in dispatches[Int.random(in: 0..<count, using: &dice)] }
        for dispatch in (dispatches + again).shuffled(using: &dice) {
            let taken = shuffled.other.taken
            #expect(try shuffled.deliver(dispatch) != nil, "seed \(seed)")
            #expect(Array(shuffled.other.taken.prefix(taken.count)) == taken, "seed \(seed)")
        }
        #expect(shuffled.other == inOrder.other, "seed \(seed)")
        #expect(shuffled.other.taken.map(\.number) == Array(1...count), "seed \(seed)")
        for dispatch in dispatches {
            #expect(try shuffled.deliver(dispatch) == inOrder.deliver(dispatch), "seed \(seed)")
        }
    }

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func `nothing is taken twice or out of order, forks or not, and replay agrees`(
        seed: UInt64
    ) throws {
        var dice = ReplayTests.Dice(state: seed &* 0x9e37_79b9_7f4a_7c15)
        var room = try PostRoom()
        for _ in 0..<120 {
            let number = Int.random(in: 1...20, using: &dice)
            let mark = UInt8(number + 50 * Int.random(in: 0...1, using: &dice))
            try room.deliver(PostRoom.dispatch(number, mark: mark))
        }
        let taken = room.events.compactMap { $0 as? DispatchReceived }
        #expect(taken.map(\.number) == Array(0..<taken.count).map { $0 + 1 }, "seed \(seed)")
        #expect(Set(taken.map(\.digest)).count == taken.count, "seed \(seed)")
        var replayed = try PostRoom()
        for event in room.events { try replayed.record(event) }
        #expect(replayed.correspondence == room.correspondence, "seed \(seed)")
    }
}
