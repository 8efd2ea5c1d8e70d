package import Vocabulary

/// The firm's committee was told how each control stood at the end of a period.
package struct DisciplinesEvaluated: JournalEvent {
    package static let kind = "disciplinesEvaluated"
    package let firstDay: KoreanDate
    /// The controls stand as of this day.
    package let lastDay: KoreanDate
    package let evaluatedOn: KoreanDate
    /// One for each control of the rulebook, by code.
    package let results: [EvaluatedControl]
    package let paperNumber: String
    package let paperDate: KoreanDate
    package let rulebookVersion: String
    package let rulebookDigest: Digest
    /// What the suspension rule said on the day of the evaluation.
    package let finding: String
    package let reasons: [FindingReason]
    /// The letters held on a day of the period, by serial; absent where none was, and in what was
    /// written before reports named them.
    package let letters: [LetterSerial]?

    package init(
        firstDay: KoreanDate, lastDay: KoreanDate, evaluatedOn: KoreanDate,
        results: [EvaluatedControl], paperNumber: String, paperDate: KoreanDate,
        rulebookVersion: String, rulebookDigest: Digest, finding: String,
        reasons: [FindingReason], letters: [LetterSerial]? = nil
    ) {
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.evaluatedOn = evaluatedOn
        self.results = results
        self.paperNumber = paperNumber
        self.paperDate = paperDate
        self.rulebookVersion = rulebookVersion
        self.rulebookDigest = rulebookDigest
        self.finding = finding
        self.reasons = reasons
        self.letters = letters
    }

    private enum CodingKeys: String, CodingKey {
        case firstDay, lastDay, evaluatedOn, results, paperNumber, paperDate
        case rulebookVersion, rulebookDigest, finding, reasons, letters
    }
}

/// How one control stood at the end of a period.
package struct EvaluatedControl: Codable, Hashable, Sendable {
    package let control: String
    package let result: String
    /// The day of the check that says so; absent where the control was not checked.
    package let checkedOn: KoreanDate?
    package let evidence: DisciplineEvidence?
    package let reason: String?
    /// The last day on which the next check is in time, or the corrective plan, as known on the
    /// day of the evaluation.
    package let nextDue: KoreanDate?
    /// The failure that makes it not kept.
    package let shortfall: EvaluatedShortfall?

    package init(
        control: String, result: String, checkedOn: KoreanDate?, evidence: DisciplineEvidence?,
        reason: String?, nextDue: KoreanDate? = nil, shortfall: EvaluatedShortfall? = nil
    ) {
        self.control = control
        self.result = result
        self.checkedOn = checkedOn
        self.evidence = evidence
        self.reason = reason
        self.nextDue = nextDue
        self.shortfall = shortfall
    }

    private enum CodingKeys: String, CodingKey {
        case control, result, checkedOn, evidence, reason, nextDue, shortfall
    }

    /// The results of an evaluation: what was not checked is a result of its own, never `kept`.
    package enum Result: String, Hashable, Sendable, CaseIterable {
        case kept, notKept, notApplicable, notChecked
    }
}

/// A failure that stood on a period's last day, as far as it is known on the day of the evaluation.
package struct EvaluatedShortfall: Codable, Hashable, Sendable {
    package let foundOn: KoreanDate
    /// The last day of its corrective plan; absent while there is none.
    package let planDue: KoreanDate?
    /// The day after the period on which a check ended the plan; absent while it is open.
    package let closedOn: KoreanDate?

    package init(foundOn: KoreanDate, planDue: KoreanDate?, closedOn: KoreanDate?) {
        self.foundOn = foundOn
        self.planDue = planDue
        self.closedOn = closedOn
    }

    private enum CodingKeys: String, CodingKey { case foundOn, planDue, closedOn }
}

/// Why the suspension rule says what it says.
package struct FindingReason: Codable, Hashable, Sendable {
    package let kind: String
    package let control: String?
    /// The day from which it counts.
    package let since: KoreanDate

    package init(kind: String, control: String?, since: KoreanDate) {
        self.kind = kind
        self.control = control
        self.since = since
    }

    private enum CodingKeys: String, CodingKey { case kind, control, since }
}
