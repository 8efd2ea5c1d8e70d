import Programme
import Rules
import Testing
import Vocabulary

@Suite struct DataTermsTests {
    let terms: DataTerms
    let rules: InspectionRules

    init() throws {
        let sample = try Sample()
        terms = try sample.letter().grant.data
        rules = sample.rulebook.inspection
    }

    static let table: [(String?, KindAction, KindAction)] = [
        ("businessNumber", .block, .note), ("businessNumber", .pseudonymise, .note),
        ("contact", .pseudonymise, .pseudonymise), ("contact", .block, .block),
        ("contact", .note, .note),
        ("paymentCard", .pseudonymise, .block), ("paymentCard", .mask, .mask),
        ("paymentCard", .note, .note), ("credential", .block, .block),
        ("internalAddress", .pseudonymise, .block), (nil, .pseudonymise, .block),
    ]

    @Test(arguments: table.indices)
    func `a value becomes a pseudonym only where the letter grants it`(index: Int) throws {
        let (dataClass, policy, expected) = Self.table[index]
        let code = try dataClass.map { try DataClassCode(parsing: $0) }
        #expect(terms.action(for: code, policy: policy) == expected)
    }

    @Test func `a class that the letter does not name is forbidden`() throws {
        #expect(terms.treatment(of: try DataClassCode(parsing: "internalAddress")) == .forbidden)
    }

    @Test func `a forbidden class without a detector shuts the gate unless accepted`() throws {
        #expect(terms.notChecked(rules).isEmpty)
        let strict = try Sample().letter { $0.grant.data.unchecked = ["sourceCode"] }
        #expect(
            strict.grant.data.notChecked(rules).map(\.text) == ["personalCreditInformation"])
        let silent = try Sample().letter {
            $0.grant.data.unchecked = []
            $0.grant.data.forbidden = []
        }
        #expect(silent.grant.data.notChecked(rules).count == 2)
    }
}
