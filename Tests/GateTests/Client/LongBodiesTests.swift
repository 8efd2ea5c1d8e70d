import Testing

@testable import Gate

struct LongBodiesTests {
    private final class Reader {}

    private static let stride = LongBodies<Reader>.stride

    @Test func `while there is room every long body is read on`() {
        var bodies = LongBodies<Reader>()
        let answers = (0..<3).map { _ in bodies.mayReadOn(Reader(), room: 1) }
        #expect(answers == [true, true, true])
        #expect(bodies.isNobodyWaiting)
    }

    @Test func `without room one goes on, and the others wait in their order`() {
        var bodies = LongBodies<Reader>()
        let readers = (0..<3).map { _ in Reader() }
        var answers = readers.map { bodies.mayReadOn($0, room: 0) }
        answers.append(bodies.mayReadOn(readers[0], room: -1))
        #expect(answers == [true, false, false, true])
        var next = [bodies.next(room: 0)]
        bodies.leave(readers[0])
        next += [bodies.next(room: 0), bodies.next(room: 0)]
        #expect(next.map { $0.map(ObjectIdentifier.init) } == [[], [.init(readers[1])], []])
        let goesOn = bodies.mayReadOn(readers[1], room: 0)
        #expect(goesOn)
    }

    @Test func `as many go on as one read each of them leaves room for`() {
        var bodies = LongBodies<Reader>()
        let readers = (0..<5).map { _ in Reader() }
        for reader in readers { _ = bodies.mayReadOn(reader, room: 0) }
        let two = bodies.next(room: 2 * Self.stride + 1)
        #expect(two.map(ObjectIdentifier.init) == readers[1...2].map(ObjectIdentifier.init))
        let rest = bodies.next(room: 9 * Self.stride)
        #expect(rest.map(ObjectIdentifier.init) == readers[3...4].map(ObjectIdentifier.init))
        #expect(bodies.isNobodyWaiting)
    }

    @Test func `who has left waits no longer`() {
        var bodies = LongBodies<Reader>()
        let readers = (0..<3).map { _ in Reader() }
        for reader in readers { _ = bodies.mayReadOn(reader, room: 0) }
        bodies.leave(readers[1])
        bodies.leave(readers[0])
        let next = bodies.next(room: 0)
        #expect(next.map(ObjectIdentifier.init) == [ObjectIdentifier(readers[2])])
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `whatever comes, somebody goes on as long as anybody waits`(seed: UInt64) {
        var random = SplitMix(state: seed)
        var bodies = LongBodies<Reader>()
        var going: [Reader] = []
        var waiting: [Reader] = []
        for _ in 0..<2_000 {
            let room = Int.random(in: -1...3, using: &random) * Self.stride
            switch Int.random(in: 0..<4, using: &random) {
            case 0: going.append(Reader())
            case 1 where !going.isEmpty:
                let reader = going.remove(at: Int.random(in: 0..<going.count, using: &random))
                if !bodies.mayReadOn(reader, room: room) {
                    waiting.append(reader)
                } else {
                    going.append(reader)
                }
            case 2 where !going.isEmpty:
                bodies.leave(going.remove(at: Int.random(in: 0..<going.count, using: &random)))
                for reader in bodies.next(room: room) {
                    waiting.removeAll { $0 === reader }
                    going.append(reader)
                }
            default: break
            }
            #expect(waiting.isEmpty || !going.isEmpty)
            #expect(bodies.isNobodyWaiting == waiting.isEmpty)
        }
    }
}
