import Foundation
import Ledger
import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

/// Scores on a real disk: sealed until all are in, and then all at once.
@Suite struct SealedScoreTests {
    private func files(under folder: String) throws -> [String] {
        let walker = FileManager.default.enumerator(atPath: folder)
        var files: [String] = []
        while let name = walker?.nextObject() as? String { files.append(folder + "/" + name) }
        return files
    }

    private func message(_ act: () throws -> Void) -> Refusal? {
        do {
            try act()
            return nil
        } catch { return (error as? any Refusable)?.refusal }
    }

    @Test func `no file of the office has a sealed score in the clear`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        let commitments = try scene.completePanel()
        var found = 0
        for path in try files(under: scene.supervisorFolder) {
            guard let bytes = FileManager.default.contents(atPath: path) else { continue }
            found += 1
            #expect(bytes.range(of: Data("SEALED-COMMENT".utf8)) == nil, "\(path)")
        }
        #expect(found > 10)
        for (person, commitment) in commitments {
            let path = scene.sealedFile(person, commitment)
            #expect(try scene.mode(String(path.dropFirst(scene.folder.count + 1))) == 0o600)
        }
        try scene.open()
        let shown = try ShowPanel(desk: scene.supervisor())("app-1", by: Scene.chair)
        #expect(shown.sheets.map(\.expert) == ["ai-1", "law-1", "sec-1"])
        #expect(shown.sheets[0].scores.allSatisfy { $0.comment == "SEALED-COMMENT-OF-ai-1" })
        #expect(shown.total == "80.000")
    }

    @Test func `a sealed score that is missing is named, and nothing opens`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        let commitments = try scene.completePanel()
        let expert = Scene.experts[1]
        let path = scene.sealedFile(expert, try #require(commitments[expert]))
        let kept = try Data(contentsOf: URL(filePath: path))
        try FileManager.default.removeItem(atPath: path)
        let size = try scene.head(of: "supervisor").head.size
        let refusal = message { try scene.open() }
        #expect(refusal?.kind == .damaged)
        #expect(refusal?.message.contains(path) == true)
        #expect(try scene.head(of: "supervisor").head.size == size)
        #expect(
            try ShowPanel(desk: scene.supervisor())("app-1", by: Scene.chair).phase == "complete")
        // Restored from a copy, it opens.
        try kept.write(to: URL(filePath: path))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: path)
        try scene.open()
    }

    @Test func `a sealed score with one bit turned is named, and nothing opens`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        let commitments = try scene.completePanel()
        let expert = Scene.experts[2]
        let path = scene.sealedFile(expert, try #require(commitments[expert]))
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: path))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: path)
        let refusal = message { try scene.open() }
        #expect(refusal?.kind == .damaged)
        #expect(refusal?.message.contains(path) == true)
        // Its author is told as well, and may give scores again.
        #expect(
            message { _ = try ShowPanel(desk: scene.supervisor())("app-1", by: expert) }?.kind
                == .damaged)
        _ = try scene.score(expert, 17)
        try scene.open()
    }

    @Test func `one expert's sealed score never passes for another's`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        let commitments = try scene.completePanel()
        let (one, other) = (Scene.experts[0], Scene.experts[1])
        let path = scene.sealedFile(one, try #require(commitments[one]))
        let foreign = scene.sealedFile(other, try #require(commitments[other]))
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.copyItem(atPath: foreign, toPath: path)
        #expect(message { try scene.open() }?.message.contains(path) == true)
    }

    @Test func `scores given again replace those before, until they are opened`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        let commitments = try scene.completePanel()
        let expert = Scene.experts[0]
        let again = try scene.score(expert, 20)
        #expect(again != commitments[expert])
        try scene.open()
        let shown = try ShowPanel(desk: scene.supervisor())("app-1", by: Scene.chair)
        #expect(
            shown.sheets.first { $0.expert == "ai-1" }?.scores.allSatisfy { $0.points == 20 }
                == true)
        #expect(message { _ = try scene.score(expert, 1) }?.kind == .conflict)
    }

    @Test func `a crash between the sealed sheet and its event leaves a sheet that never opens`()
        throws
    {
        let scene = try Scene()
        try scene.introducePanel()
        try scene.formPanel()
        for person in Scene.experts + [Scene.chair] { try scene.declare(person) }
        for person in Scene.experts.dropLast() { _ = try scene.score(person) }
        // What a crash leaves: the journal of before, beside the sheet of after.
        let (journal, before) = (scene.supervisorFolder + "/journal", scene.folder + "/before")
        try FileManager.default.copyItem(atPath: journal, toPath: before)
        let last = Scene.experts[2]
        let lost = scene.sealedFile(last, try scene.score(last, 1))
        try FileManager.default.removeItem(atPath: journal)
        try FileManager.default.moveItem(atPath: before, toPath: journal)
        #expect(FileManager.default.fileExists(atPath: lost))
        #expect(
            try ShowPanel(desk: scene.supervisor())("app-1", by: Scene.chair).phase == "scoring")
        #expect(message { try scene.open() }?.message.contains("`law-1`") == true)
        _ = try scene.score(last, 19)
        try scene.open()
        let shown = try ShowPanel(desk: scene.supervisor())("app-1", by: last)
        #expect(shown.own?.allSatisfy { $0.points == 19 } == true)
    }

    @Test func `an erased key leaves every proof and no score`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        _ = try scene.completePanel()
        let size = try scene.head(of: "supervisor").head.size
        try PanelSeal(folder: scene.panelFolder, randomness: .system).eraseKey()
        #expect(message { try scene.open() }?.message.contains("panel.key") == true)
        // The journal is what it was, and reads as before.
        #expect(try scene.head(of: "supervisor").head.size == size)
        let evaluation = try scene.supervisor().read()
            .evaluations[ApplicationID(parsing: "app-1")]
        #expect(evaluation?.experts.allSatisfy { $0.commitment != nil } == true)
        let report = try VerifyLedger(world: scene.world)(
            scene.supervisorFolder + "/journal", key: nil, against: nil
        ) { _, _ in }
        #expect(report.isSound)
    }

    @Test func `a concluded evaluation's key is erased`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        _ = try scene.completePanel()
        try scene.open()
        try scene.conclude()
        #expect(!FileManager.default.fileExists(atPath: scene.panelFolder + "/panel.key"))
        let shown = try ShowPanel(desk: scene.supervisor())("app-1", by: Scene.experts[0])
        #expect(shown.recommendation == "select")
        #expect(scene.warnings.all.isEmpty)
    }
}
