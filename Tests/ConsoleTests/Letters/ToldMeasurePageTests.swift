import Access
import Egress
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// A measure that the supervisor's office told, on the pages of the firm that holds the letter.
@Suite struct ToldMeasurePageTests {
    private func view(
        _ act: MeasureAct?, ground: String? = nil, until: Instant? = nil
    ) throws -> OfficeView<FirmState> {
        let office = try InventedFirmOffice()
        var state = office.view.state
        if let act {
            try state.apply(
                RevocationReceived(
                    serial: LetterSerial(parsing: "260001"), measure: 1, act: act,
                    ground: try ground.map { try SampledRefusals.code($0) }, until: until,
                    reason: "<b>자료가 사실과 다름</b>", decidedAt: office.now - .seconds(60)),
                Act(by: office.sample.officer, way: .gate, at: office.now, entry: 99))
        }
        return OfficeView(state: state, rules: office.view.rules, now: office.now)
    }

    private func text(
        _ page: any ConsolePage, _ view: OfficeView<FirmState>, _ language: Language
    ) throws -> String {
        let named = EveryPage.Named(
            name: "told", page: page, office: Consoles.firmName, asOf: .init(view.now, view.rules))
        return try Document(named.html(language)).text
    }

    /// The letter's own page, and the list.
    private func pages(_ view: OfficeView<FirmState>) throws -> [any ConsolePage] {
        [
            LetterPage(
                letter: try ReadLetters.held("260001", in: view), rules: view.rules, now: view.now),
            LettersPage(letters: ReadLetters.held(in: view), drafts: nil, now: view.now),
        ]
    }

    @Test(arguments: [
        (Language.korean, "다른 의견서로 대체"), (.english, "replaced by another letter"),
    ])
    func `a letter whose place another one took names it, and waits for no second person`(
        language: Language, said: String
    ) throws {
        let office = try InventedFirmOffice()
        var state = office.view.state
        try state.apply(
            RevocationReceived(
                serial: LetterSerial(parsing: "260001"), measure: 1, act: .replaced, ground: nil,
                until: nil, reason: nil, by: LetterSerial(parsing: "260002"),
                decidedAt: office.now - .seconds(60)),
            Act(by: office.sample.officer, way: .gate, at: office.now, entry: 99))
        let view = OfficeView(state: state, rules: office.view.rules, now: office.now)
        for page in try pages(view) {
            let text = try text(page, view, language)
            #expect(text.contains(said) && text.contains("260002"))
            #expect(!text.contains(ToldMeasureWords().unconfirmed(language)))
        }
    }

    @Test func `ground and reason stand beside a revoked letter, on its page and on the list`()
        throws
    {
        let code = try #require(try view(nil).rules.letter.grounds.keys.map(\.text).min())
        let view = try view(.revoked, ground: code)
        let ground = try #require(GroundText.ground(code, view.rules))
        for page in try pages(view) {
            let korean = try text(page, view, .korean)
            for part in ["철회", ground.wording.korean, "&lt;b&gt;자료가 사실과 다름&lt;/b&gt;"] {
                #expect(korean.contains(part), "\(part)")
            }
            #expect(!korean.contains("효력 있음"))
            let english = try text(page, view, .english)
            for part in ["revoked", ground.wording.english, "자료가 사실과 다름"] {
                #expect(english.contains(part), "\(part)")
            }
        }
    }

    @Test func `a ground that the rulebook here does not know stands as its code`() throws {
        let view = try view(.revoked, ground: "newerGround")
        for page in try pages(view) {
            #expect(try text(page, view, .korean).contains("newerGround"))
        }
    }

    @Test func `a suspension is shown with its end and reason, and once over in the table alone`()
        throws
    {
        let end = try InventedFirmOffice().now + .seconds(600)
        let view = try view(.suspended, until: end)
        for page in try pages(view) {
            let korean = try text(page, view, .korean)
            #expect(korean.contains("효력정지") && korean.contains("자료가 사실과 다름"))
        }
        let later = OfficeView(state: view.state, rules: view.rules, now: end)
        let (own, list) = (try pages(later)[0], try pages(later)[1])
        #expect(try text(own, later, .korean).contains("자료가 사실과 다름"))
        #expect(try !text(list, later, .korean).contains("자료가 사실과 다름"))
        #expect(try text(list, later, .korean).contains("효력 있음"))
    }

    @Test func `a page without a measure says that none was told`() throws {
        let view = try view(nil)
        let page = try pages(view)[0]
        #expect(try text(page, view, .korean).contains("감독기관이 알린 조치가 없습니다"))
        #expect(
            try text(page, view, .english).contains("office told of no measure"))
    }
}
