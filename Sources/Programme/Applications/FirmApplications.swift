package import Access
package import Vocabulary

/// The applications of a firm's own office, rebuilt from its journal.
package struct FirmApplications: ReplayedNoun {
    package private(set) var byID: [FirmApplicationID: FirmApplication] = [:]
    private var order: [FirmApplicationID] = []

    package init() {}

    /// In the order in which they were drafted.
    package var all: [FirmApplication] { order.compactMap { byID[$0] } }

    package subscript(id: FirmApplicationID) -> FirmApplication? { byID[id] }

    package var nextID: FirmApplicationID? {
        try? FirmApplicationID(parsing: "application-\(order.count + 1)")
    }

    /// One that was drafted and has never gone to the supervisor's office.
    package var unsent: FirmApplication? { all.first { !$0.hasApplied } }

    /// The one that went to the supervisor's office last.
    package var lastApplied: FirmApplication? { all.last { $0.hasApplied } }

    /// The one about which this very document was signed.
    package func sent(as digest: Digest) -> FirmApplication? {
        all.first { application in application.sent.contains { $0.digest == digest } }
    }

    package static let kinds: [any JournalEvent.Type] = [
        ApplicationDrafted.self, ApplicationRevised.self, ApplicationApproved.self,
        ApplicationSent.self, OutcomeReceived.self,
    ]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        let isInPlace: Bool =
            switch event {
            case let event as ApplicationDrafted: take(event, act)
            case let event as ApplicationRevised: take(event, act)
            case let event as ApplicationApproved: take(event, act)
            case let event as ApplicationSent: take(event, act)
            case let event as OutcomeReceived: take(event)
            default: throw .foreign(type(of: event).kind)
            }
        guard isInPlace else { throw .outOfPlace(type(of: event).kind, act.entry) }
    }

    private mutating func take(_ event: OutcomeReceived) -> Bool {
        guard byID[event.application]?.hasApplied == true else { return false }
        byID[event.application]?.outcomes.append(event)
        return true
    }

    private mutating func take(_ event: ApplicationDrafted, _ act: Act) -> Bool {
        guard event.application == nextID, unsent == nil else { return false }
        byID[event.application] = FirmApplication(
            id: event.application, draftedAt: act.at, contents: event.contents,
            approvals: FourEyes(proposedBy: act.by, needed: event.personsNeeded))
        order.append(event.application)
        return true
    }

    private mutating func take(_ event: ApplicationRevised, _ act: Act) -> Bool {
        guard let application = byID[event.application], application.status != .withdrawn
        else { return false }
        byID[event.application]?.contents = event.contents
        byID[event.application]?.isSent = false
        byID[event.application]?.approvals = FourEyes(
            proposedBy: act.by, needed: event.personsNeeded)
        return true
    }

    private mutating func take(_ event: ApplicationApproved, _ act: Act) -> Bool {
        guard var application = byID[event.application], application.status == .draft,
            (try? application.approvals.approve(by: act.by)) != nil
        else { return false }
        byID[event.application] = application
        return true
    }

    // INVARIANT(approved-is-sent): contents go out only as another person approved them.
    private mutating func take(_ event: ApplicationSent, _ act: Act) -> Bool {
        guard let application = byID[event.application], application.status != .withdrawn else {
            return false
        }
        switch event.act {
        case .apply:
            guard application.status == .approved, !application.hasApplied else { return false }
        case .supplement:
            guard application.status == .approved, application.hasApplied else { return false }
        case .withdraw:
            guard application.hasApplied else { return false }
        case .enter:
            guard let round = application.round, round < event.round else { return false }
        }
        if event.act == .apply || event.act == .supplement {
            byID[event.application]?.isSent = true
        }
        byID[event.application]?.sent.append(
            SentApplication(
                act: event.act, round: event.round, sentAt: act.at, sentBy: act.by,
                digest: event.digest, document: event.document))
        return true
    }
}
