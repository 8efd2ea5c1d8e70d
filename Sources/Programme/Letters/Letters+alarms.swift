package import Rules
package import Vocabulary

/// A letter that ends soon and that no other one follows yet.
package struct LetterAlarm: Hashable, Sendable {
    package let serial: LetterSerial
    package let firm: FirmID
    package let lastDay: KoreanDate
    /// Days from today to the last one; 0 on the last day itself.
    package let daysLeft: Int
    /// Which of the rulebook's marks it has passed: the nearest to the end.
    package let mark: Int
}

extension LetterAlarm {
    /// `nil` where the term is over on `today`, or further from its end than every mark.
    fileprivate init?(
        _ serial: LetterSerial, _ firm: FirmID, _ term: Term, on today: KoreanDate,
        _ rules: LetterTimes
    ) {
        let left = today.days(to: term.last)
        guard left >= 0, let mark = rules.expiryAlarmDays.value.last(where: { left <= $0 })
        else { return nil }
        self.init(serial: serial, firm: firm, lastDay: term.last, daysLeft: left, mark: mark)
    }
}

extension LetterAlarm: Comparable {
    /// The soonest end first.
    package static func < (left: Self, right: Self) -> Bool {
        (left.daysLeft, left.serial) < (right.daysLeft, right.serial)
    }
}

extension Letters {
    /// The alarms of the day of `now`, soonest first: letters in force that are nearer to their
    /// end than one of the rulebook's marks.
    package func alarms(at now: Instant, rules: LetterTimes) -> [LetterAlarm] {
        let today = KoreanDate(of: now)
        return issued.values.compactMap { letter in
            guard letter.opensGate(in: self), !letter.isRevoked, !letter.isReplaced,
                letter.renewedBy == nil, letter.term.first <= today
            else { return nil }
            return LetterAlarm(letter.serial, letter.firm, letter.term, on: today, rules)
        }
        .sorted()
    }

    /// What the authority decided in a letter that it issued.
    package func decision(of serial: LetterSerial) -> LetterDecision? {
        issued[serial].flatMap { drafts[$0.draft] }
            .flatMap { LetterDecision(rawValue: $0.grant.decision) }
    }
}

extension FirmOffice {
    /// The alarms of the day of `now`, soonest first, as far as this office knows: letters held
    /// in their term that neither status list nor dispatch has as revoked and that no other letter
    /// held takes the place of. A suspended letter ends too.
    package func alarms(at now: Instant, rulebook: Rulebook) -> [LetterAlarm] {
        let held = checkedLetters(rulebook)
        let followed = Set(held.compactMap(\.grant.supersedes))
        let today = KoreanDate(of: now)
        return held.compactMap { letter in
            switch letter.standing(
                at: now, statusList: statusList, told: measures, rules: rulebook)
            {
            case .revoked, .notYet, .expired: return nil
            case .inForce, .suspended, .statusStale: break
            }
            guard !followed.contains(letter.serial) else { return nil }
            return LetterAlarm(
                letter.serial, letter.firm, letter.grant.term, on: today, rulebook.letter.times)
        }
        .sorted()
    }
}

extension IssuedLetter {
    fileprivate func opensGate(in letters: Letters) -> Bool {
        letters.decision(of: serial) == .noAction
    }
}
