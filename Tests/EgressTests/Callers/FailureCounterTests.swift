import Egress
import Testing
import Vocabulary

struct FailureCounterTests {
    let start = Instant(microseconds: 1_784_516_400_000_000)

    @Test func `failures are counted by address and prefix within a minute`() {
        var counter = FailureCounter(failures: 2, addresses: 10)
        let tries = [("a", "p"), ("a", "p"), ("a", "p"), ("a", "q"), ("b", "p")]
        let blocked = tries.map { counter.note(address: $0, prefix: $1, at: start) }
        #expect(blocked == [false, false, true, false, false])
        let later = counter.note(address: "a", prefix: "p", at: start + .seconds(60))
        #expect(!later)
    }

    @Test func `a minute is recorded once it has ended, one entry an address`() {
        var counter = FailureCounter(failures: 1, addresses: 2)
        for address in ["b", "a", "a", "c", "d"] {
            _ = counter.note(address: address, prefix: "p", at: start)
        }
        let early = counter.entries(endedBefore: start + .seconds(59))
        #expect(early.isEmpty)
        let entries = counter.entries(endedBefore: start + .seconds(60)).map {
            String(decoding: $0, as: UTF8.self)
        }
        let minute = "\"minute\":\"2026-07-20T03:00:00.000000Z\""
        #expect(
            entries == [
                "\"kind\":\"failures\",\(minute),\"address\":\"a\",\"count\":2,\"blocked\":1}",
                "\"kind\":\"failures\",\(minute),\"address\":\"b\",\"count\":1,\"blocked\":0}",
                "\"kind\":\"failures\",\(minute),\"address\":\"others\",\"count\":2,\"blocked\":0}",
            ])
        let again = counter.entries(endedBefore: start + .seconds(120))
        #expect(again.isEmpty)
    }

    @Test func `a stranger with many addresses and keys fills neither record nor memory`() {
        var counter = FailureCounter(failures: 5, addresses: 100)
        for index in 0..<10_000 {
            _ = counter.note(address: "a\(index)", prefix: "p\(index)", at: start)
        }
        let entries = counter.entries(endedBefore: start + .seconds(60))
        #expect(entries.count == 101)
        #expect(String(decoding: entries[100], as: UTF8.self).contains("\"count\":9900"))
    }
}
