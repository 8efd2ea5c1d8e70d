import Access
package import Rules
package import Vocabulary

extension SupervisorOffice {
    /// Computes every firm's eligibility as of today, and opens a review of each letter in its
    /// term whose firm is not known to meet each criterion. The letters themselves stand: what
    /// becomes of one is a person's decision. The same result on the same day is recorded once.
    package func reviewing(
        by person: PersonID, at now: Instant, rulebook: Rulebook
    ) throws(ReviewFailure) -> [any JournalEvent] {
        do throws(AccessFailure) {
            try people.require(.reviewEligibility, of: person)
        } catch { throw .access(error) }
        guard firms.count <= SupervisorOffice.firmLimit else {
            throw .tooManyFirms(limit: SupervisorOffice.firmLimit)
        }
        let found = FoundEligibility(firms, asOf: KoreanDate(of: now), rulebook: rulebook)
        var opened: [any JournalEvent] = []
        for letter in letters.inTerm(at: now) {
            let reasons = found.reasons(against: letter.firm)
            guard !reasons.isEmpty, reviews.open(of: letter.firm, letter.serial) == nil,
                !isAnswered(letter, reasons, found.day, rulebook.reviews)
            else { continue }
            opened.append(
                ReviewOpened(
                    review: reviews.nextID(after: opened.count), firm: letter.firm,
                    serial: letter.serial, asOf: found.day, reasons: reasons))
        }
        let reviewed = found.event(rulebook)
        return (reviewed == reviews.latest ? [] : [reviewed]) + opened
    }

    /// Says what follows from a review; it ends no letter.
    package func closing(
        _ id: ReviewID, outcome: Review.Outcome, reason: String, by person: PersonID
    ) throws(ReviewFailure) -> ReviewClosed {
        do throws(AccessFailure) { try people.require(.closeReview, of: person) } catch {
            throw .access(error)
        }
        guard let review = reviews[id] else { throw .unknownReview(id) }
        guard review.isOpen else { throw .alreadyClosed(id) }
        guard reason.isPlain(within: .bytes(1000), lines: true) else { throw .noReason }
        return ReviewClosed(review: id, outcome: outcome, reason: reason)
    }

    /// A person has answered the same reasons already since the last day on which a review fell
    /// due; the next year asks again.
    private func isAnswered(
        _ letter: IssuedLetter, _ reasons: [ReviewReason], _ day: KoreanDate,
        _ rules: ReviewRules
    ) -> Bool {
        let yearBegan = rules.dueOn.value.last(notAfter: day)
        return reviews.all.contains {
            !$0.isOpen && $0.firm == letter.firm && $0.serial == letter.serial
                && $0.reasons == reasons && $0.asOf >= yearBegan
        }
    }
}

/// Every firm's eligibility on one day.
private struct FoundEligibility {
    let day: KoreanDate
    private let byFirm: [(firm: FirmID, found: Eligibility)]

    init(_ firms: Firms, asOf day: KoreanDate, rulebook: Rulebook) {
        self.day = day
        byFirm = firms.all.map {
            ($0.id, $0.eligibility(asOf: day, rules: rulebook.eligibility))
        }
    }

    func reasons(against firm: FirmID) -> [ReviewReason] {
        let found = byFirm.first { $0.firm == firm }?.found
        return found?.criteria.filter { $0.verdict != .met }.map(ReviewReason.init) ?? []
    }

    func event(_ rulebook: Rulebook) -> EligibilityReviewed {
        func firms(_ verdict: Eligibility.Verdict) -> [FirmID] {
            byFirm.filter { $0.found.verdict == verdict }.map(\.firm)
        }
        return EligibilityReviewed(
            asOf: day, met: firms(.met), notMet: firms(.notMet), unknown: firms(.unknown),
            rulebookVersion: rulebook.version, rulebookDigest: rulebook.digest)
    }
}

extension Letters {
    /// The letters that a firm holds at `now`: in their term, not revoked, and not replaced by
    /// one whose term has begun. A suspended letter is held.
    fileprivate func inTerm(at now: Instant) -> [IssuedLetter] {
        issued.values.filter { letter in
            let next = letter.renewedBy.flatMap { issued[$0] }
            return letter.term.contains(now) && !letter.isRevoked
                && (next.map { now < $0.term.first.start } ?? true)
        }
        .sorted { $0.serial < $1.serial }
    }
}
