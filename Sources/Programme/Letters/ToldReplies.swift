package import Access
package import Vocabulary

/// A firm's office was told beforehand, in a dispatch of its supervisor's, that a reply comes later.
package struct ReplyExtensionReceived: JournalEvent {
    package static let kind = "replyExtensionReceived"
    /// The number at the supervisor's office of the application, or of the request outside the
    /// rounds.
    package let replyTo: String
    /// This office's own application; absent for a request outside the rounds.
    package let application: FirmApplicationID?
    package let replyBy: KoreanDate
    package let reason: String
    package let decidedAt: Instant

    package init(
        replyTo: String, application: FirmApplicationID?, replyBy: KoreanDate, reason: String,
        decidedAt: Instant
    ) {
        self.replyTo = replyTo
        self.application = application
        self.replyBy = replyBy
        self.reason = reason
        self.decidedAt = decidedAt
    }

    private enum CodingKeys: String, CodingKey {
        case replyTo, application, replyBy, reason, decidedAt
    }
}

/// What a firm's office was told of a later reply, and when.
package struct ToldReply: Codable, Hashable, Sendable {
    package let word: ReplyExtensionReceived
    package let toldAt: Instant
}

/// What a firm's office was told of later replies, in the order in which it came.
package struct ToldReplies: ReplayedNoun {
    package private(set) var all: [ToldReply] = []

    package init() {}

    /// The last word on each reply to a request outside the rounds.
    package var toRequests: [ToldReply] {
        var last: [String: ToldReply] = [:]
        for told in all where told.word.application == nil { last[told.word.replyTo] = told }
        return last.values.sorted { ($0.toldAt, $0.word.replyTo) < ($1.toldAt, $1.word.replyTo) }
    }

    package static let kinds: [any JournalEvent.Type] = [ReplyExtensionReceived.self]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        guard let event = event as? ReplyExtensionReceived else {
            throw .foreign(type(of: event).kind)
        }
        all.append(ToldReply(word: event, toldAt: act.at))
    }
}
