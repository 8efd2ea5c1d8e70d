package import Access
package import Vocabulary

/// The requests for letters that the supervisor's office has to answer, and what was told of later
/// replies to these and to applications, rebuilt by replay.
package struct LetterRequests: ReplayedNoun {
    /// All of them, in the order in which they came in.
    package private(set) var all: [LetterRequest] = []
    private var byApplication: [ApplicationID: [ReplyExtension]] = [:]

    package init() {}

    package subscript(id: LetterRequestID) -> LetterRequest? { all.first { $0.id == id } }

    /// What the firm was told of a later reply to its application, oldest first.
    package func extensions(to id: ApplicationID) -> [ReplyExtension] { byApplication[id] ?? [] }

    package var nextRequest: LetterRequestID? {
        try? LetterRequestID(parsing: "request-\(all.count + 1)")
    }

    package static let kinds: [any JournalEvent.Type] = [
        LetterRequestReceived.self, ReplyExtended.self,
    ]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        switch event {
        case let event as LetterRequestReceived:
            guard event.request == nextRequest else {
                throw .outOfPlace(LetterRequestReceived.kind, act.entry)
            }
            all.append(
                LetterRequest(
                    id: event.request, firm: event.firm, receivedOn: event.receivedOn,
                    application: event.application))
        case let event as ReplyExtended:
            guard take(event, act) else { throw .outOfPlace(ReplyExtended.kind, act.entry) }
        default: throw .foreign(type(of: event).kind)
        }
    }

    private mutating func take(_ event: ReplyExtended, _ act: Act) -> Bool {
        let told = ReplyExtension(until: event.until, reason: event.reason, toldAt: act.at)
        switch event.subject {
        case .request(let id):
            guard let index = all.firstIndex(where: { $0.id == id }) else { return false }
            all[index].extensions.append(told)
        case .application(let id): byApplication[id, default: []].append(told)
        case nil: return false
        }
        return true
    }
}

/// One request for a letter.
package struct LetterRequest: Codable, Hashable, Sendable {
    package let id: LetterRequestID
    package let firm: FirmID
    package let receivedOn: KoreanDate
    package let application: String?
    /// What the firm was told of a later reply, oldest first; the last one counts.
    package var extensions: [ReplyExtension] = []

    package init(
        id: LetterRequestID, firm: FirmID, receivedOn: KoreanDate, application: String?
    ) {
        self.id = id
        self.firm = firm
        self.receivedOn = receivedOn
        self.application = application
    }
}

package struct ReplyExtension: Codable, Hashable, Sendable {
    package let until: KoreanDate
    package let reason: String
    package let toldAt: Instant
}
