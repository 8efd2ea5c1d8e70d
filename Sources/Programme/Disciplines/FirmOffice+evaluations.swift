import Access
package import Rules
package import Vocabulary

/// A period that somebody wants to evaluate.
package struct DisciplinePeriod: Hashable, Sendable {
    package let firstDay: KoreanDate
    package let lastDay: KoreanDate
    /// The paper by which the committee was told.
    package let paperNumber: String
    package let paperDate: KoreanDate
    /// Controls that were not checked for the period, each with the reason why not.
    package let notChecked: [String: String]

    package init(
        firstDay: KoreanDate, lastDay: KoreanDate, paperNumber: String, paperDate: KoreanDate,
        notChecked: [String: String]
    ) {
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.paperNumber = paperNumber
        self.paperDate = paperDate
        self.notChecked = notChecked
    }
}

extension FirmOffice {
    /// Since when the firm must keep its disciplines: the first day of the letters that it
    /// holds and that have not run out.
    package func obligedSince(on day: KoreanDate) -> KoreanDate? {
        letters.values.compactMap { held -> KoreanDate? in
            let grant = held.letter.grant
            guard LetterDecision(rawValue: grant.decision) == .noAction,
                let last = try? KoreanDate(parsing: grant.lastDay), last >= day
            else { return nil }
            return try? KoreanDate(parsing: grant.firstDay)
        }.min()
    }

    /// The letters held whose term has a day of the period, and that ask for disciplines; by serial.
    func lettersHeld(from firstDay: KoreanDate, to lastDay: KoreanDate) -> [LetterSerial] {
        letters.values.filter { held in
            let grant = held.letter.grant
            guard LetterDecision(rawValue: grant.decision) == .noAction,
                let first = try? KoreanDate(parsing: grant.firstDay),
                let last = try? KoreanDate(parsing: grant.lastDay)
            else { return false }
            return first <= lastDay && firstDay <= last
        }.map(\.serial).sorted()
    }

    /// The last day of the period that is to be evaluated next, after one that ended on
    /// `evaluatedTo`; `nil` where no letter asks for it.
    ///
    /// Periods join, so that no day goes unevaluated: only a time without a letter may lie
    /// between two.
    package func evaluationDue(
        after evaluatedTo: KoreanDate?, on day: KoreanDate, rules: DisciplineRules
    ) -> KoreanDate? {
        evaluationFrom(after: evaluatedTo, on: day).map(rules.lastDay(ofPeriodFrom:))
    }

    /// The first day of that period.
    package func evaluationFrom(
        after evaluatedTo: KoreanDate?, on day: KoreanDate
    ) -> KoreanDate? {
        guard let since = obligedSince(on: day) else { return nil }
        return evaluatedTo.map(firstDay(after:)) ?? since
    }

    private func firstDay(after evaluatedTo: KoreanDate) -> KoreanDate {
        let next = evaluatedTo.adding(days: 1)
        return max(next, obligedSince(on: next) ?? next)
    }

    /// Evaluates every control as it stood on the period's last day.
    package func evaluating(
        _ given: DisciplinePeriod, by person: PersonID, at now: Instant, rulebook: Rulebook
    ) throws(DisciplineFailure) -> DisciplinesEvaluated {
        try require(.evaluateDisciplines, by: person)
        let today = KoreanDate(of: now)
        let rules = rulebook.disciplines
        try checkPeriod(given, today, rules)
        for (text, reason) in given.notChecked.sorted(by: { $0.key < $1.key }) {
            let (code, found) = try control(text, rulebook)
            if disciplines[code]?.standing(found, on: given.lastDay).isChecked == true {
                throw .checkedAfterAll(code)
            }
            guard DisciplineFields.isLine(reason, within: DisciplineFields.reasonLimit) else {
                throw .badText(field: "notChecked.\(text)", limit: DisciplineFields.reasonLimit)
            }
        }
        let results = try results(given, rules, today)
        let letters = lettersHeld(from: given.firstDay, to: given.lastDay)
        let rule = SuspensionRule(
            of: disciplines, obligedSince: obligedSince(on: today),
            evaluationDue: evaluationDue(after: given.lastDay, on: today, rules: rules),
            on: today, rules: rules)
        let evaluated = DisciplinesEvaluated(
            firstDay: given.firstDay, lastDay: given.lastDay, evaluatedOn: today,
            results: results, paperNumber: given.paperNumber, paperDate: given.paperDate,
            rulebookVersion: rulebook.version, rulebookDigest: rulebook.digest,
            finding: rule.word.rawValue,
            reasons: rule.reasons.map {
                FindingReason(kind: $0.kind.rawValue, control: $0.control?.text, since: $0.since)
            }, letters: letters.isEmpty ? nil : letters)
        try evaluated.check()
        return evaluated
    }

    private func checkPeriod(
        _ given: DisciplinePeriod, _ today: KoreanDate, _ rules: DisciplineRules
    ) throws(DisciplineFailure) {
        guard given.firstDay <= given.lastDay, given.lastDay <= today,
            given.lastDay <= rules.lastDay(ofPeriodFrom: given.firstDay)
        else { throw .badPeriod(months: rules.evaluationMonths.value) }
        if let last = disciplines.evaluations.last?.lastDay {
            let expected = firstDay(after: last)
            guard given.firstDay == expected else { throw .periodNotJoined(expected: expected) }
        } else if let since = obligedSince(on: given.lastDay), since < given.firstDay {
            throw .periodNotJoined(expected: since)
        }
        guard (given.lastDay...today).contains(given.paperDate) else { throw .paperNotOfPeriod }
        guard DisciplineFields.isLine(given.paperNumber, within: DisciplineFields.numberLimit)
        else { throw .badText(field: "paper.number", limit: DisciplineFields.numberLimit) }
    }

    /// By code; refused while a control is neither checked nor said not to be.
    private func results(
        _ given: DisciplinePeriod, _ rules: DisciplineRules, _ today: KoreanDate
    ) throws(DisciplineFailure) -> [EvaluatedControl] {
        var results: [EvaluatedControl] = []
        var missing: [ControlCode] = []
        for (code, control) in rules.catalogue.sorted(by: { $0.code < $1.code }) {
            let discipline = disciplines[code]
            if let result = discipline?.result(code, control, on: given.lastDay, today) {
                results.append(result)
            } else if let reason = given.notChecked[code.text] {
                results.append(
                    EvaluatedControl(
                        control: code.text, result: EvaluatedControl.Result.notChecked.rawValue,
                        checkedOn: nil, evidence: nil, reason: reason,
                        nextDue: discipline?.nextDue(control, after: today)))
            } else {
                missing.append(code)
            }
        }
        guard missing.isEmpty else { throw .notChecked(missing) }
        return results
    }
}

extension Discipline {
    /// The control's result on `day`, and what is known `today` of what follows from it; `nil`
    /// where no check says it.
    fileprivate func result(
        _ code: ControlCode, _ control: Control, on day: KoreanDate, _ today: KoreanDate
    ) -> EvaluatedControl? {
        let standing = standing(control, on: day)
        guard standing.isChecked, let check = lastCheck(by: day) else { return nil }
        return EvaluatedControl(
            control: code.text, result: standing.rawValue, checkedOn: check.checkedOn,
            evidence: check.evidence, reason: check.reason,
            nextDue: nextDue(control, after: today),
            shortfall: shortfall(on: day).map {
                EvaluatedShortfall(
                    foundOn: $0.foundOn, planDue: $0.plan?.due, closedOn: $0.closedOn)
            })
    }

    /// The failure that was open on `day`.
    private func shortfall(on day: KoreanDate) -> Shortfall? {
        shortfalls.last { $0.foundOn <= day && $0.closedOn.map { $0 > day } ?? true }
    }
}

extension DisciplineRules {
    /// The last day of the longest period that begins on `first`.
    func lastDay(ofPeriodFrom first: KoreanDate) -> KoreanDate {
        first.after(months: evaluationMonths.value).adding(days: -1)
    }
}
