package import Access
package import Vocabulary

/// The consultations of the supervisor's office, and the rulebooks that came of them.
package struct Consultations: ReplayedNoun {
    private var byID: [ConsultationID: Consultation] = [:]
    private var order: [ConsultationID] = []

    package init() {}

    /// In the order in which they were recorded.
    package var all: [Consultation] { order.compactMap { byID[$0] } }

    package subscript(id: ConsultationID) -> Consultation? { byID[id] }

    var nextID: ConsultationID {
        guard let id = try? ConsultationID(parsing: "consultation-\(order.count + 1)") else {
            preconditionFailure("`consultation-` and a number is an identifier")
        }
        return id
    }

    package static let kinds: [any JournalEvent.Type] = [
        ConsultationRecorded.self, ConsultationLinked.self, ConsultationActionCompleted.self,
    ]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        switch event {
        case let event as ConsultationRecorded:
            guard event.consultation == nextID else {
                throw .outOfPlace(ConsultationRecorded.kind, act.entry)
            }
            order.append(event.consultation)
            byID[event.consultation] = Consultation(record: event, links: [])
        case let event as ConsultationLinked:
            guard byID[event.consultation] != nil else {
                throw .outOfPlace(ConsultationLinked.kind, act.entry)
            }
            byID[event.consultation]?.links.append(event)
        case let event as ConsultationActionCompleted:
            guard let held = byID[event.consultation],
                held.actions.indices.contains(event.action - 1),
                held.completed[event.action] == nil
            else { throw .outOfPlace(ConsultationActionCompleted.kind, act.entry) }
            byID[event.consultation]?.completed[event.action] = CompletedAction(
                on: event.completedOn, note: event.note, by: act.by, at: act.at)
        default: throw .foreign(type(of: event).kind)
        }
    }
}

/// A round table with the industry, and the rulebooks in which its decisions stand.
package struct Consultation: Codable, Hashable, Sendable {
    package let record: ConsultationRecorded
    package var links: [ConsultationLinked]
    /// By the action's number, from 1.
    package internal(set) var completed: [Int: CompletedAction] = [:]

    package var id: ConsultationID { record.consultation }
    package var actions: [ConsultationAction] { record.actions ?? [] }

    /// Days on `day` since an action that is not completed was due; 0 where it still runs, or is
    /// completed.
    package func overdueDays(of action: Int, on day: KoreanDate) -> Int {
        guard completed[action] == nil, actions.indices.contains(action - 1) else { return 0 }
        return max(0, actions[action - 1].due.days(to: day))
    }

    /// How many actions are overdue on `day`.
    package func overdueActions(on day: KoreanDate) -> Int {
        actions.indices.count { overdueDays(of: $0 + 1, on: day) > 0 }
    }

    /// Every path that some decision is about, once, in their order.
    package var decidedPaths: [String] {
        var seen: Set<String> = []
        return record.decisions.flatMap(\.paths).filter { seen.insert($0).inserted }
    }

    /// The decided paths that are linked to the rulebook of `digest`.
    func linked(to digest: Digest) -> Set<String> {
        Set(links.filter { $0.rulebookDigest == digest }.flatMap(\.paths))
    }
}

/// That an action was done, as whoever entered it says.
package struct CompletedAction: Codable, Hashable, Sendable {
    package let on: KoreanDate
    package let note: String
    package let by: PersonID
    package let at: Instant
}
