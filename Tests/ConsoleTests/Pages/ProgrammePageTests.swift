import Access
import Egress
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// The programme at a glance: its rounds, the demand that remains, and what waits.
@Suite struct ProgrammePageTests {
    private func document(
        _ view: OfficeView<SupervisorOffice>, _ language: Language = .english,
        for person: PersonID? = nil
    ) throws -> Document {
        let person = try person ?? PersonID(parsing: "officer")
        let offers = Offers(Visitor(person: person, roles: [.auditor], formToken: "t"))
        return try Document(
            ProgrammePage(view, offers: offers).page(in: language).html(
                in: Frame(
                    office: Consoles.supervisorName, visitor: try Consoles.visitor(),
                    language: language, path: "/", query: [], asOf: nil)))
    }

    /// The cells of the rows that begin so, one a line.
    private func rows(_ page: Document, _ first: String) -> [[String]] {
        page.all("tr").map { $0.text.split(separator: "\n").map(String.init) }
            .filter { $0.first == first }
    }

    /// The points of what waits.
    private func waiting(
        _ view: OfficeView<SupervisorOffice>, _ language: Language = .english,
        for person: PersonID? = nil
    ) throws -> [String] {
        try document(view, language, for: person).all("li").filter { $0.ancestors.contains("main") }
            .map(\.text)
    }

    @Test(arguments: [(Language.korean, "1차", "2차"), (.english, "Round 1", "Round 2")])
    func `each round stands with its days, and with what is used of its capacity`(
        language: Language, first: String, second: String
    ) throws {
        let page = try document(InventedProgramme().view, language)
        let none = language == .korean ? "없음" : "none"
        let open = rows(page, first)
        #expect(open.count == 2)
        #expect(open.first?.suffix(3) == ["2026-06-01", "2026-07-01", "2026-08-01"])
        #expect(open.last == [first, "0", none, "10", "10"])
        #expect(rows(page, second).last == [second, "0", "10", "20", "20"])
        let drawn = page.all("text").map(\.text)
        #expect(drawn.filter { $0 == first }.count == 2)
    }

    @Test func `the used places are those of the firms that were selected`() throws {
        let round = try InventedRound()
        let page = try document(round.view)
        #expect(rows(page, "Round 1").last == ["Round 1", "1", "none", "7", "6"])
    }

    @Test(arguments: [(Language.korean, "남은 수요"), (.english, "Demand that remains")])
    func `the demand that remains is that of the rounds' page`(
        language: Language, label: String
    ) throws {
        let view = try InventedProgramme(firms: 49).view
        let firms = view.state.firms.all.filter {
            $0.eligibility(asOf: KoreanDate(of: view.now), rules: view.rules.eligibility).verdict
                == .met
        }
        let eligible = firms.count
        let demand = view.state.remainingDemand(of: Set(firms.map(\.id)))
        #expect(demand > 0 && demand < eligible)
        let page = try document(view, language)
        let row = page.all("tr").first { $0.text.hasPrefix("\n\(label)") }
        #expect(row?.text.hasSuffix("\n\(demand)\n") == true)
        #expect(row?.text.contains("\(eligible)") == true)
        #expect(
            page.all("dd").contains {
                $0.text == "\(eligible) / \(view.state.firms.count)\(label) \(demand)"
            })
    }

    @Test(
        arguments: [
            (91, nil), (90, 90), (61, 90), (60, 60), (31, 60), (30, 30), (8, 30), (7, 7), (0, 7),
            (-1, nil),
        ] as [(Int, Int?)])
    func `a letter's end waits from each of the rulebook's marks on, and not after it`(
        daysLeft: Int, mark: Int?
    ) throws {
        var programme = try InventedProgramme()
        let serial = try LetterSerial(parsing: "260010")
        let last = try #require(programme.office.letters.issued[serial]).term.last
        programme.now = last.adding(days: -daysLeft).start + .seconds(3600)
        for (language, said) in [
            (Language.english, " days or less to go, last day \(last) (days left \(daysLeft)): "),
            (.korean, "일 이내 종료, 종료일 \(last) (남은 날 \(daysLeft)): "),
        ] {
            let ends = try waiting(programme.view, language).filter { $0.contains("260010") }
            #expect(ends.filter { $0.contains("\(last)") }.count == (mark == nil ? 0 : 1))
            guard let mark else { continue }
            #expect(ends.contains { $0.hasPrefix("\(mark)\(said)") && $0.contains("260010 ") })
        }
        // One is that of its publication.
        let links = try document(programme.view).all("a").filter {
            $0.attributes["href"] == "/letters/260010" && $0.text.hasPrefix("260010 ")
        }
        #expect(links.count == (mark == nil ? 1 : 2))
    }

    @Test func `a publication waits within its time, on its day, after it, and no more once done`()
        throws
    {
        var programme = try InventedProgramme()
        programme.now = try Instant(parsing: "2026-07-01T05:00:00.000000Z")
        #expect(
            try waiting(programme.view).contains(
                "Publications awaited: 9, the first by 2026-07-02"))
        #expect(try !waiting(programme.view).contains { $0.hasPrefix("Publication ") })
        programme.now = programme.now + .seconds(86_400)
        let today = try waiting(programme.view)
        #expect(
            today.contains { $0.hasPrefix("Publication due today, 2026-07-02: 260001 ") })
        programme.now = programme.now + .seconds(86_400)
        let overdue = "Publication overdue since 2026-07-02: "
        let late = try waiting(programme.view)
        #expect(late.contains { $0.hasPrefix(overdue + "260001 ") })
        #expect(!late.contains { $0.hasPrefix("Publications awaited") })
        #expect(
            try waiting(programme.view, .korean).contains {
                $0.hasPrefix("공개 기한이 지났습니다, 2026-07-02: 260001 ")
            })
        for serial in programme.office.letters.issued.keys.sorted() {
            try programme.record(
                try programme.office.publishingLetter(
                    serial, by: programme.sample.officer, at: programme.now),
                by: programme.sample.officer)
        }
        #expect(try !waiting(programme.view).contains { $0.hasPrefix("Publication") })
    }

    @Test func `a reply waits until it is given, and is overdue after its day`() throws {
        var programme = try InventedProgramme()
        let firm = try FirmID(parsing: InventedFirm(number: 5).id)
        #expect(try !waiting(programme.view).contains { $0.hasPrefix("Repl") })
        let event = try programme.office.receivingRequest(
            of: firm, on: KoreanDate(of: programme.now), application: nil,
            by: programme.sample.officer, at: programme.now)
        try programme.record(event, by: programme.sample.officer)
        // The 30th day from 20 July.
        #expect(
            try waiting(programme.view).contains(
                "Replies awaited: 1, the first by 2026-08-19"))
        programme.now = try KoreanDate(parsing: "2026-08-19").start
        let name = InventedFirm(number: 5)
        #expect(
            try waiting(programme.view).contains(
                "Reply due today, 2026-08-19: request-1 \(name.englishName)"))
        programme.now = programme.now + .seconds(86_400)
        let overdue = try waiting(programme.view)
        #expect(overdue.contains("Reply overdue since 2026-08-19: request-1 \(name.englishName)"))
        #expect(
            try waiting(programme.view, .korean).contains(
                "회신 기한이 지났습니다, 2026-08-19: request-1 \(name.koreanName)"))
        try programme.record(
            try programme.office.extendingReply(
                to: .request(event.request), until: KoreanDate(parsing: "2026-09-18"),
                reason: "site check", by: programme.sample.officer,
                at: KoreanDate(parsing: "2026-08-01").start, rulebook: programme.rules),
            by: programme.sample.officer)
        #expect(try !waiting(programme.view).contains { $0.hasPrefix("Reply ") })
    }

    @Test func `a reply to an application waits for whoever may see the application`() throws {
        var round = try InventedRound()
        let secretary = InventedRound.secretary
        let owed = round.office.owedReplies(
            for: secretary, at: round.view.now, rulebook: round.rules)
        #expect(owed.count >= 5)
        let first = try KoreanDate(parsing: "2026-07-01")
        #expect(owed.allSatisfy { $0.by == .on(first) })
        let ahead = "Replies awaited: \(owed.count), the first by 2026-07-01"
        #expect(try waiting(round.view, for: secretary).contains(ahead))
        #expect(try !waiting(round.view).contains { $0.hasPrefix("Repl") })
        round.now = try KoreanDate(parsing: "2026-07-02").start
        let late = "Reply overdue since 2026-07-01: "
        #expect(
            try waiting(round.view, for: secretary).contains {
                $0.hasPrefix(late) && $0.contains("app-1 ")
            })
        #expect(
            try document(round.view, for: secretary).all("a").contains {
                $0.attributes["href"] == "/applications/app-1" && $0.text.hasPrefix("app-1 ")
            })
    }

    @Test func `a proposed selection waits for a second person, for whoever may see it`() throws {
        var round = try InventedRound()
        let secretary = InventedRound.secretary
        let name = InventedFirm(number: 1)
        let said =
            "app-2 \(name.englishName) a proposed selection is to be approved by a second person"
        #expect(try waiting(round.view, for: secretary).filter { $0.hasPrefix("app-") } == [said])
        #expect(
            try waiting(round.view, .korean, for: secretary).contains(
                "app-2 \(name.koreanName) 선정 제안을 두 번째 사람이 승인해야 합니다"))
        #expect(
            try document(round.view, for: secretary).all("a").contains {
                $0.attributes["href"] == "/applications/app-2"
            })
        #expect(try !waiting(round.view).contains(said))
        let events = try round.office.approvingSelection(
            of: ApplicationID(parsing: "app-2"), by: InventedRound.clerk
        ).events
        for event in events { try round.record(event, by: InventedRound.clerk) }
        #expect(try !waiting(round.view, for: secretary).contains(said))
    }

    @Test func `a second document under a used number waits in red until it is acknowledged`()
        throws
    {
        var programme = try InventedProgramme()
        let said = "A second document came under a number that was used: 1"
        let page = try document(programme.view)
        #expect(try waiting(programme.view).first?.hasPrefix(said) == true)
        let alarm = page.all("span").first { $0.text.contains("alarm") }
        #expect(alarm?.attributes["class"] == "status bad")
        #expect(page.all("a").contains { $0.text == said && $0.attributes["href"] == "/outbox" })
        let office = CounterpartID(try FirmID(parsing: InventedFirm(number: 0).id))
        try programme.record(
            AlarmAcknowledged(from: office, alarm: 1), by: programme.sample.officer)
        #expect(try !waiting(programme.view).contains { $0.hasPrefix(said) })
    }

    @Test func `a day that the calendar cannot tell waits as unknown`() throws {
        var programme = try InventedProgramme()
        programme.now = try Instant(parsing: "2028-01-10T01:00:00.000000Z")
        try programme.record(
            try programme.office.receivingRequest(
                of: FirmID(parsing: InventedFirm(number: 5).id),
                on: KoreanDate(of: programme.now), application: nil,
                by: programme.sample.officer, at: programme.now), by: programme.sample.officer)
        #expect(
            try waiting(programme.view).contains(
                "Replies awaited: 1, day unknown: the rulebook has no holidays"))
    }

    @Test func `a review of eligibility waits once its day is come, and open ones are counted`()
        throws
    {
        var programme = try InventedProgramme()
        let open = programme.office.reviews.all.count { $0.isOpen }
        #expect(open > 0)
        #expect(
            try waiting(programme.view).contains("Open reviews of eligibility: \(open)"))
        programme.now = try KoreanDate(parsing: "2027-03-31").start
        #expect(try !waiting(programme.view).contains { $0.hasPrefix("Review of") })
        programme.now = programme.now + .seconds(86_400)
        #expect(
            try waiting(programme.view).contains(
                "Review of eligibility due since 2027-04-01"))
        #expect(
            try waiting(programme.view, .korean).contains(
                "적격 재판정 기한이 되었습니다: 2027-04-01"))
        for review in programme.office.reviews.all where review.isOpen {
            try programme.record(
                try programme.office.closing(
                    review.id, outcome: .keeps, reason: "met", by: programme.sample.officer),
                by: programme.sample.officer)
        }
        #expect(try !waiting(programme.view).contains { $0.hasPrefix("Open reviews") })
    }

    @Test func `what waits is listed the soonest first, and what has no day last`() throws {
        var programme = try InventedProgramme()
        programme.now = try Instant(parsing: "2027-04-02T05:00:00.000000Z")
        let points = try waiting(programme.view)
        let places = [
            "Publication overdue", "Status list overdue", "Review of eligibility due", "30 days",
            "90 days", "Open reviews", "Drafts not yet issued",
        ].map { said in points.firstIndex { $0.hasPrefix(said) } }
        #expect(!places.contains(nil), "\(points)")
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(points)")
    }

    @Test func `an office of nothing waits for nothing`() throws {
        let view = OfficeView(
            state: SupervisorOffice(), rules: try Rulebook.sample(),
            now: try Instant(parsing: "2026-05-26T00:10:00.000000Z"))
        let page = try document(view)
        #expect(page.text.contains("Nothing waits in this office"))
        #expect(page.text.contains("No round is planned"))
    }
}
