package import Vocabulary

/// A caller got a key; only the key's digest is kept.
package struct CallerAdded: JournalEvent {
    package static let kind = "callerAdded"
    package let caller: CallerID
    /// SHA-256 of the whole key as shown once.
    package let keyDigest: Digest
    /// The purpose of calls that name none; absent: each call must name one.
    package let purpose: String?
    /// The purposes that its calls may name, the one above included.
    package let purposes: [String]
    /// Absent: the rulebook's default for a caller.
    package let requestsPerDay: Int?
    package let bytesPerDay: Int?
    package let tokensPerDay: Int?

    package init(
        caller: CallerID, keyDigest: Digest, purpose: String?, purposes: [String],
        requestsPerDay: Int?, bytesPerDay: Int?, tokensPerDay: Int?
    ) {
        self.caller = caller
        self.keyDigest = keyDigest
        self.purpose = purpose
        self.purposes = purposes
        self.requestsPerDay = requestsPerDay
        self.bytesPerDay = bytesPerDay
        self.tokensPerDay = tokensPerDay
    }

    private enum CodingKeys: String, CodingKey {
        case caller, keyDigest, purpose, purposes, requestsPerDay, bytesPerDay, tokensPerDay
    }
}

/// A caller's key opens nothing for now.
package struct CallerSuspended: JournalEvent {
    package static let kind = "callerSuspended"
    package let caller: CallerID
    package let reason: String

    package init(caller: CallerID, reason: String) {
        self.caller = caller
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey { case caller, reason }
}

/// A suspended caller's key opens again.
package struct CallerResumed: JournalEvent {
    package static let kind = "callerResumed"
    package let caller: CallerID

    package init(caller: CallerID) { self.caller = caller }

    private enum CodingKeys: String, CodingKey { case caller }
}

/// A caller's key opens nothing ever again; its id is not given a second time.
package struct CallerRemoved: JournalEvent {
    package static let kind = "callerRemoved"
    package let caller: CallerID
    package let reason: String?

    package init(caller: CallerID, reason: String?) {
        self.caller = caller
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey { case caller, reason }
}
