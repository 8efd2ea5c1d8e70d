import Access
import Documents
import Egress
import Foundation
import Outbound
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

/// What a firm's office takes in, and what it does not.
@Suite struct LetterCarryingTests {
    @Test func `a card with another fingerprint is pinned by nobody`() throws {
        let scene = try Scene()
        let supervisor = try scene.card(of: scene.supervisorFolder)
        let firm = try scene.card(of: scene.firmFolder)
        #expect(throws: (any Error).self) {
            try FoundFirmOffice(world: scene.world)(
                Founding(
                    folder: scene.folder + "/other", id: "other", koreanName: "가",
                    englishName: "A", firstPerson: "lee"), supervisor: supervisor,
                confirmed: firm.fingerprint)
        }
        #expect(!FileManager.default.fileExists(atPath: scene.folder + "/other"))
        #expect(throws: (any Error).self) {
            try ImportFirmCard(desk: scene.supervisor())(
                firm, confirmed: supervisor.fingerprint, by: nil)
        }
        #expect(throws: (any Error).self) {
            try ImportFirmCard(desk: scene.supervisor())(
                supervisor, confirmed: supervisor.fingerprint, by: nil)
        }
        #expect(throws: (any Error).self) {
            try DraftLetter(desk: scene.supervisor())(scene.contents(), by: nil)
        }
    }

    @Test func `a letter for another firm is not taken in`() throws {
        let (scene, other) = (try Scene(), try Scene())
        try scene.introduce()
        let letter = try scene.issued()
        #expect(throws: (any Error).self) {
            try ImportLetter(desk: other.firm())(letter.document, by: nil)
        }
        #expect(
            try ImportLetter(desk: scene.firm())(letter.document, by: Scene.keeper)
                == letter.serial)
        #expect(try other.standings() == [])
    }

    @Test func `a letter stands as the newest list and the day say`() throws {
        let scene = try Scene()
        try scene.introduce()
        // From tomorrow on, so that the list of today is older than the letter's first instant.
        let tomorrow = KoreanDate(of: KoreanDate(of: scene.world.clock.now()).end)
        let letter = try scene.issued(scene.contents(from: tomorrow))
        _ = try ImportLetter(desk: scene.firm())(letter.document, by: Scene.keeper)
        #expect(try scene.standings() == ["not yet in force, from \(tomorrow)"])
        #expect(
            try scene.standings(at: scene.firm(at: tomorrow.start))
                == ["status list missing or stale"])
        try scene.carryStatus()
        let grant = try #require(
            scene.firm().read().office.letters[LetterSerial(parsing: letter.serial)]
        ).letter.grant
        let (first, last) = (
            try KoreanDate(parsing: grant.firstDay), try KoreanDate(parsing: grant.lastDay)
        )
        // Half-open: from 00:00 in Korea of the first day to 24:00 of the last.
        func standing(_ instant: Instant) throws -> String {
            try #require(scene.standings(at: scene.firm(at: instant)).first)
        }
        #expect(try standing(first.start - .milliseconds(1)) == "not yet in force, from \(first)")
        #expect(try standing(first.start) == "in force")
        #expect(try standing(last.end) == "expired, last day \(last)")
        #expect(
            try standing(scene.world.clock.now() + .seconds(3 * 86_400))
                == "status list missing or stale")
    }

    @Test func `an older status list never takes the place of a newer one`() throws {
        let scene = try Scene()
        try scene.introduce()
        let letter = try scene.issued()
        _ = try ImportLetter(desk: scene.firm())(letter.document, by: Scene.keeper)
        let take = try ImportStatusList(desk: scene.firm())
        let publish = try PublishStatusList(desk: scene.supervisor())
        let first = try publish(by: Scene.drafter)
        try RevokeLetter(desk: scene.supervisor())(
            letter.serial, ground: "factsUntrue", reason: "x", by: Scene.drafter)
        let second = try publish(by: Scene.drafter)
        #expect(second.shown.sequence == first.shown.sequence + 1)
        _ = try take(second.document, by: Scene.keeper)
        let entries = try scene.firm().read()
        #expect(throws: StatusListFailure.older(sequence: 1, held: 2)) {
            try take(first.document, by: Scene.keeper)
        }
        #expect(try take(second.document, by: Scene.keeper).sequence == 2)
        #expect(try scene.standings() == ["revoked"])
        #expect(try scene.firm().read().office.statusList == entries.office.statusList)
    }

    @Test func `a list of another supervisor is not taken in`() throws {
        let (scene, other) = (try Scene(), try Scene())
        let list = try PublishStatusList(desk: other.supervisor())(by: nil)
        #expect(throws: (any Error).self) {
            try ImportStatusList(desk: scene.firm())(list.document, by: nil)
        }
        #expect(try scene.firm().read().office.statusList == nil)
    }

    @Test func `a document of one kind never passes for another`() throws {
        let scene = try Scene()
        try scene.introduce()
        let letter = try scene.issued()
        let list = try PublishStatusList(desk: scene.supervisor())(by: Scene.drafter)
        #expect(throws: (any Error).self) {
            try ImportLetter(desk: scene.firm())(list.document, by: Scene.keeper)
        }
        #expect(throws: (any Error).self) {
            try ImportStatusList(desk: scene.firm())(letter.document, by: Scene.keeper)
        }
        #expect(throws: (any Error).self) { try GivenCard(document: letter.document) }
    }
}
