import Access
package import Rules
package import Vocabulary

/// The applications of the supervisor's office; `Rounds` gives it its events.
package struct Applications: Codable, Hashable, Sendable {
    package private(set) var byID: [ApplicationID: Application] = [:]
    private var order: [ApplicationID] = []
    /// Those of each firm, in the order in which they came.
    private var byFirm: [FirmID: [ApplicationID]] = [:]
    /// Every document of a firm that was taken in, and what it was about.
    private var documents: [Digest: ApplicationID] = [:]

    package init() {}

    /// In the order in which they came.
    package var all: [Application] { order.compactMap { byID[$0] } }

    package subscript(id: ApplicationID) -> Application? { byID[id] }

    package var nextID: ApplicationID? { try? ApplicationID(parsing: "app-\(order.count + 1)") }

    // INVARIANT(one-active-application): a firm has at most one.
    package func active(of firm: FirmID) -> Application? {
        byFirm[firm]?.lazy.compactMap { byID[$0] }.first { $0.isActive }
    }

    /// The application of this firm that came last.
    package func latest(of firm: FirmID) -> Application? {
        byFirm[firm]?.last.flatMap { byID[$0] }
    }

    /// Those that stand in the round now.
    package func inRound(_ number: RoundNumber) -> [Application] {
        all.filter { $0.round == number }
    }

    /// Those that stand in the round or stood in it.
    package func everInRound(_ number: RoundNumber) -> [Application] {
        all.filter { $0.round == number || $0.outcome(in: number) != nil }
    }

    /// How many have this outcome in the round; one taken back gives its place back.
    package func count(of outcome: ApplicationOutcome, in number: RoundNumber) -> Int {
        all.count { $0.counts(as: outcome, in: number) }
    }

    /// Selections proposed in the round that nobody has decided yet.
    package func proposed(in number: RoundNumber) -> Int {
        inRound(number).filter { $0.proposal != nil && $0.decision == nil && $0.isActive }.count
    }

    /// Firms whose last application was taken back.
    package var withdrawnFirms: Set<FirmID> {
        Set(byFirm.keys.filter { latest(of: $0)?.status == .withdrawn })
    }

    /// The application about which this document was taken in already, by whatever way.
    package func holds(_ digest: Digest) -> ApplicationID? { documents[digest] }

    mutating func add(_ application: Application) {
        byID[application.id] = application
        order.append(application.id)
        byFirm[application.firm, default: []].append(application.id)
        documents[application.digest] = application.id
    }

    mutating func change(_ id: ApplicationID, _ change: (inout Application) -> Void) {
        guard var application = byID[id] else { return }
        change(&application)
        byID[id] = application
    }

    mutating func note(_ document: Digest, about id: ApplicationID) { documents[document] = id }
}
