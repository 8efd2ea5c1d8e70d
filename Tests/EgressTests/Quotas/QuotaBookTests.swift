import Egress
import Programme
import Rules
import Synchronization
import Testing
import Vocabulary

struct QuotaBookTests {
    let letter: QuotaBook.Account
    let caller: QuotaBook.Account
    let day: KoreanDate

    init() throws {
        letter = .letter(try LetterSerial(parsing: "260001"))
        caller = .caller(try CallerID(parsing: "scanner"))
        day = try KoreanDate(parsing: "2026-07-20")
    }

    private func quota(_ requests: Int, _ bytes: Int, _ tokens: Int) throws -> Quota {
        try #require(
            Quota(requestsPerDay: requests, bytesPerDay: .bytes(bytes), tokensPerDay: tokens))
    }

    @Test func `the last of each measure is given, the one after is not`() throws {
        let cases: [(Quota, QuotaBook.Excess.Measure)] = [
            (try quota(2, 1_000, 1_000), .requests), (try quota(9, 20, 1_000), .bytes),
            (try quota(9, 1_000, 10), .tokens),
        ]
        for (quota, measure) in cases {
            var book = QuotaBook()
            for _ in 0..<2 {
                _ = try book.reserve([(letter, quota)], bytes: 10, tokens: 5, on: day)
            }
            do throws(QuotaBook.Excess) {
                _ = try book.reserve([(letter, quota)], bytes: 10, tokens: 5, on: day)
                Issue.record("the third passes \(measure)")
            } catch {
                #expect(error.measure == measure)
                #expect(error.account == letter)
            }
        }
    }

    @Test func `one account's excess charges no other`() throws {
        var book = QuotaBook()
        let wide = try quota(100, 1_000, 1_000)
        let shut = try quota(0, 0, 0)
        #expect(throws: QuotaBook.Excess.self) {
            try book.reserve([(letter, wide), (caller, shut)], bytes: 1, tokens: 1, on: day)
        }
        #expect(book.usage(of: letter, on: day) == QuotaBook.Usage())
    }

    @Test func `a new day in Korea begins with all of the quota`() throws {
        var book = QuotaBook()
        let one = try quota(1, 10, 10)
        _ = try book.reserve([(letter, one)], bytes: 10, tokens: 10, on: day)
        _ = try book.reserve([(letter, one)], bytes: 10, tokens: 10, on: day.adding(days: 1))
        #expect(throws: QuotaBook.Excess.self) {
            try book.reserve([(letter, one)], bytes: 0, tokens: 0, on: day)
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `whatever the order, a quota is never passed and nothing is lost`(seed: UInt64) throws {
        var random = Seed(state: seed)
        var book = QuotaBook()
        let quota = try quota(40, 900, 700)
        var open: [QuotaBook.Reservation] = []
        var requests = 0
        var bytes = 0
        var tokens = 0
        for _ in 0..<400 {
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                let size = Int.random(in: 0...60, using: &random)
                guard
                    let reservation = try? book.reserve(
                        [(letter, quota), (caller, quota)], bytes: size, tokens: size / 2, on: day)
                else { continue }
                open.append(reservation)
                requests += 1
                bytes += size
            case 1:
                guard let reservation = open.popLast() else { continue }
                let used = Int.random(in: 0...reservation.tokens, using: &random)
                book.settle(reservation, tokens: used)
                tokens += used
            default:
                guard let reservation = open.popLast() else { continue }
                book.release(reservation)
                requests -= 1
                bytes -= reservation.bytes
            }
            let usage = book.usage(of: caller, on: day)
            #expect(usage.requests <= 40 && usage.bytes <= 900, "seed \(seed)")
            #expect(usage.requests == requests && usage.bytes == bytes, "seed \(seed)")
            #expect(usage.tokens == tokens, "seed \(seed)")
            #expect(
                usage.reservedTokens == open.reduce(0) { $0 + $1.tokens }, "seed \(seed)")
        }
        #expect(book.usage(of: caller, on: day) == book.usage(of: letter, on: day))
    }

    @Test func `a refusal tells when the quota begins anew`() throws {
        var stage = try Stage(now: "2026-07-20T14:59:00.000000Z")
        stage.callerQuota = try quota(0, 0, 0)
        let decided = try Decided(stage.request(), on: stage)
        #expect(decided.reason == "quota_exceeded")
        #expect(decided.exchange.reply(recordedAt: 1).header("retry-after") == "61")
    }

    @Test func `what inspection refuses costs nothing`() throws {
        let stage = try Stage()
        let counters = GateCounters()
        let body = "{\"model\":\"example-large-2026-05-01\",\"user\":\"900101-1234568\"}"
        let decided = try Decided(stage.request(body), on: stage, counters: counters)
        #expect(decided.reason == "data_forbidden")
        counters.quotas.withLock {
            #expect($0.usage(of: caller, on: day).requests == 0)
        }
    }
}
