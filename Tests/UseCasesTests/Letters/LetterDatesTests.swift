import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

@Suite struct LetterDatesTests {
    @Test func `what is due about letters is listed, and gone once it is done`() throws {
        let scene = try Scene()
        try scene.introduce()
        let received = try ReceiveLetterRequest(desk: scene.supervisor())(
            of: "hanbit", on: nil, application: "한빛 2026-3", by: Scene.drafter)
        let dates = ListLetterDates(desk: try scene.supervisor())
        let replies = try dates(by: Scene.drafter).replies
        #expect(replies.map(\.subject) == [received.request])
        #expect(replies.map(\.by) == [received.target])
        let letter = try scene.issued()
        #expect(try dates(by: Scene.drafter).replies.isEmpty)
        #expect(try dates(by: Scene.drafter).publications.map(\.subject) == [letter.serial])
        let today = KoreanDate(of: scene.world.clock.now())
        try DeferPublication(desk: scene.supervisor())(
            of: letter.serial, until: today.adding(days: 40).description,
            reason: "names systems", by: Scene.drafter)
        let publications = try dates(by: Scene.drafter).publications
        #expect(publications.map(\.by) == [today.adding(days: 40).description])
        #expect(throws: LetterDatesFailure.self) {
            try PublishLetter(desk: scene.supervisor())(letter.serial, by: Scene.drafter)
        }
    }

    @Test func `a letter that ends within a week rings`() throws {
        let scene = try Scene()
        try scene.introduce()
        let today = KoreanDate(of: scene.world.clock.now())
        let letter = try scene.issued(
            scene.contents(from: today.adding(days: -10), to: today.adding(days: 5)))
        let alarms = try ListLetterDates(desk: scene.supervisor())(by: Scene.drafter).alarms
        #expect(alarms.map(\.serial) == [letter.serial])
        #expect(alarms.map(\.mark) == [7])
        #expect([4, 5].contains(alarms.first?.daysLeft))
    }
}
