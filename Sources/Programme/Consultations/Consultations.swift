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
        ConsultationRecorded.self, ConsultationLinked.self,
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
        default: throw .foreign(type(of: event).kind)
        }
    }
}

/// A round table with the industry, and the rulebooks in which its decisions stand.
package struct Consultation: Codable, Hashable, Sendable {
    package let record: ConsultationRecorded
    package var links: [ConsultationLinked]

    package var id: ConsultationID { record.consultation }

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
