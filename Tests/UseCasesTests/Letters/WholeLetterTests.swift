import Foundation
import Programme
import Testing
import UseCases
import Vocabulary

/// The example's letter, under the shipped rulebook, with something left out.
@Suite struct WholeLetterTests {
    static let changes: [(pattern: String, by: String, says: String)] = [
        ("lawChanged, ", "", "`grant.grounds` leaves out `lawChanged`"),
        (", conditionFailed]", "]", "`grant.grounds` leaves out `conditionFailed`"),
        (
            "    evidence: procedure\n", "",
            "`grant.conditions.evidence` is missing in condition `humanConfirmation`"
        ),
        (
            "    frequency: quarterly\n", "",
            "`grant.conditions.frequency` is missing in condition `humanConfirmation`"
        ),
        (
            "    due: \"2027-01-31\"\n", "",
            "`grant.conditions.due` is missing in condition `humanConfirmation`"
        ),
    ]

    /// Why a draft of this text is not taken; `nil` where it is.
    private func refusal(of text: String, in scene: Scene) throws -> Refusal? {
        do {
            _ = try DraftLetter(desk: scene.supervisor())(Array(text.utf8), by: Scene.drafter)
            return nil
        } catch let error as LetterDecisionFailure { return error.refusal }
    }

    @Test(arguments: changes.indices)
    func `a draft that is not whole is refused, and what it lacks is named`(index: Int) throws {
        let (pattern, replacement, says) = Self.changes[index]
        let scene = try Scene()
        try scene.introduce()
        let text = String(decoding: try scene.contents(), as: UTF8.self)
        #expect(text.contains(pattern))
        let refusal = try refusal(
            of: text.replacing(pattern, with: replacement), in: scene)
        #expect(refusal?.kind == .invalid)
        #expect(refusal?.message.contains(says) == true, "\(refusal?.message ?? "taken")")
        #expect(try scene.supervisor().read().letters.drafts.isEmpty)
    }

    @Test func `a draft without a condition is refused`() throws {
        let scene = try Scene()
        try scene.introduce()
        let lines = String(decoding: try scene.contents(), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(lines.firstIndex(of: "conditions:"))
        let last = try #require(lines.firstIndex { $0.hasPrefix("firstDay:") })
        let text = (lines[..<first] + ["conditions: []"] + lines[last...])
            .joined(separator: "\n")
        let refusal = try refusal(of: text, in: scene)
        #expect(refusal?.message.contains("`grant.conditions` is empty") == true)
    }
}
