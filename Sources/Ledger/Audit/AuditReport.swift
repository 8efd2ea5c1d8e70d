package import Vocabulary

/// What an audit of a whole log found, and what it could not establish.
package struct AuditReport: Hashable, Sendable {
    package enum Verdict: String, Sendable {
        /// Every byte is as it must be, as far as `gaps` does not say otherwise.
        case sound
        /// The end is no whole record; this alone may be a crash, or a change.
        case tornTail = "torn tail"
        case damaged
    }

    package internal(set) var origin: String?
    package internal(set) var segmentCount = 0
    package internal(set) var byteCount: UInt64 = 0
    /// The tree over the entries that can be read from the first on, without a hole.
    package internal(set) var head: TreeHead
    package internal(set) var firstTime: Instant?
    package internal(set) var lastTime: Instant?
    package internal(set) var signedHead: AuditedHead?
    package internal(set) var olderHead: AuditedHead?
    package internal(set) var findings: [AuditFinding] = []
    package internal(set) var gaps: [AuditGap] = []

    /// The most findings that are listed; the others are counted.
    package static let findingLimit = 1000

    package var verdict: Verdict {
        if findings.isEmpty { return .sound }
        return findings.allSatisfy(\.mayBeTorn) ? .tornTail : .damaged
    }
}

/// A signed head as an audit took it.
package struct AuditedHead: Hashable, Sendable {
    package let head: TreeHead
    package let origin: String
    /// The key that was shown to have signed it; none where no key was given or it did not.
    package let signer: KeyName?
    /// When the last entry under it was written, by the log's own clock.
    package internal(set) var lastTime: Instant?
    /// Whether the log's entries lead to its root; unknown where they cannot be read.
    package internal(set) var matches: Bool?
}
