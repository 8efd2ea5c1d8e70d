import Access
package import Rules
package import Vocabulary

/// A day that a time limit ends on; unknown where the rulebook's calendar does not reach.
package enum DueDay: Hashable, Sendable {
    case on(KoreanDate)
    case unknown(year: Int)

    init(_ count: () throws(WorkingDays.Failure) -> KoreanDate) {
        do throws(WorkingDays.Failure) { self = .on(try count()) } catch {
            switch error {
            case .unknownYear(let year): self = .unknown(year: year)
            }
        }
    }

    /// Whether it is over on `day`; an unknown day is never said to be.
    package func isOver(on day: KoreanDate) -> Bool {
        if case .on(let due) = self { due < day } else { false }
    }
}

extension SupervisorOffice {
    /// Enters a firm's request, from whose day the time for the reply runs.
    package func receivingRequest(
        of firm: FirmID, on day: KoreanDate, application: String?, by person: PersonID,
        at now: Instant
    ) throws(LetterDatesFailure) -> LetterRequestReceived {
        try require(.receiveLetterRequest, by: person)
        guard firms[firm] != nil else { throw .unknownFirm(firm) }
        try requireFree(person, towards: firm, or: LetterDatesFailure.access)
        guard day <= KoreanDate(of: now) else { throw .receivedAhead(day) }
        if let open = requests.all.last(where: { $0.firm == firm }), answer(to: open) == nil {
            throw .stillOpen(open.id)
        }
        do throws(LetterFailure) {
            _ = try LetterFields().optionalText("application", application)
        } catch { throw .letter(error) }
        // The time for the reply to an application runs from its own reception. A number that this
        // office has yet to give would be taken for that application's once it comes.
        if case .application(let id)? = application.flatMap(ReplySubject.init(parsing:)) {
            guard applications[id] != nil else { throw .application(.unknownApplication(id)) }
            throw .inRounds(id)
        }
        guard let id = requests.nextRequest else { throw .officeFull }
        return LetterRequestReceived(
            request: id, firm: firm, receivedOn: day, application: application)
    }

    /// Tells a firm beforehand, with the reason, that its reply comes later.
    package func extendingReply(
        to subject: ReplySubject, until day: KoreanDate, reason: String, by person: PersonID,
        at now: Instant, rulebook: Rulebook
    ) throws(LetterDatesFailure) -> ReplyExtended {
        try require(.extendReply, by: person)
        switch try reply(to: subject, for: person, at: now, rulebook).clock {
        case .answered: throw .answered(subject)
        case .ended: throw .ended(subject)
        case .stands: throw .firmAwaited(subject)
        case .due(.unknown(let year)): throw .calendar(.unknownYear(year))
        case .due(.on(let target)):
            guard KoreanDate(of: now) <= target else { throw .notBeforehand(target: target) }
            guard target < day else { throw .extensionNotLater(target: target) }
        }
        return ReplyExtended(of: subject, until: day, reason: try given(reason))
    }

    private func reply(
        to subject: ReplySubject, for person: PersonID, at now: Instant, _ rulebook: Rulebook
    ) throws(LetterDatesFailure) -> ReplyState {
        switch subject {
        case .request(let id):
            guard let request = requests[id] else { throw .unknownRequest(id) }
            try requireFree(person, towards: request.firm, or: LetterDatesFailure.access)
            return reply(to: request, rulebook: rulebook)
        case .application(let id):
            do throws(ApplicationFailure) {
                return reply(
                    to: try application(id, for: person), at: now, rulebook: rulebook)
            } catch { throw .application(error) }
        }
    }

    /// Enters that a letter stands where everyone can read it, from today on.
    package func publishingLetter(
        _ serial: LetterSerial, by person: PersonID, at now: Instant
    ) throws(LetterDatesFailure) -> LetterPublished {
        try require(.publishLetter, by: person)
        let letter = try unpublished(serial, for: person)
        let today = KoreanDate(of: now)
        if let deferral = letter.deferral, today < deferral.until {
            throw .deferred(until: deferral.until)
        }
        return LetterPublished(serial: serial, on: today)
    }

    /// Lets a letter's publication wait, because something in it is confidential until then.
    package func deferringPublication(
        of serial: LetterSerial, until day: KoreanDate, reason: String, by person: PersonID,
        at now: Instant
    ) throws(LetterDatesFailure) -> PublicationDeferred {
        try require(.deferPublication, by: person)
        _ = try unpublished(serial, for: person)
        guard KoreanDate(of: now) < day else { throw .deferralNotAhead }
        return PublicationDeferred(serial: serial, until: day, reason: try given(reason))
    }

    private func require(
        _ permission: Permission, by person: PersonID
    ) throws(LetterDatesFailure) {
        do throws(AccessFailure) { try people.require(permission, of: person) } catch {
            throw .access(error)
        }
    }

    private func unpublished(
        _ serial: LetterSerial, for person: PersonID
    ) throws(LetterDatesFailure) -> IssuedLetter {
        guard let letter = letters.issued[serial] else { throw .unknownLetter(serial) }
        try requireFree(person, towards: letter, or: LetterDatesFailure.access)
        if let day = letter.publishedOn { throw .published(serial, on: day) }
        return letter
    }

    private func given(_ reason: String) throws(LetterDatesFailure) -> String {
        do throws(LetterFailure) {
            return try LetterFields().text("reason", reason, limit: .bytes(1000))
        } catch { throw .noReason }
    }
}

extension SupervisorOffice {
    /// By when a letter is to be published: the end of its deferral, else by the rulebook.
    package func publicationTarget(of letter: IssuedLetter, rulebook: Rulebook) -> DueDay {
        if let deferral = letter.deferral { return .on(deferral.until) }
        let times = rulebook.letter.times
        return DueDay { () throws(WorkingDays.Failure) in
            try WorkingDays(rulebook.calendar).due(
                times.publishWithinDays.value, times.publishCounting.value,
                after: KoreanDate(of: letter.issuedAt))
        }
    }

    /// Letters that are to be published yet, and by when; earliest issued first.
    package func unpublished(rulebook: Rulebook) -> [(letter: IssuedLetter, by: DueDay)] {
        letters.issued.values
            .filter { $0.publishedOn == nil && !$0.isRevoked }
            .sorted { $0.serial < $1.serial }
            .map { ($0, publicationTarget(of: $0, rulebook: rulebook)) }
    }
}
