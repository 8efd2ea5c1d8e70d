import Foundation
import Interchange
import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

/// A letter that ends by another one, as the firm that holds it is told.
@Suite struct ReplacedLetterTests {
    let scene: Scene
    let serial: String

    init() throws {
        scene = try Scene()
        try scene.introduce()
        serial = try scene.issued().serial
        _ = try PublishStatusList(desk: scene.supervisor())(by: Scene.drafter)
        try scene.carryAll()
    }

    private func sign(_ draft: String) throws -> String {
        try ApproveLetter(desk: scene.supervisor())(draft, by: Scene.approver)
        return try IssueLetter(desk: scene.supervisor())(draft, by: Scene.drafter).serial
    }

    private func changed() throws -> String {
        try sign(
            ChangeModel(desk: scene.supervisor())(
                in: serial,
                ChangeModel.Change(
                    service: "openai", from: "rehearsal-1", to: "rehearsal-2", changeClass: "minor",
                    classification: .init(number: "FSI-7", date: "2026-06-20"),
                    confirmation: .init(number: "C-7", date: "2026-06-20")), by: Scene.drafter))
    }

    private func transferred() throws -> String {
        _ = try FoundFirmOffice(world: scene.world)(
            Founding(
                folder: scene.folder + "/maru", id: "maru", koreanName: "마루", englishName: "Maru",
                firstPerson: "lee"), supervisor: scene.card(of: scene.supervisorFolder),
            confirmed: scene.card(of: scene.supervisorFolder).fingerprint)
        let card = try scene.card(of: scene.folder + "/maru")
        _ = try ImportFirmCard(desk: scene.supervisor())(
            card, confirmed: card.fingerprint, by: Scene.drafter)
        return try sign(
            TransferLetter(desk: scene.supervisor())(
                serial, to: "maru", reason: "merger", by: Scene.drafter))
    }

    private func held(_ serial: String) throws -> ShownLetter {
        try #require(ListLetters(desk: scene.firm().desk)().first { $0.serial == serial })
    }

    @Test func `at a change of model the firm gets the new letter, then the word on the old one`()
        throws
    {
        let new = try changed()
        let sent = try scene.outbox(of: scene.supervisor().desk).sent.map(\.kind)
        #expect(sent.suffix(2) == ["letter", "revocation"])
        try scene.carryAll()
        // No list came since: the dispatch alone shuts the old one.
        #expect(try held(serial).standing == "revoked")
        #expect(try held(new).standing == "in force")
        let told = try #require(try held(serial).told?.first)
        #expect(told.act == "replaced" && told.replacedBy == new && told.reason == nil)
        #expect(try held(new).told == nil)
        let form = try FormLetter(world: scene.world)(
            .held(serial: serial, desk: scene.firm().desk), in: .english
        ).form
        #expect(form.warnings == ["Another letter has taken this one's place"])
        let lines = try ShowLetter()(.held(serial: serial, desk: scene.firm().desk)).lines
        let line = try #require(lines.last { $0.hasPrefix("told") })
        #expect(line.contains("replaced by letter \(new), decided "))
        #expect(!line.contains("confirmed"))
    }

    @Test func `at a transfer the firm that held the letter is told that it ended`() throws {
        let new = try transferred()
        try scene.carryAll()
        #expect(try held(serial).standing == "revoked")
        #expect(try held(serial).told?.map(\.replacedBy) == [new])
        // The new letter is another firm's, and never comes here.
        #expect(try ListLetters(desk: scene.firm().desk)().count == 1)
    }

    @Test func `a word of a replaced letter names the letter that took its place`() throws {
        func word(_ by: String?, reason: String? = nil) throws -> String {
            try RevocationDispatch(
                serial: serial, measure: 1, act: "replaced", reason: reason, by: by,
                decidedAt: "2026-06-22T03:00:00.000000Z"
            ).json()
        }
        for contents in [
            try word(nil), try word("26-2"), try word(serial), try word("260002", reason: "x"),
        ] {
            _ = try WriteDispatch(desk: scene.supervisor().desk)(
                .revocation, contents, to: "hanbit", by: Scene.drafter)
        }
        try scene.carryAll()
        #expect(try held(serial).standing == "in force")
    }

    @Test func `letter show has the measures as fields, at both offices`() throws {
        try SuspendLetter(desk: scene.supervisor())(
            serial, until: KoreanDate(of: scene.world.clock.now()).adding(days: 5).description,
            reason: "현장 점검", by: Scene.drafter)
        try ConfirmRevocation(desk: scene.supervisor())(serial, by: Scene.approver)
        try RevokeLetter(desk: scene.supervisor())(
            serial, ground: "factsUntrue", reason: "자료가 사실과 다름", by: Scene.drafter)
        try scene.carryAll()
        for desk in [try scene.supervisor().desk, try scene.firm().desk] {
            let shown = try ShowLetter()(.held(serial: serial, desk: desk))
            let json = try #require(
                try JSONSerialization.jsonObject(with: Data(shown.json)) as? [String: Any])
            #expect(json["serial"] as? String == serial)
            let measures = try #require(json["measures"] as? [[String: Any]])
            #expect(measures.map { $0["act"] as? String } == ["suspended", "revoked"])
            #expect(measures.map { $0["reason"] as? String } == ["현장 점검", "자료가 사실과 다름"])
            #expect(measures.map { $0["ground"] as? String } == [nil, "factsUntrue"])
            #expect(measures[0]["until"] is String && measures[1]["groundKorean"] is String)
            #expect(measures.allSatisfy { $0["decidedAt"] is String })
            #expect(shown.measures?.count == 2)
            let prefix = desk.isSupervisor ? "measure " : "told "
            #expect(shown.lines.contains { $0.hasPrefix(prefix) && $0.contains("factsUntrue") })
        }
        let here = try ShowLetter()(.held(serial: serial, desk: scene.supervisor().desk))
        #expect(here.measures?.map(\.confirmedBy) == [Scene.approver.text, nil])
    }

    @Test func `a letter without a measure has an empty list, a document from outside has none`()
        throws
    {
        let shown = try ShowLetter()(.held(serial: serial, desk: scene.supervisor().desk))
        #expect(shown.measures == [])
        #expect(String(decoding: shown.json, as: UTF8.self).contains("\"measures\""))
        let claimed = try ShowLetter()(.document(shown.document))
        #expect(claimed.measures == nil)
        #expect(!String(decoding: claimed.json, as: UTF8.self).contains("\"measures\""))
    }

    @Test func `a replaced letter says so at the office that issued it`() throws {
        let new = try changed()
        let shown = try ShowLetter()(.held(serial: serial, desk: scene.supervisor().desk))
        #expect(shown.measures?.map(\.act) == ["replaced"])
        #expect(shown.measures?.map(\.replacedBy) == [new])
        #expect(shown.lines.contains { $0.contains("replaced by letter \(new)") })
    }
}
