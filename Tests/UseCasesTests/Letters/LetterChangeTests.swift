import Access
import Foundation
import Outbound
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

/// What may follow a letter that was issued.
@Suite struct LetterChangeTests {
    private func signed(_ draft: String, _ scene: Scene) throws -> IssueLetter.Issued {
        try ApproveLetter(desk: scene.supervisor())(draft, by: Scene.approver)
        return try IssueLetter(desk: scene.supervisor())(draft, by: Scene.drafter)
    }

    private func entries(_ scene: Scene) throws -> [String: String] {
        let list = try PublishStatusList(desk: scene.supervisor())(by: Scene.drafter).shown
        return Dictionary(uniqueKeysWithValues: list.entries.map { ($0.serial, $0.status) })
    }

    private func change(_ changeClass: String) -> ChangeModel.Change {
        ChangeModel.Change(
            service: "openai", from: "rehearsal-1", to: "rehearsal-2", changeClass: changeClass,
            classification: .init(number: "FSI-7", date: "2026-06-20"),
            confirmation: .init(number: "C-7", date: "2026-06-20"))
    }

    @Test func `a corrected letter reaches the firm, and the wrong one stands no more`() throws {
        let scene = try Scene()
        try scene.introduce()
        let wrong = try scene.issued()
        _ = try ImportLetter(desk: scene.firm())(wrong.document, by: Scene.keeper)
        let draft = try CorrectLetter(desk: scene.supervisor())(
            wrong.serial, with: scene.contents(), reason: "wrong system", by: Scene.drafter)
        #expect(try entries(scene) == [wrong.serial: "revoked"])
        let right = try signed(draft, scene)
        #expect(
            try ImportLetter(desk: scene.firm())(right.document, by: Scene.keeper) == right.serial)
        try scene.carryStatus()
        #expect(Set(try scene.standings()) == ["in force", "revoked"])
        #expect(throws: (any Error).self) {
            try CorrectLetter(desk: scene.supervisor())(
                right.serial, with: scene.contents(firm: "other"), reason: "x",
                by: Scene.drafter)
        }
    }

    @Test func `a minor change is signed anew, a material one is noted and refused`() throws {
        let scene = try Scene()
        try scene.introduce()
        let letter = try scene.issued()
        let changeModel = try ChangeModel(desk: scene.supervisor())
        #expect(
            throws: LetterDecisionFailure.materialChange(try LetterSerial(parsing: letter.serial))
        ) {
            try changeModel(in: letter.serial, change("material"), by: Scene.drafter)
        }
        let held = try scene.supervisor().read().letters
            .issued[LetterSerial(parsing: letter.serial)]
        #expect(held?.materialChanges.map(\.to) == ["rehearsal-2"])
        #expect(try entries(scene).isEmpty)
        let draft = try changeModel(in: letter.serial, change("minor"), by: Scene.drafter)
        let next = try signed(draft, scene)
        #expect(try entries(scene) == [letter.serial: "revoked"])
        let text = String(
            decoding: try ShowLetter()(
                .held(serial: next.serial, desk: scene.supervisor().desk)
            ).json, as: UTF8.self)
        #expect(text.contains("\"rehearsal-2\""))
        #expect(text.contains("\"supersedes\" : \"\(letter.serial)\""))
        let standings = try ListLetters(desk: scene.supervisor().desk)().map(\.standing)
        #expect(standings == ["replaced by \(next.serial)", "in force"])
    }

    @Test func `a letter goes over to another firm once a second person has approved it`() throws {
        let scene = try Scene()
        try scene.introduce()
        let letter = try scene.issued()
        // A card of another office, under an id of its own.
        _ = try FoundFirmOffice(world: scene.world)(
            Founding(
                folder: scene.folder + "/maru", id: "maru", koreanName: "마루", englishName: "Maru",
                firstPerson: "lee"), supervisor: scene.card(of: scene.supervisorFolder),
            confirmed: scene.card(of: scene.supervisorFolder).fingerprint)
        let card = try scene.card(of: scene.folder + "/maru")
        _ = try ImportFirmCard(desk: scene.supervisor())(
            card, confirmed: card.fingerprint, by: Scene.drafter)
        let draft = try TransferLetter(desk: scene.supervisor())(
            letter.serial, to: "maru", reason: "merger", by: Scene.drafter)
        #expect(throws: (any Error).self) {
            try IssueLetter(desk: scene.supervisor())(draft, by: Scene.drafter)
        }
        let next = try signed(draft, scene)
        let shown = try ListLetters(desk: scene.supervisor().desk)()
        #expect(shown.map(\.firm) == ["hanbit", "maru"])
        #expect(shown.map(\.lastDay) == [shown[0].lastDay, shown[0].lastDay])
        #expect(try entries(scene) == [letter.serial: "revoked"])
        #expect(throws: (any Error).self) {
            try ImportLetter(desk: scene.firm())(next.document, by: Scene.keeper)
        }
    }

    @Test(arguments: ["action", "other"])
    func `a letter with another outcome is issued, and taken in by its firm without a grant`(
        decision: String
    ) throws {
        let scene = try Scene()
        try scene.introduce()
        let text = String(decoding: try scene.contents(), as: UTF8.self)
            .replacing("decision: noAction", with: "decision: \(decision)")
        let letter = try scene.issued(Array(text.utf8))
        let source = LetterSource.held(serial: letter.serial, desk: try scene.supervisor().desk)
        let explained = try ExplainLetter()(source)
        #expect(explained.decision == decision)
        #expect(explained.grants.isEmpty)
        #expect(
            try ListLetters(desk: scene.supervisor().desk)().map(\.standing)
                == ["answered with `\(decision)`, opens no gate"])
        let form = try FormLetter(world: scene.world)(source).form
        #expect(
            form.titleLine
                == (decision == "action"
                    ? "비조치의견서 (□비조치 ☑조치 □기타)" : "비조치의견서 (□비조치 □조치 ☑기타)"))
        let serial = try ImportLetter(desk: scene.firm())(letter.document, by: Scene.keeper)
        #expect(serial == letter.serial)
        #expect(
            try ListLetters(desk: scene.firm().desk)().map(\.standing)
                == ["answered with `\(decision)`, opens no gate"])
        let state = try scene.firm().read()
        let rules = try scene.firm().desk.rulebook(state.rulebook)
        #expect(state.office.checkedLetters(rules).isEmpty, "the gate is given none")
        #expect(state.office.defects(rules).isEmpty)
        let today = KoreanDate(of: scene.world.clock.now())
        #expect(state.office.obligedSince(on: today) == nil, "nothing is to be kept for it")
        let view = OfficeView(state: state, rules: rules, now: scene.world.clock.now())
        #expect(ShutReason.standing(in: view, services: 1).contains(.noLetterInForce))
        let held = try ReadLetters.held(serial, in: view)
        #expect(held.standing == nil && held.defect == nil)
        #expect(held.otherDecision?.rawValue == decision)
        #expect(held.explanation?.grants.isEmpty == true)
    }
}
