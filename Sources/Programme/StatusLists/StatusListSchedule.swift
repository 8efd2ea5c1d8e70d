package import Rules
package import Vocabulary

/// When the supervisor must sign the next status list.
package struct StatusListSchedule: Hashable, Sendable {
    package enum Due: Hashable, Sendable {
        /// No list was ever signed.
        case first
        /// What letters stand for has changed since the last one.
        case changed
        /// A letter was issued since the last one, to a firm that may hold no list yet.
        case letter
        /// The rulebook's interval has passed.
        case interval
    }

    package let last: StatusList?
    package let current: [LetterSerial: StatusList.Entry]
    package let interval: Duration
    /// When the newest letter was issued; its firm needs a list that is not older.
    package let newestLetter: Instant?

    package init(
        last: StatusList?, current: [LetterSerial: StatusList.Entry], rules: StatusListRules,
        newestLetter: Instant? = nil
    ) {
        self.newestLetter = newestLetter
        self.last = last
        self.current = current
        interval = rules.interval.value
    }

    /// Why a list is due at `now`; `nil` where none is.
    package func due(_ now: Instant) -> Due? {
        guard let last else { return .first }
        if last.entries.filter({ $0.value.counts(at: now) }) != current { return .changed }
        if let newestLetter, newestLetter > last.issuedAt { return .letter }
        return now >= last.issuedAt + interval ? .interval : nil
    }

    /// The instant at which the interval makes one due.
    package var nextByInterval: Instant? { last.map { $0.issuedAt + interval } }
}

extension StatusList.Entry {
    /// A suspension that is over says nothing any more.
    package func counts(at now: Instant) -> Bool {
        switch self {
        case .revoked: true
        case .suspended(let until): now < until
        }
    }
}
