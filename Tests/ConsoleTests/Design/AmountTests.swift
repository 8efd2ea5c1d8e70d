import Access
import Egress
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

@Suite struct AmountTests {
    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567")])
    func `numbers are grouped by three digits`(number: Int64, text: String) {
        #expect(Amount.grouped(number) == text)
    }

    @Test(arguments: [
        (Int64(0), "0원"), (10_000_000_000_000, "10조원"), (11_237_000_000_000, "11조 2,370억원"),
        (100_010_001, "1억 1만 1원"),
    ])
    func `sums are exact in Korean units`(amount: Int64, text: String) throws {
        let won = try #require(Won(amount))
        #expect(Amount.won(won, in: .korean) == text)
        #expect(Amount.won(won, in: .english) == "KRW " + Amount.grouped(amount))
    }

    @Test func `a time is shown as Korea's clock has it`() throws {
        let late = try Instant(parsing: "2026-07-20T15:00:59.000000Z")
        #expect(Amount.time(late) == "2026-07-21 00:00")
    }

    @Test func `a query keeps nothing that could mean something else`() {
        #expect(Percent.encoded("a b&c=d\"<한") == "a%20b%26c%3Dd%22%3C%ED%95%9C")
    }
}
