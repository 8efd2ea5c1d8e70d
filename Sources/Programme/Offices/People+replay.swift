package import Access
package import Vocabulary

extension People: ReplayedNoun {
    package static let kinds: [any JournalEvent.Type] = [PersonAdded.self]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        if let event = event as? PersonAdded { apply(event) }
    }
}
