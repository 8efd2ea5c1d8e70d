import Access
import Foundation
import Ledger
import Programme
import Testing
import Vocabulary

@testable import Storage

/// What a state is made of, written and read again.
@Suite struct StateCodingTests {
    private func again<State: Codable>(_ state: State) throws -> State {
        let bytes = try StateWriting.bytes(of: state)
        return try StateReading.state(State.self, from: bytes, in: 0..<bytes.count)
    }

    private func isSame<Event: JournalEvent>(_ event: Event) throws -> Bool {
        try again([event]) == [event]
    }

    @Test func `every kind of event that a state may hold is read as it was written`() throws {
        for (type, bytes) in try EventDecoderTests.golden() {
            let event = try JSONDecoder().decode(type, from: Data(bytes))
            #expect(try isSame(event), "\(type.kind)")
        }
    }

    @Test func `a state is read as it was written, with absent members, rows and cases`() throws {
        for state in [KeptState(), try .sample(checks: 0), try .sample()] {
            #expect(try again(state) == state)
        }
    }

    @Test func `dispatches are read as they were written, with and without a receipt`() throws {
        let digest = Fixture.hasher.emptyRoot
        for delivery in [nil, "no round is open"] {
            let written = WrittenDispatch(
                number: 1, kind: .letter, digest: digest, writtenAt: Fixture.start,
                document: delivery == nil ? "a.b.c" : nil,
                delivered: delivery.map {
                    .init(receiptDigest: digest, receivedAt: Fixture.start, refusal: $0)
                })
            let taken = TakenDispatch(
                number: .max, kind: .notice, digest: digest, receipt: "d.e.f",
                takenAt: Instant(microseconds: .min), outcome: .refused, reason: delivery,
                document: delivery)
            #expect(try again([written, written]) == [written, written])
            #expect(try again([taken, taken]) == [taken, taken])
        }
    }

    @Test func `numbers of every size are read as they were written`() throws {
        let numbers = [0, 1, 127, 128, .max, UInt64(1) << 63]
        #expect(try again(numbers) == numbers)
        let signed = [0, -1, 63, 64, -65, .min, Int64.max]
        #expect(try again(signed) == signed)
        #expect(try again([true, false]) == [true, false])
        #expect(try again([1.5, -0.0]) == [1.5, -0.0])
        let bytes: [UInt8] = [0, 1, 255]
        #expect(try again(bytes) == bytes)
        #expect(try again(Duration.milliseconds(7)) == .milliseconds(7))
    }

    @Test func `a state that is cut short anywhere is refused`() throws {
        let bytes = try StateWriting.bytes(of: KeptState.sample())
        for count in 0..<bytes.count {
            #expect(throws: (any Error).self) {
                try StateReading.state(KeptState.self, from: bytes, in: 0..<count)
            }
        }
        #expect(throws: StateFailure.rest) {
            try StateReading.state(KeptState.self, from: bytes + [0], in: 0..<bytes.count + 1)
        }
    }

    @Test func `changed bytes are a state or are refused, and nothing else happens`() throws {
        let bytes = try StateWriting.bytes(of: KeptState.sample())
        var generator = SeededGenerator(seed: 21)
        var refused = 0
        for at in bytes.indices {
            var changed = bytes
            changed[at] = UInt8.random(in: 0...255, using: &generator)
            let state = try? StateReading.state(KeptState.self, from: changed, in: 0..<bytes.count)
            if state == nil { refused += 1 }
        }
        #expect(refused > bytes.count / 4)
    }

    @Test func `a number of rows that cannot be there takes no memory`() throws {
        var writer = StateWriter()
        writer.number(1 << 60)
        let bytes = writer.bytes
        #expect(throws: StateFailure.short) {
            try StateReading.state([DisciplineCheck].self, from: bytes, in: 0..<bytes.count)
        }
    }

    @Test func `values within values have a limit`() throws {
        struct Deep: Codable { var inner: [Deep] }
        let bytes = [UInt8](repeating: 1, count: 4096)
        #expect(throws: (any Error).self) {
            try StateReading.state([[[[Deep]]]].self, from: bytes, in: 0..<bytes.count)
        }
        var writer = StateWriter()
        for _ in 0..<1000 {
            writer.word("inner")
            writer.number(1)
        }
        let deep = writer.bytes
        #expect(throws: StateFailure.tooDeep) {
            try StateReading.state(Deep.self, from: deep, in: 0..<deep.count)
        }
    }
}
