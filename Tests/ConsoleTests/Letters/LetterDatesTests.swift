import Egress
import Programme
import Testing
import UseCases
import Vocabulary

@testable import Console

/// What is due about letters, on the supervisor's page of letters.
@Suite struct LetterDatesTests {
    @Test func `replies and publications stand by the day on which they are due`() throws {
        var programme = try InventedProgramme()
        let received = KoreanDate(of: programme.now)
        let days = [received.adding(days: -60), received]
        for (number, day) in zip([5, 10], days.reversed()) {
            try programme.record(
                try programme.office.receivingRequest(
                    of: FirmID(parsing: InventedFirm(number: number).id), on: day,
                    application: nil, by: programme.sample.officer, at: programme.now),
                by: programme.sample.officer)
        }
        let view = programme.view
        let offers = Offers(try Consoles.visitor())
        let page = LettersPage(
            letters: ReadLetters.issued(in: view, for: offers.person), drafts: nil, now: view.now,
            dates: LetterDatesTables(view, offers: offers))
        let document = try Document(
            page.page(in: .english).html(
                in: Frame(
                    office: Consoles.supervisorName, visitor: try Consoles.visitor(),
                    language: .english, path: "/letters", query: [], asOf: nil)))
        let rows = document.all("tr").map { $0.text.split(separator: "\n").map(String.init) }
            .filter { $0.first?.hasPrefix("reply") == true || $0.first?.hasPrefix("publi") == true }
        let due = rows.map { String($0[2].prefix(10)) }
        #expect(rows.first?.first?.hasPrefix("reply") == true, "\(rows)")
        #expect(rows.last?.first?.hasPrefix("reply") == true, "\(rows)")
        #expect(rows.contains { $0[0].hasPrefix("publication") } && due == due.sorted(), "\(due)")
    }
}
