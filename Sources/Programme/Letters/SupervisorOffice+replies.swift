import Access
package import Rules
package import Vocabulary

// By when the authority replies. The time runs from the day on which a request outside the rounds
// or an application came in; an application's begins anew with each round that its firm enters.
// While the firm is awaited it does not run: what the firm takes for a supplement is not the
// authority's time, until the day by which it was asked for. From then on an application whose
// supplement did not come is a person's to decide, and the time runs. A letter or a refusal notice
// ends it, and so does the firm that takes its application back.
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
    package func reply(
        to application: Application, at now: Instant, rulebook: Rulebook
    ) -> ReplyState {
        ReplyState(
            subject: .application(application.id), firm: application.firm,
            clock: clock(of: application, at: now, rulebook))
    }

    /// Every reply that was ever owed: to requests first, then to applications, in the order in
    /// which they came. An application that was here when a request named it is answered with that
    /// request.
    package func replies(at now: Instant, rulebook: Rulebook) -> [ReplyState] {
        let named = requests.all.filter { $0.application != nil }
        return requests.all.map { reply(to: $0, rulebook: rulebook) }
            + applications.all.filter { application in
                !named.contains { request in
                    request.application == application.id.text
                        && KoreanDate(of: application.receivedAt) <= request.receivedOn
                }
            }.map { reply(to: $0, at: now, rulebook: rulebook) }
    }

    /// The replies that are due, as far as `person` may see what they are to; nobody is shown none.
    package func owedReplies(
        for person: PersonID?, at now: Instant, rulebook: Rulebook
    ) -> [OwedReply] {
        replies(at: now, rulebook: rulebook).compactMap { reply in
            guard let day = reply.target, let person, shows(reply, to: person) else { return nil }
            return OwedReply(subject: reply.subject, firm: reply.firm, by: day)
        }
    }

    private func shows(_ reply: ReplyState, to person: PersonID) -> Bool {
        guard case .application(let id) = reply.subject else {
            return isFree(person, towards: reply.firm)
        }
        return applications[id].map { sight(of: $0, for: person) == .whole } ?? false
    }
}

extension SupervisorOffice {
    private func clock(
        of application: Application, at now: Instant, _ rulebook: Rulebook
    ) -> ReplyClock {
        if application.withdrawn != nil { return .ended }
        if let answer = answer(to: application) { return .answered(answer) }
        guard applications.latest(of: application.firm)?.id == application.id else {
            return .ended
        }
        switch application.status {
        case .withdrawn: return .ended
        case .waiting, .supplementRequired: return .stands
        case .supplementRequested where !application.isSupplementOverdue(at: now): return .stands
        case .received, .supplementRequested, .selected, .deferred, .rejected, .refused:
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

    /// Since `start`, the days on which its firm was awaited with a supplement: until it answered,
    /// was decided on without, or its day was over.
    fileprivate func pauses(since start: Instant) -> [WorkingDays.Pause] {
        let decided = steps.last { $0.kind == .decided }?.act.at
        return requests.compactMap { request in
            let answered = (request.answeredAt ?? decided).map(KoreanDate.init(of:))
            let first = KoreanDate(of: max(start, request.requestedAt))
            let end = answered.map { min($0, request.due) } ?? request.due
            guard first < end else { return nil }
            return WorkingDays.Pause(after: first, to: end)
        }
    }
}
