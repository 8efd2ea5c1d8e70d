import Testing
import Vocabulary

@Suite struct InstantTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000000Z"), (-1, "1969-12-31T23:59:59.999999Z"),
        (1_782_140_400_000_000, "2026-06-22T15:00:00.000000Z"),
        (951_782_400_000_000, "2000-02-29T00:00:00.000000Z"),
    ])
    func `an instant is written in UTC with six decimals, and read back`(
        microseconds: Int64, text: String
    ) throws {
        #expect(Instant(microseconds: microseconds).description == text)
        #expect(try Instant(parsing: text).microseconds == microseconds)
    }

    @Test func `100,000 instants of two centuries come back from their text`() throws {
        let seed: UInt64 = 20_260_522
        var random = seed
        for _ in 0..<100_000 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let span: Int64 = 6_311_433_600_000_000
            let instant = Instant(
                microseconds: Int64(random >> 1) % span - span / 3)
            if try Instant(parsing: instant.description) != instant {
                Issue.record("\(instant), seed \(seed)")
            }
        }
    }

    @Test(arguments: [
        "", "2026-06-22", "2026-06-22T15:00:00Z", "2026-06-22T15:00:00.000Z",
        "2026-06-22t15:00:00.000000Z", "2026-06-22T15:00:00.000000z",
        "2026-06-22T15:00:00.000000+00:00", "2026-06-22 15:00:00.000000Z",
        "2026-06-22T15:00:00,000000Z", "2026-06-22T15:00:00.0000000Z",
    ])
    func `another form of a time is refused`(text: String) {
        #expect(throws: Instant.ParseFailure.notAnInstant) { try Instant(parsing: text) }
    }

    @Test(arguments: [
        "2026-02-29T00:00:00.000000Z", "2026-06-22T24:00:00.000000Z",
        "2026-06-22T23:60:00.000000Z", "2026-06-22T23:59:60.000000Z",
        "0000-06-22T23:59:59.000000Z",
    ])
    func `a time that no clock shows is refused`(text: String) {
        #expect(throws: Instant.ParseFailure.noSuchTime) { try Instant(parsing: text) }
    }

    @Test func `durations are added to the microsecond`() {
        let instant = Instant(microseconds: 5)
        #expect((instant + .seconds(2)).microseconds == 2_000_005)
        #expect((instant - .milliseconds(1)).microseconds == -995)
        #expect(instant - Instant(microseconds: 7) == .microseconds(-2))
    }
}
