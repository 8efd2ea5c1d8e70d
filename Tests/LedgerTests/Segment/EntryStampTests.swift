import Ledger
import Testing
import Vocabulary

@Suite struct EntryStampTests {
    @Test(arguments: [
        (0 as UInt64, 0 as Int64), (7, 1_782_000_000_000_001), (10, 1_782_000_000_999_999),
        (.max, 253_402_300_799_999_999), (99, -1), (100, 1_782_000_001_000_000),
    ])
    func `a stamp is written as the instant's own text, and read back`(
        sequence: UInt64, microseconds: Int64
    ) {
        let stamp = EntryStamp(sequence: sequence, time: Instant(microseconds: microseconds))
        var writer = StampWriter()
        var bytes: [UInt8] = []
        writer.append(stamp, to: &bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == #"{"sequence":\#(sequence),"time":"\#(stamp.time)","#)
        #expect(EntryStamp(of: bytes.span) == stamp)
        #expect(bytes.count <= EntryStamp.sizeLimit)
    }

    @Test func `one writer serves many seconds`() {
        var writer = StampWriter()
        for step in 0..<50 {
            let time = Instant(microseconds: 1_782_000_000_000_000 + Int64(step) * 130_007)
            var bytes: [UInt8] = []
            writer.append(EntryStamp(sequence: UInt64(step), time: time), to: &bytes)
            #expect(EntryStamp(of: bytes.span)?.time == time)
        }
    }

    @Test(arguments: [
        "", "{", #"{"sequence":,"time":"2026-01-01T00:00:00.000000Z","#,
        #"{"sequence":00,"time":"2026-01-01T00:00:00.000000Z","#,
        #"{"sequence":18446744073709551616,"time":"2026-01-01T00:00:00.000000Z","#,
        #"{"sequence":1,"time":"2026-01-01T00:00:00.000000Z""#,
        #"{"sequence":1,"time":"2026-13-01T00:00:00.000000Z","#,
        #"{"sequence": 1,"time":"2026-01-01T00:00:00.000000Z","#,
    ])
    func `what the store does not write is no stamp`(text: String) {
        #expect(EntryStamp(of: Array(text.utf8).span) == nil)
    }
}
