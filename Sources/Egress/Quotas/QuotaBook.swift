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

    private var days: [KoreanDate: [Account: Usage]] = [:]

    package init() {}

    package func usage(of account: Account, on day: KoreanDate) -> Usage {
        days[day]?[account] ?? Usage()
    }

    /// Charges a request and its bytes and reserves its tokens with every account, or with none.
    package mutating func reserve(
        _ quotas: [(account: Account, quota: Quota)], bytes: Int, tokens: Int, on day: KoreanDate
    ) throws(Excess) -> Reservation {
        for (account, quota) in quotas {
            let used = usage(of: account, on: day)
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
        forget(before: reservation.day)
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
        for account in reservation.accounts {
            change(&days[reservation.day, default: [:]][account, default: Usage()])
        }
    }

    /// Days that are kept beside the latest: an answer may settle after midnight.
    private static let daysKept = 2

    private mutating func forget(before day: KoreanDate) {
        guard days.count > Self.daysKept, days[day] == nil else { return }
        days = days.filter { $0.key.days(to: day) <= Self.daysKept }
    }
}
