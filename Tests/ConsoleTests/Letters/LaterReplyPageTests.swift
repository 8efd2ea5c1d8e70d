import Access
import Egress
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// A reply that comes later, on the pages of the firm that was told of it.
@Suite struct LaterReplyPageTests {
    private func view(of replyTo: String, own: String?) throws -> OfficeView<FirmState> {
        let office = try InventedFirmOffice()
        var state = office.view.state
        try state.apply(
            ReplyExtensionReceived(
                replyTo: replyTo, application: try own.map { try SampledRefusals.id($0) },
                replyBy: try KoreanDate(parsing: "2026-09-18"), reason: "<b>현장 확인</b>",
                decidedAt: office.now - .seconds(60)),
            Act(by: office.sample.officer, way: .gate, at: office.now, entry: 99))
        return OfficeView(state: state, rules: office.view.rules, now: office.now)
    }

    private func text(
        _ page: any ConsolePage, _ view: OfficeView<FirmState>, _ language: Language
    ) throws -> String {
        let named = EveryPage.Named(
            name: "later", page: page, office: Consoles.firmName, asOf: .init(view.now, view.rules))
        return try Document(named.html(language)).text
    }

    @Test(arguments: [(Language.korean, "회신 기한"), (.english, "Reply by")])
    func `day and reason stand on the application's page, the day on the list`(
        language: Language, label: String
    ) throws {
        let view = try view(of: "app-1", own: "application-1")
        let application = try #require(view.state.office.applications.all.first)
        let page = try text(FirmApplicationPage(application, in: view), view, language)
        for part in [label, "2026-09-18", "&lt;b&gt;현장 확인&lt;/b&gt;"] {
            #expect(page.contains(part), "\(part)")
        }
        let list = try text(FirmApplicationsPage(view), view, language)
        #expect(list.contains("\(label) 2026-09-18"))
        let before = try InventedFirmOffice().view
        let untold = try text(FirmApplicationsPage(before), before, language)
        #expect(!untold.contains(label))
    }

    @Test(arguments: [
        (Language.korean, "신청 밖의 요청"), (.english, "outside the rounds that come later"),
    ])
    func `the later reply to a request outside the rounds stands above the list`(
        language: Language, said: String
    ) throws {
        let view = try view(of: "request-1", own: nil)
        let list = try text(FirmApplicationsPage(view), view, language)
        for part in [said, "request-1", "2026-09-18", "&lt;b&gt;현장 확인&lt;/b&gt;"] {
            #expect(list.contains(part), "\(part)")
        }
        let application = try #require(view.state.office.applications.all.first)
        let page = try text(FirmApplicationPage(application, in: view), view, language)
        #expect(!page.contains("2026-09-18"))
    }
}
