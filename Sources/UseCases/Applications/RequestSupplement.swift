import Documents
package import Programme
import Rules
package import Vocabulary

/// Asks a firm to fill the gaps of its application by a day.
package struct RequestSupplement: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// Returns the gaps that the firm is asked to fill.
    ///
    /// - Parameters:
    ///   - due: the last day; `nil` is the rulebook's number of days from today.
    ///   - also: gaps that a person names beside those that the check finds.
    @discardableResult
    package func callAsFunction(
        _ application: String, due: String?, also: [GivenGap], by actor: PersonID?
    ) throws -> [NamedGap] {
        let id = try GivenID.application(application)
        let due = try due.map(GivenID.day)
        let signer = try desk.desk.documentSigner()
        return try desk.decide(as: actor) { office, decider in
            let found =
                try office.applications[id]?.blockingGaps(
                    at: decider.now, decider.rules) ?? []
            let event = try office.requestingSupplement(
                to: id, gaps: found.map(\.named) + also.map(\.gap), due: due,
                by: decider.person, at: decider.now, rulebook: decider.rules)
            let told = try office.applications[id].flatMap {
                try office.telling(
                    $0.told(event), to: $0.firm, signedBy: signer, decider,
                    warn: desk.desk.world.warn)
            }
            let events: [(any JournalEvent)?] = [event, told]
            return (events.compactMap(\.self), event.gaps)
        }
    }
}

/// A gap in a person's own words: `FIELD|한국어|English`.
package struct GivenGap: Sendable {
    let gap: NamedGap

    package init(field: String, korean: String, english: String) {
        gap = NamedGap(code: "other", field: field, korean: korean, english: english)
    }

    package init(parsing text: String) throws {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map {
            String($0).trimmingSpaces
        }
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else {
            throw Refusal(
                .invalid, "`\(text)` names no gap; write it as `FIELD|한국어|English`")
        }
        self.init(field: parts[0], korean: parts[1], english: parts[2])
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        let start = drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }
}

extension Application {
    /// What keeps it from being whole on the day of `now`, in the round that it stands in.
    func blockingGaps(at now: Instant, _ rules: Rulebook) throws -> [Gap] {
        try gaps(at: now, rules).filter(\.isBlocking)
    }
}
