import Foundation
import Interchange
import Rules
import Testing
import Vocabulary

@Suite struct RulebookDiffTests {
    let shipped = String(decoding: Rulebook.shippedYAML, as: UTF8.self)

    func rulebook(_ replacements: [(String, String)] = []) throws -> Rulebook {
        var yaml = shipped
        for (old, new) in replacements {
            let range = try #require(yaml.range(of: old))
            yaml.replaceSubrange(range, with: new)
        }
        return try Rulebook(yaml: Array(yaml.utf8), sha256: someDigest)
    }

    @Test func `a rulebook differs in nothing from itself`() throws {
        #expect(RulebookDiff(from: try rulebook(), to: try rulebook()).changes.isEmpty)
    }

    @Test func `changed, added, removed and newly sourced values are told by path`() throws {
        let old = try rulebook()
        let new = try rulebook([
            ("    value: 1000\n", "    value: 900\n"),
            ("  codeReview:\n", "  sourceReview:\n"),
            ("Connection and TLS to the service [own]", "Another reason [own]"),
        ])
        let changes = RulebookDiff(from: old, to: new).changes
        #expect(
            changes.map(\.path) == [
                "eligibility.employeesMin", "gate.deadlines.connect", "purposes.codeReview",
                "purposes.sourceReview",
            ])
        guard changes.count == 4, case .changed(let before, let after) = changes[0],
            case .resourced = changes[1], case .removed = changes[2], case .added = changes[3]
        else {
            Issue.record("\(changes)")
            return
        }
        #expect((before.value, after.value) == ("1000", "900"))
        #expect(old.digest != new.digest)
    }
}
