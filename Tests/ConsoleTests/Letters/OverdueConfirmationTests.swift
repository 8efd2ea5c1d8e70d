import Egress
import Outbound
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// One person's measure against a letter that nobody else confirmed within the rulebook's day.
@Suite struct OverdueConfirmationTests {
    private static let day = Duration.seconds(86_400)

    private static func html(
        _ page: any ConsolePage, _ language: Language
    ) throws -> Document {
        try Document(
            page.page(in: language).html(
                in: Frame(
                    office: Consoles.supervisorName, visitor: try Consoles.visitor(),
                    language: language, path: "/", query: [], asOf: nil)))
    }

    /// What the first page, the list of letters and the letter say of `260005`.
    private func pages(
        of programme: InventedProgramme, _ language: Language
    ) throws -> (waiting: String, list: String, letter: String) {
        let view = programme.view
        let offers = Offers(try Consoles.visitor())
        let letters = LettersPage(
            letters: ReadLetters.issued(in: view, for: offers.person), drafts: [], now: view.now,
            dates: LetterDatesTables(view, offers: offers), offers: offers)
        let letter = LetterPage(
            letter: try ReadLetters.issued(
                "260005", in: view, for: try #require(offers.person)), rules: view.rules,
            now: view.now, offers: offers)
        func text(_ page: any ConsolePage, _ name: String, _ part: String) throws -> String {
            try Self.html(page, language).all(name).map(\.text).filter { $0.contains(part) }
                .joined(separator: " ")
        }
        return (
            try text(ProgrammePage(view, offers: offers), "li", "260005"),
            try text(letters, "tr", "260005"),
            try text(letter, "td", "2026-07-")
        )
    }

    @Test(arguments: [
        (
            Language.english, "the confirmation is overdue since", "confirmation overdue since",
            "overdue"
        ),
        (.korean, "조치의 확인 기한이 지났습니다:", "확인 기한이 지남", "확인 기한 지남"),
    ])
    func `a revocation shows as overdue from the end of its day until somebody else confirms`(
        language: Language, waiting: String, list: String, letter: String
    ) throws {
        var programme = try InventedProgramme()
        let serial = try LetterSerial(parsing: "260005")
        let at = programme.now
        try programme.record(
            try programme.office.revoking(
                serial, on: GroundCode(parsing: "conditionFailed"), reason: "조건 미이행",
                by: programme.sample.officer, at: at, rulebook: programme.rules),
            by: programme.sample.officer)
        programme.now = at + Self.day + .seconds(-1)
        let before = try pages(of: programme, language)
        #expect(!before.waiting.contains(waiting) && !before.waiting.isEmpty)
        #expect(!before.list.contains(list) && !before.letter.contains(letter))
        programme.now = at + Self.day
        let after = try pages(of: programme, language)
        #expect(after.waiting.contains(waiting), "\(after.waiting)")
        #expect(after.list.contains(list), "\(after.list)")
        #expect(after.letter.contains(letter), "\(after.letter)")
        try programme.record(
            try programme.office.confirming(serial, by: programme.sample.third),
            by: programme.sample.third)
        let confirmed = try pages(of: programme, language)
        #expect(!confirmed.waiting.contains(waiting) && !confirmed.list.contains(list))
        #expect(!confirmed.letter.contains(letter))
    }

    @Test func `programs and pages of a real office say so too, and it can still be confirmed`()
        async throws
    {
        let scene = try Scene()
        try scene.register()
        let serial = try scene.issued().serial
        try RevokeLetter(desk: scene.supervisor())(
            serial, ground: "factsUntrue", reason: "거짓 자료", by: Scene.drafter)
        let now = scene.world.clock.now()
        for (after, isOverdue) in [(Duration.seconds(23 * 3_600), false), (Self.day, true)] {
            try await OfficeConsole.supervisor(scene, at: now + after).test { visit in
                let listed = try await visit.get("letters", by: "park").json.items.first
                let standing = listed?["standing"]?.text ?? ""
                #expect(
                    standing.hasPrefix(
                        isOverdue
                            ? "revoked, confirmation overdue since " : "revoked, not yet confirmed"),
                    "\(standing)")
                let browser = try await visit.browser("park")
                for page in ["/", "/letters", "/letters/\(serial)"] {
                    let text = try Document(await browser.get(page).body).text
                    #expect(text.contains("overdue since") == isOverdue || page != "/letters")
                    #expect(text.contains("confirmation is overdue") == isOverdue || page != "/")
                }
                guard isOverdue else { return }
                let confirmed = try await visit.post("letters/\(serial)/confirm", by: "park")
                #expect(confirmed.status == 200, "\(confirmed.detail)")
                let again = try await visit.get("letters", by: "park").json.items.first
                #expect(again?["standing"]?.text == "revoked")
            }
        }
    }
}
