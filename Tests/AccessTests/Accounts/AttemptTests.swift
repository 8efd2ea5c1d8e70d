import Access
import Rules
import Testing
import Vocabulary

/// How often one may fail, as the rulebook has it: five times, then half an hour.
@Suite struct AttemptTests {
    let rules: AccountRules
    let start = Instant(microseconds: 1_784_000_000_000_000)

    init() throws { rules = try Rulebook.sample().accounts }

    @Test func `EFSR Annex 7 no 22: five failures in a row lock the account`() throws {
        var attempts = Attempts.none
        for count in 1...5 {
            #expect(!attempts.isLocked(at: start))
            attempts = try attempts.counting(at: start, by: rules)
            #expect(attempts.failures == count)
        }
        #expect(attempts.lockedUntil == start + .seconds(1800))
        #expect(throws: AccountFailure.signInRefused) {
            try attempts.counting(at: start + .seconds(1799), by: rules)
        }
    }

    @Test func `after the lock's time the count begins anew`() throws {
        var attempts = Attempts(failures: 5, lockedUntil: start)
        attempts = try attempts.counting(at: start, by: rules)
        #expect(attempts == Attempts(failures: 1, lockedUntil: nil))
    }

    @Test func `an account that somebody locked stays so until somebody unlocks it`() {
        let locked = Attempts.none.locked
        #expect(locked.isLocked(at: start + .seconds(100 * 366 * 86_400)))
    }

    @Test func `one address has so many attempts a minute and another its own`() throws {
        var counter = AddressCounter()
        for _ in 0..<20 { try counter.count("10.0.0.1", at: start, limit: 20) }
        #expect(throws: AccountFailure.tooManyAttempts) {
            try counter.count("10.0.0.1", at: start, limit: 20)
        }
        try counter.count("10.0.0.2", at: start, limit: 20)
        try counter.count("10.0.0.1", at: start + .seconds(60), limit: 20)
    }

    @Test func `addresses beyond the places are counted as one`() throws {
        var counter = AddressCounter()
        for number in 0..<AddressCounter.places {
            try counter.count("a\(number)", at: start, limit: 2)
        }
        try counter.count("x", at: start, limit: 2)
        try counter.count("y", at: start, limit: 2)
        #expect(throws: AccountFailure.tooManyAttempts) {
            try counter.count("z", at: start, limit: 2)
        }
        try counter.count("a7", at: start, limit: 2)
    }
}
