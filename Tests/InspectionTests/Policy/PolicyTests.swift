import Inspection
import Testing

struct PolicyTests {
    private static let rule = Policy.Rule(
        certain: .block, likely: .pseudonymise, possible: .note, repeatedFrom: 3,
        possibleRepeated: .pseudonymise)

    @Test(arguments: [
        (Grade.certain, 1, Action.block), (.likely, 1, .pseudonymise), (.possible, 1, .note),
        (.possible, 2, .note), (.possible, 3, .pseudonymise), (.possible, 9, .pseudonymise),
    ])
    func `the action follows grade and place in the body`(
        grade: Grade, ordinal: Int, action: Action
    ) {
        let policy = Policy([.email: PolicyTests.rule])
        #expect(policy.action(for: .email, grade: grade, ordinalInBody: ordinal) == action)
    }

    @Test func `a kind without a rule is blocked`() {
        let policy = Policy([:])
        #expect(policy.action(for: .jwt, grade: .possible, ordinalInBody: 1) == .block)
    }

    @Test func `actions stand in order of strictness`() {
        #expect(Action.allCases.sorted() == [.note, .mask, .pseudonymise, .block])
    }
}
