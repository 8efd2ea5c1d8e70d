import Access
import Programme
import Vocabulary

extension ProgrammeStory {
    /// From the panels' words to the letters in the firms' hands.
    mutating func close(_ place: Int, on opens: Int) throws {
        let standing = try standing(place)
        clock.go(to: opens - 29)
        for entry in standing where entry.course != .refusedUnevaluated {
            clock.pass(minutes: 12)
            entry.course == .selected ? try select(entry) : try decide(entry)
        }
        clock.go(to: opens - 31)
        try DecideRound(desk: desk)("\(place + 1)", by: InventedPeople.secretariat)
        clock.go(to: opens - 33)
        let meeting = (agenda: "위원회 보고 \(clock.today.year)-\(place + 7)", date: clock.today)
        try report(standing, meeting)
        clock.go(to: opens - 36)
        try issueLetters(standing, meeting)
        clock.go(to: opens - 38)
        let target = try desk.read().rounds[GivenID.round("\(place + 1)")]?.target ?? 0
        let selected = plan.count(of: .selected, inRound: place)
        try CloseRound(desk: desk)(
            "\(place + 1)", reason: selected < target ? StoryPaper.belowTarget : nil,
            by: InventedPeople.secretariat)
        _ = try PublishStatusList(desk: desk)(by: InventedPeople.secretariat)
        try carryOut { _ in true }
    }

    private func select(_ entry: StoryEntry) throws {
        try ProposeSelection(desk: desk)(
            entry.application, reasons: StoryPaper.selection, by: InventedPeople.secretariat)
        clock.pass(minutes: 25)
        try ApproveSelection(desk: desk)(
            entry.application,
            by: entry.firm.number % 3 == 0 ? InventedPeople.secondClerk : InventedPeople.clerk)
    }

    /// The commission follows the experts.
    private func report(
        _ entries: [StoryEntry], _ meeting: (agenda: String, date: KoreanDate)
    ) throws {
        let items = entries.filter { $0.course == .selected || $0.course.isRefusal }.map {
            RecordCommissionReport.Given.Item(
                firm: $0.firm.id, application: $0.application,
                decision: $0.course == .selected ? "approved" : "rejected",
                remark: $0.course == .selected ? "조건을 붙여 승인" : "")
        }
        _ = try RecordCommissionReport(desk: desk)(
            RecordCommissionReport.Given(
                agenda: meeting.agenda, date: "\(meeting.date)", corrects: nil, items: items),
            by: InventedPeople.clerk)
    }

    private func issueLetters(
        _ entries: [StoryEntry], _ meeting: (agenda: String, date: KoreanDate)
    ) throws {
        let papers = clock.day(ProgrammeStory.length(of: plan) - 1)
        for entry in entries where entry.course == .selected {
            guard plan.isFirstLetterIssued || entry.firm.number > 0 else { continue }
            let paper = LetterPaper(
                firm: entry.firm.id, firstDay: clock.today.adding(days: 1), papers: papers,
                meeting: meeting)
            clock.pass(minutes: 6)
            let draft = try DraftLetter(desk: desk)(paper.yaml, by: InventedPeople.secretariat)
            clock.pass(minutes: 9)
            try ApproveLetter(desk: desk)(draft, by: InventedPeople.clerk)
            clock.pass(minutes: 3)
            let issued = try IssueLetter(desk: desk)(draft, by: InventedPeople.secretariat)
            // Every third firm asked for time, and its letter is not published yet.
            guard entry.firm.number % 3 != 2 else { continue }
            clock.pass(minutes: 2)
            try PublishLetter(desk: desk)(issued.serial, by: InventedPeople.secretariat)
        }
    }
}

extension ApplicationCourse {
    fileprivate var isRefusal: Bool { self == .refused || self == .refusedUnevaluated }
}
