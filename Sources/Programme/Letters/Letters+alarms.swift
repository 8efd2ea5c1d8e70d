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

extension Letters {
    /// The alarms of the day of `now`, soonest first: letters in force that are nearer to their
    /// end than one of the rulebook's marks.
    package func alarms(at now: Instant, rules: LetterTimes) -> [LetterAlarm] {
        let today = KoreanDate(of: now)
        return issued.values.compactMap { letter in
            guard letter.opensGate(in: self), !letter.isRevoked, !letter.isReplaced,
                letter.renewedBy == nil, letter.term.first <= today
            else { return nil }
            let left = today.days(to: letter.term.last)
            guard left >= 0, let mark = rules.expiryAlarmDays.value.last(where: { left <= $0 })
            else { return nil }
            return LetterAlarm(
                serial: letter.serial, firm: letter.firm, lastDay: letter.term.last,
                daysLeft: left, mark: mark)
        }
        .sorted { ($0.daysLeft, $0.serial) < ($1.daysLeft, $1.serial) }
    }

    /// What the authority decided in a letter that it issued.
    package func decision(of serial: LetterSerial) -> LetterDecision? {
        issued[serial].flatMap { drafts[$0.draft] }
            .flatMap { LetterDecision(rawValue: $0.grant.decision) }
    }
}

extension IssuedLetter {
    fileprivate func opensGate(in letters: Letters) -> Bool {
        letters.decision(of: serial) == .noAction
    }
}
