import Rules
import Testing
import Vocabulary

@testable import Egress

struct AuditDrawTests {
    private func commitment(_ word: UInt64) throws -> Digest {
        let first = (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
        return try #require(Digest(first + [UInt8](repeating: 9, count: 24)))
    }

    @Test func `the share that is drawn is the rulebook's, and its edge is exact`() throws {
        let rate = try #require(SamplingRate(oneIn: 100))
        let edge = UInt64.max / 100
        #expect(AuditDraw.isDrawn(try commitment(0), at: rate))
        #expect(AuditDraw.isDrawn(try commitment(edge), at: rate))
        #expect(!AuditDraw.isDrawn(try commitment(edge + 1), at: rate))
        #expect(!AuditDraw.isDrawn(try commitment(.max), at: rate))
        var random = SystemRandomNumberGenerator()
        let drawn = try (0..<100_000).filter { _ in
            AuditDraw.isDrawn(try commitment(random.next()), at: rate)
        }
        // Five standard deviations around 1,000.
        #expect((840...1_160).contains(drawn.count))
    }

    @Test func `one in one draws every admission`() throws {
        let all = try #require(SamplingRate(oneIn: 1))
        #expect(AuditDraw.isDrawn(try commitment(.max), at: all))
    }
}
