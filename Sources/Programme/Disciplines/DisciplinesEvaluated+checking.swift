import Rules
import Vocabulary

extension DisciplinesEvaluated {
    /// Whether it holds together, whoever wrote it: the same for a journal and for a report.
    package func check() throws(DisciplineFailure) {
        guard firstDay <= lastDay else { throw .malformed("period") }
        guard lastDay <= evaluatedOn else { throw .malformed("evaluatedOn") }
        guard (lastDay...evaluatedOn).contains(paperDate),
            DisciplineFields.isLine(paperNumber, within: DisciplineFields.numberLimit)
        else { throw .malformed("paper") }
        guard DisciplineFields.isLine(rulebookVersion, within: .bytes(100)) else {
            throw .malformed("rulebook")
        }
        guard (1...DisciplineRules.controlLimit).contains(results.count),
            zip(results, results.dropFirst()).allSatisfy({ $0.control < $1.control })
        else { throw .malformed("results") }
        for result in results { try result.check(by: lastDay, evaluatedOn) }
        guard letters.map({ DisciplineFields.areLetters($0) }) ?? true else {
            throw .malformed("letters")
        }
        try checkFinding()
    }

    private func checkFinding() throws(DisciplineFailure) {
        let codes = Set(results.map(\.control))
        // No control gives more reasons than there are kinds.
        guard reasons.count <= DisciplineRules.controlLimit * SuspensionRule.Kind.allCases.count
        else { throw .malformed("suspension.reasons") }
        var kinds: Set<SuspensionRule.Kind> = []
        for reason in reasons {
            guard let kind = SuspensionRule.Kind(rawValue: reason.kind),
                kind.isOfControl == (reason.control != nil),
                reason.control.map({ codes.contains($0) }) ?? true
            else { throw .malformed("suspension.reasons") }
            kinds.insert(kind)
        }
        guard finding == SuspensionRule.Word(of: kinds).rawValue else {
            throw .malformed("suspension.finding")
        }
    }
}

extension EvaluatedControl {
    fileprivate func check(
        by lastDay: KoreanDate, _ evaluatedOn: KoreanDate
    ) throws(DisciplineFailure) {
        let field = "results.\(control)"
        guard (try? ControlCode(parsing: control)) != nil else { throw .malformed("results") }
        guard let result = Result(rawValue: result) else { throw .malformed(field + ".result") }
        guard (result == .notChecked) == (checkedOn == nil), checkedOn ?? lastDay <= lastDay else {
            throw .malformed(field + ".checkedOn")
        }
        guard (result == .kept) == (reason == nil),
            reason.map({ DisciplineFields.isLine($0, within: DisciplineFields.reasonLimit) })
                ?? true
        else { throw .malformed(field + ".reason") }
        let mayHaveEvidence = evidence.map { DisciplineFields.isSound($0) } ?? (result != .kept)
        guard mayHaveEvidence, result != .notChecked || evidence == nil else {
            throw .malformed(field + ".evidence")
        }
        guard let shortfall else { return }
        let isOpenOrSince = shortfall.closedOn.map { closed in
            lastDay < closed && closed <= evaluatedOn && shortfall.planDue != nil
        }
        guard result == .notKept, shortfall.foundOn <= lastDay, isOpenOrSince ?? true else {
            throw .malformed(field + ".shortfall")
        }
    }
}
