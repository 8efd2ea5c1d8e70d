import Egress
import Rules
import Vocabulary

/// What a caller is to get of its own a day; what is not named is the rulebook's of this moment.
package struct GivenQuota: Sendable {
    package let requestsPerDay: Int?
    package let bytesPerDay: Int?
    package let tokensPerDay: Int?

    package init(requestsPerDay: Int? = nil, bytesPerDay: Int? = nil, tokensPerDay: Int? = nil) {
        self.requestsPerDay = requestsPerDay
        self.bytesPerDay = bytesPerDay
        self.tokensPerDay = tokensPerDay
    }

    /// `nil` where nothing is named.
    func quota(besides usual: Quota) throws(CallerFailure) -> Quota? {
        let bytes = bytesPerDay ?? usual.bytesPerDay.bytes
        guard requestsPerDay != nil || bytesPerDay != nil || tokensPerDay != nil else { return nil }
        guard bytes >= 0,
            let quota = Quota(
                requestsPerDay: requestsPerDay ?? usual.requestsPerDay, bytesPerDay: .bytes(bytes),
                tokensPerDay: tokensPerDay ?? usual.tokensPerDay)
        else { throw .quotaOutOfRange }
        return quota
    }
}
