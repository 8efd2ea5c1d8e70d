import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// What waits in this office, each with the way there; the soonest first.
struct ProgrammeWaiting: Sendable {
    private let statusList: StatusList?
    /// Letters with a measure that no second person confirmed.
    private let unconfirmed: [(letter: LetterView, by: Instant)]
    private let drafts: Int
    /// Applications whose supplement did not come by its day, as far as the visitor sees them.
    private let missed: Int
    private let alarms: [LetterAlarm]
    private let replies: [OwedReply]
    private let publications: [(letter: IssuedLetter, by: DueDay)]
    /// Since when eligibility is to be computed anew; `nil` while nothing is due.
    private let reviewDue: KoreanDate?
    private let openReviews: Int
    /// Firms whose report of disciplines is late, or proposes a suspension on which nobody decided.
    private let reports: ProgrammeReports
    private let forks: OpenAlarms
    /// Selections that a second person is to approve, of the applications that the visitor may see.
    private let proposed: [Application]
    private let firms: Firms
    private let now: Instant

    private let words = ProgrammeWaitingWords()

    /// Most points with a time limit that are shown; the rest is counted.
    static let limit = 20

    init(_ view: OfficeView<SupervisorOffice>, _ letters: [LetterView], _ offers: Offers) {
        let office = view.state
        let today = KoreanDate(of: view.now)
        statusList = office.statusList
        unconfirmed = letters.compactMap { letter in
            letter.confirmBy.map { (letter: letter, by: $0) }
        }
        drafts = office.drafts(for: offers.person).count { $0.serial == nil }
        alarms = office.alarms(
            for: offers.person, at: view.now, rules: view.rules.letter.times)
        missed =
            offers.person.map { person in
                office.applications(for: person).count { $0.isSupplementOverdue(at: view.now) }
            } ?? 0
        replies = office.owedReplies(for: offers.person, at: view.now, rulebook: view.rules)
        publications = office.unpublished(for: offers.person, rulebook: view.rules)
        // Of an empty register there is nothing to compute.
        let isDue =
            office.firms.count > 0 && office.reviews.isDue(on: today, rules: view.rules.reviews)
        reviewDue = isDue ? view.rules.reviews.dueOn.value.last(notAfter: today) : nil
        openReviews = office.reviews.all.count { $0.isOpen }
        reports = ProgrammeReports(view, offers)
        forks = OpenAlarms(office.correspondence, offers)
        proposed = offers.applications(in: office).filter {
            $0.isActive && $0.proposal != nil && $0.decision == nil
        }
        firms = office.firms
        now = view.now
    }

    func notice(_ language: Language) -> Notice {
        let dated = self.dated(language)
        let undated = selections(language) + ahead(language) + counts(language)
        let alarmed = forks.points(language)
        guard !dated.isEmpty || !undated.isEmpty || !forks.isEmpty else {
            return Notice(words.nothing(language), .good)
        }
        let left = dated.count - Self.limit
        let more: [[Piece]] =
            left > 0 ? [[.link("\(words.more(language)) \(left)", to: "/letters")]] : []
        return Notice(
            words.title(language),
            dated.contains(where: \.isOverdue) || !forks.isEmpty ? .bad : .warn,
            points: alarmed + dated.prefix(Self.limit).map(\.pieces) + more + undated)
    }

    /// What has a time limit.
    struct Point {
        let by: Instant
        let isOverdue: Bool
        let pieces: [Piece]
    }

    private func dated(_ language: Language) -> [Point] {
        let points =
            measures(language) + endings(language) + overdueReplies(language)
            + overduePublications(language) + review(language)
            + reports.points(language, name: { name(of: $0, language) })
        return points.enumerated()
            .sorted { ($0.element.by, $0.offset) < ($1.element.by, $1.offset) }
            .map(\.element)
    }
}

extension ProgrammeWaiting {
    /// The status list, and the measures that wait for a second person.
    private func measures(_ language: Language) -> [Point] {
        var points: [Point] = []
        if let list = statusList, list.nextUpdateBy <= now {
            points.append(
                Point(
                    by: list.nextUpdateBy, isOverdue: true,
                    pieces: [
                        .link(words.statusList(language), to: "/letters"), .text(" "),
                        .text("\(words.listOverdue(language)) "), .time(list.nextUpdateBy),
                    ]))
        }
        return points
            + unconfirmed.map { letter, by in
                let isOverdue = by <= now
                let word = isOverdue ? words.confirmOverdue : words.confirm
                return Point(
                    by: by, isOverdue: isOverdue,
                    pieces: [
                        link(letter.serial, of: letter.firm, language),
                        .text(" \(word(language)) "), .time(by),
                    ])
            }
    }

    private func endings(_ language: Language) -> [Point] {
        Dictionary(grouping: alarms, by: \.lastDay).compactMap { day, alarms in
            alarms.first.map { alarm in
                Point(
                    by: day.end, isOverdue: false,
                    pieces: LetterEndingText.pieces(alarm, language) + [.text(": ")]
                        + list(alarms.map { link($0.serial, of: $0.firm, language) }))
            }
        }
    }

    /// Replies that are due today, or were before.
    private func overdueReplies(_ language: Language) -> [Point] {
        let due = replies.map { reply in
            let said = "\(reply.subject.text) \(name(of: reply.firm, language))"
            return (by: reply.by, link: Piece.link(said, to: address(of: reply.subject)))
        }
        return points(words.reply(language), due, language)
    }

    private func address(of subject: ReplySubject) -> String {
        switch subject {
        case .application(let id): "/applications/\(id)"
        case .request: "/letters"
        }
    }

    /// Publications that are due today, or were before.
    private func overduePublications(_ language: Language) -> [Point] {
        let due = publications.map { letter, by in
            (by: by, link: link(letter.serial, of: letter.firm, language))
        }
        return points(words.publication(language), due, language)
    }

    /// A point for each day that is come: when, and what was due on it.
    private func points(
        _ what: String, _ due: [(by: DueDay, link: Piece)], _ language: Language
    ) -> [Point] {
        var byDay: [KoreanDate: [Piece]] = [:]
        for each in due {
            guard case .on(let day) = each.by, day <= today else { continue }
            byDay[day, default: []].append(each.link)
        }
        return byDay.map { day, links in
            let isOverdue = day < today
            let word = isOverdue ? words.overdueSince : words.dueToday
            return Point(
                by: day.end, isOverdue: isOverdue,
                pieces: [
                    .text("\(what) \(word(language)) "), .day(day.description), .text(": "),
                ] + list(links))
        }
    }

    private func list(_ links: [Piece]) -> [Piece] {
        Array(links.map { [$0] }.joined(separator: [.text(", ")]))
    }

    private func review(_ language: Language) -> [Point] {
        guard let reviewDue else { return [] }
        return [
            Point(
                by: reviewDue.start, isOverdue: false,
                pieces: [
                    .link(words.review(language), to: "/firms"),
                    .text(" \(words.reviewSince(language)) "), .day(reviewDue.description),
                ])
        ]
    }

    /// Replies and publications whose day is still to come, or that nobody can tell.
    private func ahead(_ language: Language) -> [[Piece]] {
        [
            (words.repliesAhead, replies.map(\.by)),
            (words.publicationsAhead, publications.map(\.by)),
        ]
        .flatMap { word, targets -> [[Piece]] in
            let days = targets.compactMap { target -> KoreanDate? in
                if case .on(let day) = target, day > today { day } else { nil }
            }
            let first: [Piece] =
                days.min().map {
                    [.text(", \(words.first(language)) "), .day($0.description)]
                } ?? []
            let unknown = targets.count { if case .unknown = $0 { true } else { false } }
            return counted(word, days.count, at: "/letters", language, first)
                + counted(
                    word, unknown, at: "/letters", language,
                    [.text(", \(words.dayUnknown(language))")])
        }
    }

    /// A point for each proposal, which leads to the application.
    private func selections(_ language: Language) -> [[Piece]] {
        let left = proposed.count - Self.limit
        return proposed.prefix(Self.limit).map { application in
            [
                .link(
                    "\(application.id.text) \(name(of: application.firm, language))",
                    to: "/applications/\(application.id)"),
                .text(" \(words.selection(language))"),
            ]
        }
            + (left > 0
                ? [[.link("\(words.more(language)) \(left)", to: "/applications")]] : [])
    }

    /// What waits without a time limit.
    private func counts(_ language: Language) -> [[Piece]] {
        counted(words.openReviews, openReviews, at: "/firms", language)
            + counted(words.drafts, drafts, at: "/letters", language)
            + counted(
                words.missed, missed, at: "/applications?status=supplementRequested", language)
    }

    /// Nothing where there are none.
    private func counted(
        _ word: Words, _ count: Int, at address: String, _ language: Language,
        _ more: [Piece] = []
    ) -> [[Piece]] {
        count > 0 ? [[.link("\(word(language)) \(count)", to: address)] + more] : []
    }

    private var today: KoreanDate { KoreanDate(of: now) }

    private func link(_ serial: LetterSerial, of firm: FirmID, _ language: Language) -> Piece {
        .link("\(serial) \(name(of: firm, language))", to: "/letters/\(serial)")
    }

    private func name(of id: FirmID, _ language: Language) -> String {
        let firm = firms[id]
        return (language == .korean ? firm?.koreanName : firm?.englishName) ?? id.text
    }
}

/// The words of what waits for the supervisor's people.
struct ProgrammeWaitingWords: PageWords {
    let nothing = Words("이 사무실에서 기다리는 일이 없습니다", "Nothing waits in this office")
    let title = Words("이 사무실에서 기다리는 일", "Waits in this office")
    let more = Words("표시하지 않은 일:", "Not listed here:")
    let selection = Words(
        "선정 제안을 두 번째 사람이 승인해야 합니다",
        "a proposed selection is to be approved by a second person")
    let statusList = Words("상태목록", "Status list")
    let listOverdue = Words("다음 갱신 기한이 지났습니다:", "overdue since")
    let confirm = Words(
        "조치를 두 번째 사람이 확인해야 합니다. 기한:", "a measure is to be confirmed by a second person by")
    let confirmOverdue = Words("조치의 확인 기한이 지났습니다:", "the confirmation is overdue since")
    let reply = Words("회신", "Reply")
    let publication = Words("공개", "Publication")
    let overdueSince = Words("기한이 지났습니다,", "overdue since")
    let dueToday = Words("기한이 오늘입니다,", "due today,")
    let review = Words("적격 재판정", "Review of eligibility")
    let reviewSince = Words("기한이 되었습니다:", "due since")
    let repliesAhead = Words("회신 대기", "Replies awaited:")
    let publicationsAhead = Words("공개 대기", "Publications awaited:")
    let first = Words("가장 이른 기한", "the first by")
    let dayUnknown = Words(
        "기한 미확인 (규정집에 공휴일 없음)", "day unknown: the rulebook has no holidays")
    let openReviews = Words("열린 적격 검토 과제", "Open reviews of eligibility:")
    let drafts = Words("발급 전 초안", "Drafts not yet issued:")
    let missed = Words(
        "기한까지 보완이 오지 않아 결정할 신청", "Applications to be decided, their supplement did not come:")
    init() {}
}
