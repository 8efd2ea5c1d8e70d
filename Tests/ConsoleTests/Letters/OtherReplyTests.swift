import Access
import Egress
import Programme
import Testing
import UseCases
import Vocabulary

@testable import Console

/// A reply with another decision than no action, as a firm's pages show it.
@Suite struct OtherReplyTests {
    @Test(arguments: [("action", "조치로 회신"), ("other", "기타로 회신")])
    func `a reply that grants nothing is shown as what it is, beside the letter in force`(
        decision: String, word: String
    ) throws {
        let office = try InventedFirmOffice()
        var reply = UnverifiedLetter.sample(serial: "260002")
        reply.grant.decision = decision
        var state = office.view.state
        try state.apply(
            LetterImported(
                serial: LetterSerial(parsing: "260002"), digest: office.sample.digest(8),
                document: "reply", letter: reply),
            Act(by: office.sample.officer, way: .console, at: office.now, entry: 99))
        let view = OfficeView(state: state, rules: office.view.rules, now: office.now)
        let letters = ReadLetters.held(in: view)
        let words = letters.map { StandingText.status($0, .korean).word }
        #expect(words == ["효력 있음", word] || words == [word, "효력 있음"])
        let page = LetterPage(
            letter: try ReadLetters.held("260002", in: view), rules: view.rules, now: view.now)
        let named = EveryPage.Named(
            name: "reply", page: page, office: Consoles.firmName,
            asOf: .init(view.now, view.rules))
        let text = try Document(named.html(.korean)).text
        #expect(text.contains(word) && text.contains("게이트를 열지 않음"))
        #expect(!text.contains("내용 오류") && !text.contains("효력 있음"))
    }
}
