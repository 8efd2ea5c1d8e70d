import Testing

@testable import Egress

/// Tokens as the provider counts them.
@Suite struct AnswerUsageTests {
    @Test func `nothing said is not zero`() {
        #expect(AnswerUsage().tokensIn == nil)
        #expect(AnswerUsage().tokensOut == nil)
    }

    @Test func `cached input is input, and later numbers stand for the earlier`() {
        var usage = AnswerUsage()
        usage.set(.input, to: 5)
        usage.set(.cacheRead, to: 2)
        usage.set(.cacheWritten, to: 1)
        usage.set(.output, to: 1)
        usage.set(.output, to: 9)
        #expect(usage.tokensIn == 8)
        #expect(usage.tokensOut == 9)
    }

    @Test func `counts that are too large are capped`() {
        var usage = AnswerUsage()
        usage.set(.input, to: .max)
        usage.set(.cacheRead, to: 1)
        #expect(usage.tokensIn == .max)
    }
}
