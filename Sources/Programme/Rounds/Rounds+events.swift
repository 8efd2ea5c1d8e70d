package import Rules
package import Vocabulary

/// A round was planned, with the capacity and the weights of the rulebook of that day. Planned
/// again, the dates take the place of those before, until the round opens.
package struct RoundPlanned: JournalEvent {
    package static let kind = "roundPlanned"
    package let round: RoundNumber
    package let opensOn: KoreanDate
    package let closesOn: KoreanDate
    package let decidesOn: KoreanDate
    /// A target; absent where the rulebook has none.
    package let capacityMin: Int?
    /// Binds; absent where it is the demand that remains when the round opens.
    package let capacityMax: Int?
    package let criteria: [WeightedCriterion]
    package let purposes: [String]
    package let rulebookVersion: String
    package let rulebookDigest: Digest

    package init(
        round: RoundNumber, opensOn: KoreanDate, closesOn: KoreanDate, decidesOn: KoreanDate,
        rules: RoundRules, rulebook: Rulebook
    ) {
        self.round = round
        self.opensOn = opensOn
        self.closesOn = closesOn
        self.decidesOn = decidesOn
        capacityMin = rules.capacity.value.minimum
        capacityMax = rules.capacity.value.maximum
        let weights = rules.criteria.value
        criteria = weights.codes.map {
            WeightedCriterion(criterion: $0.text, weight: weights.weights[$0] ?? 0)
        }
        purposes = rules.purposes.value.codes.map(\.text).sorted()
        rulebookVersion = rulebook.version
        rulebookDigest = rulebook.digest
    }

    private enum CodingKeys: String, CodingKey {
        case round, opensOn, closesOn, decidesOn, capacityMin, capacityMax, criteria, purposes
        case rulebookVersion, rulebookDigest
    }
}

/// An axis of evaluation and its weight in hundredths.
package struct WeightedCriterion: Codable, Hashable, Sendable {
    package let criterion: String
    package let weight: Int

    package init(criterion: String, weight: Int) {
        self.criterion = criterion
        self.weight = weight
    }

    private enum CodingKeys: String, CodingKey { case criterion, weight }
}

/// From here on the round takes applications.
package struct RoundOpened: JournalEvent {
    package static let kind = "roundOpened"
    package let round: RoundNumber
    /// The most that it selects: the plan's maximum, or the demand that remained at this moment.
    package let capacity: Int
    /// How many firms of the register were eligible on the day.
    package let eligibleFirms: Int

    package init(round: RoundNumber, capacity: Int, eligibleFirms: Int) {
        self.round = round
        self.capacity = capacity
        self.eligibleFirms = eligibleFirms
    }

    private enum CodingKeys: String, CodingKey { case round, capacity, eligibleFirms }
}

/// The round takes no more applications; they are looked through.
package struct RoundScreeningBegun: JournalEvent {
    package static let kind = "roundScreeningBegun"
    package let round: RoundNumber

    package init(round: RoundNumber) { self.round = round }

    private enum CodingKeys: String, CodingKey { case round }
}

/// The applications went to the experts.
package struct RoundEvaluationBegun: JournalEvent {
    package static let kind = "roundEvaluationBegun"
    package let round: RoundNumber

    package init(round: RoundNumber) { self.round = round }

    private enum CodingKeys: String, CodingKey { case round }
}

/// Every application of the round has its outcome.
package struct RoundDecided: JournalEvent {
    package static let kind = "roundDecided"
    package let round: RoundNumber

    package init(round: RoundNumber) { self.round = round }

    private enum CodingKeys: String, CodingKey { case round }
}

package struct RoundClosed: JournalEvent {
    package static let kind = "roundClosed"
    package let round: RoundNumber
    /// Firms that it selected.
    package let selected: Int
    /// Given where the round selected fewer than its target.
    package let reason: String?

    package init(round: RoundNumber, selected: Int, reason: String?) {
        self.round = round
        self.selected = selected
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey { case round, selected, reason }
}
