package import Access
import Programme
package import Rules
package import Vocabulary

/// The callers of a firm's office, rebuilt from its journal.
package struct Callers: ReplayedNoun {
    private var byID: [CallerID: Caller] = [:]
    /// Ids of callers that were removed: none is given a second time.
    private var removed: Set<CallerID> = []

    package init() {}

    package static let kinds: [any JournalEvent.Type] = [
        CallerAdded.self, CallerSuspended.self, CallerResumed.self, CallerRemoved.self,
    ]

    package var all: [Caller] { byID.values.sorted { $0.id < $1.id } }

    package subscript(id: CallerID) -> Caller? { byID[id] }

    /// Adds a caller whose key has `digest`; each of its purposes is on the rulebook's list.
    ///
    /// - Parameter quota: its own; `nil` leaves it the rulebook's, whatever that becomes.
    package func adding(
        _ id: CallerID, keyDigest: Digest, purposes: [String], quota: Quota? = nil,
        rulebook: Rulebook
    ) throws(CallerFailure) -> CallerAdded {
        guard byID[id] == nil else { throw .exists(id) }
        guard !removed.contains(id) else { throw .wasRemoved(id) }
        guard !purposes.isEmpty else { throw .noPurpose }
        for purpose in purposes {
            guard let code = try? PurposeCode(parsing: purpose), rulebook.purposes.contains(code)
            else { throw .unknownPurpose(purpose) }
        }
        return CallerAdded(
            caller: id, keyDigest: keyDigest, purpose: purposes.first, purposes: purposes,
            requestsPerDay: quota?.requestsPerDay, bytesPerDay: quota?.bytesPerDay.bytes,
            tokensPerDay: quota?.tokensPerDay)
    }

    package func suspending(
        _ id: CallerID, reason: String
    ) throws(CallerFailure) -> CallerSuspended {
        guard try known(id).state == .active else { throw .alreadySuspended(id) }
        return CallerSuspended(caller: id, reason: reason)
    }

    package func resuming(_ id: CallerID) throws(CallerFailure) -> CallerResumed {
        guard try known(id).state == .suspended else { throw .notSuspended(id) }
        return CallerResumed(caller: id)
    }

    package func removing(
        _ id: CallerID, reason: String?
    ) throws(CallerFailure) -> CallerRemoved {
        _ = try known(id)
        return CallerRemoved(caller: id, reason: reason)
    }

    /// Takes an event that stands; one of another kind changes nothing.
    package mutating func apply(_ event: any JournalEvent, _ act: Act) {
        switch event {
        case let event as CallerAdded:
            guard !removed.contains(event.caller) else { return }
            byID[event.caller] = Caller(event)
        case let event as CallerSuspended:
            byID[event.caller] = byID[event.caller]?.turned(.suspended)
        case let event as CallerResumed:
            byID[event.caller] = byID[event.caller]?.turned(.active)
        case let event as CallerRemoved:
            byID[event.caller] = nil
            removed.insert(event.caller)
        default: break
        }
    }

    private func known(_ id: CallerID) throws(CallerFailure) -> Caller {
        guard let caller = byID[id] else {
            throw removed.contains(id) ? .wasRemoved(id) : .unknown(id)
        }
        return caller
    }
}

extension Caller {
    fileprivate init(_ event: CallerAdded) {
        self.init(
            id: event.caller, keyDigest: event.keyDigest, state: .active,
            // A purpose that this version cannot read grants nothing.
            purpose: event.purpose.flatMap { try? PurposeCode(parsing: $0) },
            purposes: Set(event.purposes.compactMap { try? PurposeCode(parsing: $0) }),
            quota: Quota(of: event))
    }

    fileprivate func turned(_ state: State) -> Caller {
        Caller(
            id: id, keyDigest: keyDigest, state: state, purpose: purpose, purposes: purposes,
            quota: quota)
    }
}

extension Quota {
    /// The caller's own; `nil` where the event names none. One that this version cannot read grants
    /// nothing.
    fileprivate init?(of event: CallerAdded) {
        let named = [event.requestsPerDay, event.bytesPerDay, event.tokensPerDay]
        guard named.contains(where: { $0 != nil }) else { return nil }
        let numbers = named.map { max($0 ?? 0, 0) }
        let read = Quota(
            requestsPerDay: numbers[0], bytesPerDay: .bytes(numbers[1]), tokensPerDay: numbers[2])
        self = read ?? Quota.nothing
    }
}
