import Access
package import Rules
package import Vocabulary

// By when the authority replies. The time runs from the day on which a request outside the rounds
// or an application came in; an application's begins anew with each round that its firm enters.
// While the firm is awaited it does not run: what the firm takes for a supplement is not the
// authority's time. A letter or a refusal notice ends it, and so does the firm that takes its
// application back.
extension SupervisorOffice {
    /// By when `request` is to be answered: as the firm was last told, else by the rulebook.
    package func replyTarget(of request: LetterRequest, rulebook: Rulebook) -> DueDay {
        if let told = request.extensions.last { return .on(told.until) }
        return replyTarget(after: request.receivedOn, pausing: [], rulebook)
    }

    /// How the reply to `request` stands.
    package func reply(to request: LetterRequest, rulebook: Rulebook) -> ReplyState {
        ReplyState(
            subject: .request(request.id), firm: request.firm,
            clock: answer(to: request).map { .answered($0) }
                ?? .due(replyTarget(of: request, rulebook: rulebook)))
    }

    /// How the reply to `application` stands.
    package func reply(to application: Application, rulebook: Rulebook) -> ReplyState {
        ReplyState(
            subject: .application(application.id), firm: application.firm,
            clock: clock(of: application, rulebook))
    }

    /// Every reply that was ever owed: to requests first, then to applications, in the order in
    /// which they came. An application that a request names is answered with that request.
    package func replies(rulebook: Rulebook) -> [ReplyState] {
        let named = Set(requests.all.compactMap(\.application))
        return requests.all.map { reply(to: $0, rulebook: rulebook) }
            + applications.all.filter { !named.contains($0.id.text) }.map {
                reply(to: $0, rulebook: rulebook)
            }
    }

    /// The replies that are due, as far as `person` may see what they are to; nobody is shown those
    /// to applications.
    package func owedReplies(for person: PersonID?, rulebook: Rulebook) -> [OwedReply] {
        replies(rulebook: rulebook).compactMap { reply in
            guard let day = reply.target, shows(reply.subject, to: person) else { return nil }
            return OwedReply(subject: reply.subject, firm: reply.firm, by: day)
        }
    }

    private func shows(_ subject: ReplySubject, to person: PersonID?) -> Bool {
        guard case .application(let id) = subject else { return true }
        guard let person, let application = applications[id] else { return false }
        return sight(of: application, for: person) == .whole
    }

    /// The first letter or refusal to the firm from the day on which its request came in.
    func answer(to request: LetterRequest) -> String? {
        firstReply(to: request.firm, since: request.receivedOn.start) { _ in true }
    }

    /// The first letter or refusal to the firm since its application came in that is about this
    /// application, or names none.
    private func answer(to application: Application) -> String? {
        firstReply(to: application.firm, since: application.receivedAt) { named in
            named.map { $0 == application.id.text } ?? true
        }
    }

    // A letter that follows another one by a correction, a transfer or a change of model answers
    // nothing that was asked.
    /// - Parameter isAbout: whether a reply counts that rests on this application, or on none.
    private func firstReply(
        to firm: FirmID, since start: Instant, on isAbout: (String?) -> Bool
    ) -> String? {
        let letter = letters.issued.values
            .filter { letter in
                guard letter.firm == firm, letter.issuedAt >= start,
                    let draft = letters.drafts[letter.draft], draft.cause == nil
                else { return false }
                return isAbout(item(of: draft)?.application)
            }
            .min { ($0.issuedAt, $0.serial) < ($1.issuedAt, $1.serial) }
        let notice = refusals.all.first { notice in
            notice.firm == firm && notice.issuedAt >= start
                && isAbout(application(of: notice))
        }
        switch (letter, notice) {
        case (let letter?, let notice?):
            return letter.issuedAt <= notice.issuedAt
                ? letter.serial.description : notice.id.text
        case (let letter?, nil): return letter.serial.description
        case (nil, let notice): return notice?.id.text
        }
    }

    /// The application that a notice is about, where its report or the notice itself names one.
    func application(of notice: RefusalNotice) -> String? {
        notice.application?.text
            ?? notice.report.flatMap { commissionReports[$0]?.item(on: notice.firm)?.application }
    }

    /// What the report to the commission that a draft names says of its firm.
    func item(of draft: LetterDraft) -> CommissionItem? {
        let named = draft.grant.commissionReport
        guard let date = try? KoreanDate(parsing: named.date) else { return nil }
        return commissionReports.standing(agenda: named.number, date: date)?.item(on: draft.firm)
    }
}

extension SupervisorOffice {
    private func clock(of application: Application, _ rulebook: Rulebook) -> ReplyClock {
        if application.withdrawn != nil { return .ended }
        if let answer = answer(to: application) { return .answered(answer) }
        guard applications.latest(of: application.firm)?.id == application.id else {
            return .ended
        }
        switch application.status {
        case .withdrawn: return .ended
        case .supplementRequested, .waiting, .supplementRequired: return .stands
        case .received, .selected, .refused:
            return .due(replyTarget(of: application, rulebook))
        }
    }

    private func replyTarget(of application: Application, _ rulebook: Rulebook) -> DueDay {
        let start = application.replyStart
        guard let told = requests.extensions(to: application.id).last, told.toldAt >= start else {
            return replyTarget(
                after: KoreanDate(of: start), pausing: application.pauses(since: start), rulebook)
        }
        let pauses = application.pauses(since: told.toldAt)
        guard !pauses.isEmpty else { return .on(told.until) }
        // What the firm takes for a supplement moves the day that it was told too.
        let day = KoreanDate(of: told.toldAt)
        return DueDay { () throws(WorkingDays.Failure) in
            try WorkingDays(rulebook.calendar).due(
                day.days(to: told.until), .calendarDays, after: day, pausing: pauses)
        }
    }

    private func replyTarget(
        after day: KoreanDate, pausing pauses: [WorkingDays.Pause], _ rulebook: Rulebook
    ) -> DueDay {
        let times = rulebook.letter.times
        return DueDay { () throws(WorkingDays.Failure) in
            try WorkingDays(rulebook.calendar).due(
                times.replyTargetDays.value, times.replyCounting.value, after: day,
                pausing: pauses)
        }
    }
}

extension Application {
    /// From when the time for the reply runs: its reception, or its entry in the round that it
    /// stands in now.
    fileprivate var replyStart: Instant {
        steps.last { $0.kind == .received || $0.kind == .entered }?.act.at ?? receivedAt
    }

    /// Since `start`, the days on which its firm was awaited with a supplement and has answered, or
    /// was decided on without.
    fileprivate func pauses(since start: Instant) -> [WorkingDays.Pause] {
        let decided = steps.last { $0.kind == .decided }?.act.at
        return requests.compactMap { request in
            guard let end = request.answeredAt ?? decided, end > start else { return nil }
            return WorkingDays.Pause(
                after: KoreanDate(of: max(start, request.requestedAt)), to: KoreanDate(of: end))
        }
    }
}
