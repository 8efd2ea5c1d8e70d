package import Programme
package import Rules
package import Vocabulary

/// What letters and callers have used by KST day: reserved at admission, settled at the outcome.
///
/// INVARIANT(quota-never-passed): requests and bytes of a day never exceed the quota, and no
/// admission is given while the tokens used and reserved have reached theirs.
package struct QuotaBook: Sendable {
    package enum Account: Hashable, Sendable {
        case letter(LetterSerial)
        case caller(CallerID)
    }

    package struct Usage: Hashable, Sendable {
        package var requests = 0
        package var bytes = 0
        package var tokens = 0
        /// Of admissions whose outcome is not known yet.
        package var reservedTokens = 0

        package init() {}
    }

    package struct Reservation: Hashable, Sendable {
        package let accounts: [Account]
        package let day: KoreanDate
        package let bytes: Int
        package let tokens: Int

        package init(accounts: [Account], day: KoreanDate, bytes: Int, tokens: Int) {
            self.accounts = accounts
            self.day = day
            self.bytes = bytes
            self.tokens = tokens
        }
    }

    /// Which account has nothing left of what.
    package struct Excess: Error, Hashable, Sendable {
        package enum Measure: String, Sendable { case requests, bytes, tokens }
        package let account: Account
        package let measure: Measure
    }

    /// The accounts of one day. An account keeps its place, so that a request looks each of its
    /// own up once.
    private struct Day: Sendable {
        let date: KoreanDate
        private var places: [Account: Int] = [:]
        var usages: [Usage] = []

        init(_ date: KoreanDate) { self.date = date }

        func usage(of account: Account) -> Usage? { places[account].map { usages[$0] } }

        mutating func place(of account: Account) -> Int {
            if let place = places[account] { return place }
            places[account] = usages.count
            usages.append(Usage())
            return usages.count - 1
        }
    }

    private var days: [Day] = []

    package init() {}

    package func usage(of account: Account, on day: KoreanDate) -> Usage {
        days.first { $0.date == day }?.usage(of: account) ?? Usage()
    }

    /// Charges a request and its bytes and reserves its tokens with every account, or with none.
    package mutating func reserve(
        _ quotas: [(account: Account, quota: Quota)], bytes: Int, tokens: Int, on day: KoreanDate
    ) throws(Excess) -> Reservation {
        let place = place(of: day)
        for (account, quota) in quotas {
            let used = days[place].usages[days[place].place(of: account)]
            if used.requests >= quota.requestsPerDay {
                throw Excess(account: account, measure: .requests)
            }
            if bytes > quota.bytesPerDay.bytes - used.bytes {
                throw Excess(account: account, measure: .bytes)
            }
            if used.tokens + used.reservedTokens >= quota.tokensPerDay {
                throw Excess(account: account, measure: .tokens)
            }
        }
        let reservation = Reservation(
            accounts: quotas.map(\.account), day: day, bytes: bytes, tokens: tokens)
        charge(reservation)
        return reservation
    }

    /// Charges without asking: what the record says was admitted, was.
    package mutating func charge(_ reservation: Reservation) {
        change(reservation) {
            $0.requests += 1
            $0.bytes += reservation.bytes
            $0.reservedTokens += reservation.tokens
        }
    }

    /// Puts what was really used in the place of what was reserved.
    package mutating func settle(_ reservation: Reservation, tokens: Int) {
        change(reservation) {
            $0.reservedTokens -= reservation.tokens
            $0.tokens += tokens
        }
    }

    /// Gives back all of an admission that did not come about.
    package mutating func release(_ reservation: Reservation) {
        change(reservation) {
            $0.requests -= 1
            $0.bytes -= reservation.bytes
            $0.reservedTokens -= reservation.tokens
        }
    }

    private mutating func change(_ reservation: Reservation, _ change: (inout Usage) -> Void) {
        let day = place(of: reservation.day)
        for account in reservation.accounts {
            change(&days[day].usages[days[day].place(of: account)])
        }
    }

    /// Days that are kept beside the latest: an answer may settle after midnight.
    private static let daysKept = 2

    /// Where `date` stands in `days`; it is made where it does not.
    private mutating func place(of date: KoreanDate) -> Int {
        if let place = days.firstIndex(where: { $0.date == date }) { return place }
        if days.count > Self.daysKept {
            days.removeAll { $0.date.days(to: date) > Self.daysKept }
        }
        days.append(Day(date))
        return days.count - 1
    }
}
