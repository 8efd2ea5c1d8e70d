import Inspection
import Testing

struct KindTests {
    @Test func `every kind has a bit and a placeholder name of its own`() {
        let kinds = Kind.allCases
        #expect(kinds.count == 18)
        #expect(Set(kinds.map(\.placeholderName)).count == kinds.count)
        #expect(KindSet.all.kinds == kinds)
        #expect(kinds.allSatisfy { KindSet($0).kinds == [$0] })
        #expect(kinds.allSatisfy { kind in kind.placeholderName.allSatisfy(\.isUppercase) })
    }

    @Test func `grades stand in order and have names`() {
        #expect(Grade.allCases.sorted() == [.possible, .likely, .certain])
        #expect(Grade.allCases.map(\.name) == ["possible", "likely", "certain"])
    }

    @Test func `reasons are named in a fixed order`() {
        let reasons: ReasonSet = [.decoded, .shape, .context]
        #expect(reasons.names == ["shape", "context", "decoded"])
    }
}
