package import Vocabulary

/// A proposal by one person that others must approve; nobody counts twice.
package struct FourEyes: Codable, Hashable, Sendable {
    package let proposedBy: PersonID
    package private(set) var approvedBy: [PersonID] = []
    /// Persons that it takes, the proposer included.
    package let needed: Int

    /// More persons than an office has cannot be asked for: `needed` is taken as 1…100.
    package init(proposedBy: PersonID, needed: Int) {
        self.proposedBy = proposedBy
        self.needed = max(1, min(needed, 100))
    }

    package var isComplete: Bool { approvedBy.count + 1 >= needed }
    package var missing: Int { max(0, needed - 1 - approvedBy.count) }

    /// Refuses an approval by someone who took part, or one that nobody waits for.
    package func check(approvalBy person: PersonID) throws(AccessFailure) {
        guard !isComplete else { throw .alreadyComplete }
        guard person != proposedBy, !approvedBy.contains(person) else {
            throw .samePersonTwice(person)
        }
    }

    // INVARIANT(four-eyes): no path adds an approval by someone who took part already.
    package mutating func approve(by person: PersonID) throws(AccessFailure) {
        try check(approvalBy: person)
        approvedBy.append(person)
    }
}
