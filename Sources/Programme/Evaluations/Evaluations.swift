package import Access
import Rules
package import Vocabulary

/// The evaluations of the supervisor's office, rebuilt from its journal.
package struct Evaluations: ReplayedNoun {
    /// Each application's evaluations, one a round, the newest last.
    package internal(set) var byApplication: [ApplicationID: [Evaluation]] = [:]
    /// Of each firm, the applications that have one, in the order of their first panels.
    var applications: [FirmID: [ApplicationID]] = [:]
    /// Persons who declared a conflict about a firm: for good, in everything about it.
    var lockedOut: [FirmID: Set<PersonID>] = [:]
    package let hash: CommitmentHash

    /// Without `sha256` no opened score can be checked, so none is taken.
    package init(sha256: (@Sendable (Span<UInt8>) -> Digest)? = nil) {
        hash = CommitmentHash(sha256)
    }

    /// The newest evaluation of an application.
    package subscript(application: ApplicationID) -> Evaluation? {
        byApplication[application]?.last
    }

    /// The newest of each application, in the order in which the applications came.
    package var all: [Evaluation] {
        byApplication.keys.sorted(by: Self.cameBefore).compactMap { self[$0] }
    }

    // Their ids count up, so that of two the shorter came first: `app-2` before `app-11`.
    private static func cameBefore(_ one: ApplicationID, _ other: ApplicationID) -> Bool {
        (one.text.utf8.count, one.text) < (other.text.utf8.count, other.text)
    }

    /// Those of a round, each application's own of that round, by application.
    package func all(inRound round: Int) -> [Evaluation] {
        byApplication.values.flatMap { $0 }.filter { $0.round == round }
            .sorted { $0.application < $1.application }
    }

    package func isLockedOut(_ person: PersonID, of firm: FirmID) -> Bool {
        lockedOut[firm]?.contains(person) == true
    }

    package static let kinds: [any JournalEvent.Type] = [
        PanelFormed.self, ConflictDeclared.self, ExpertReplaced.self, ChairReplaced.self,
        ScoreCommitted.self, ScoresOpened.self, EvaluationConcluded.self,
    ]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        let isTaken =
            switch event {
            case let event as PanelFormed: form(event, act)
            case let event as ConflictDeclared: declare(event, act)
            case let event as ExpertReplaced: replace(event)
            case let event as ChairReplaced: replace(event)
            case let event as ScoreCommitted: commit(event, act)
            case let event as ScoresOpened: open(event, act)
            case let event as EvaluationConcluded: conclude(event, act)
            default: throw .foreign(type(of: event).kind)
            }
        guard isTaken else { throw .outOfPlace(type(of: event).kind, act.entry) }
    }
}
