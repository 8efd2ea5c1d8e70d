import Rules
package import Vocabulary

/// What the authority owes a reply to: an application of the rounds, or a request outside them.
package enum ReplySubject: Hashable, Sendable {
    case application(ApplicationID)
    case request(LetterRequestID)

    /// Reads the id of either; `nil` where it is none.
    package init?(parsing text: String) {
        if text.hasPrefix("app-"), let id = try? ApplicationID(parsing: text) {
            self = .application(id)
        } else if let id = try? LetterRequestID(parsing: text) {
            self = .request(id)
        } else {
            return nil
        }
    }

    package var text: String {
        switch self {
        case .application(let id): id.text
        case .request(let id): id.text
        }
    }
}

/// How the time for one reply stands.
package enum ReplyClock: Hashable, Sendable {
    case due(DueDay)
    /// The firm is awaited, with a supplement or its entry in another round: the time does not run.
    case stands
    /// By a letter's serial or a refusal notice's id.
    case answered(String)
    /// Without a reply: the application was taken back, or another one of its firm followed it.
    case ended
}

/// How the reply to a request or an application stands.
package struct ReplyState: Hashable, Sendable {
    package let subject: ReplySubject
    package let firm: FirmID
    package let clock: ReplyClock

    /// The letter's serial or the refusal notice's id that answered it.
    package var answer: String? {
        if case .answered(let by) = clock { by } else { nil }
    }

    /// By when it is due; `nil` where its time does not run.
    package var target: DueDay? {
        if case .due(let day) = clock { day } else { nil }
    }
}

/// A reply that is due.
package struct OwedReply: Hashable, Sendable {
    package let subject: ReplySubject
    package let firm: FirmID
    package let by: DueDay
}
