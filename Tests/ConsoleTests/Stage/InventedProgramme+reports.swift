import Access
import Programme
import Rules
import Vocabulary

extension InventedProgramme {
    /// The first firm reports that it keeps its disciplines, the second one a breach.
    mutating func reportDisciplines() throws {
        for (number, breaks) in [(0, false), (1, true)] {
            try record(
                DisciplineReportReceived(
                    firm: FirmID(parsing: InventedFirm(number: number).id),
                    evaluation: evaluation(of: number, breaks: breaks)), by: sample.officer)
        }
    }

    /// From the letter's first day to 30 days later.
    func evaluation(
        of number: Int, from: KoreanDate? = nil, breaks: Bool,
        reason: String = "필터 설정이 되돌려짐"
    ) throws -> DisciplinesEvaluated {
        let serial = try LetterSerial(parsing: "26000\(number + 1)")
        let first =
            from ?? office.letters.issued[serial]?.term.first
            ?? KoreanDate(of: now).adding(days: -26)
        let last = KoreanDate(of: now).adding(days: -1)
        let failure = EvaluatedShortfall(
            foundOn: last.adding(days: -9), planDue: last.adding(days: 20), closedOn: nil)
        let results = rules.disciplines.catalogue.sorted { $0.code < $1.code }
            .map { code, control in
                let isKept = !breaks || code.text != "inputFilter"
                return EvaluatedControl(
                    control: code.text, result: isKept ? "kept" : "notKept",
                    checkedOn: last.adding(days: -9),
                    evidence: DisciplineEvidence(
                        type: control.evidence.rawValue, number: "점검-2026-\(number + 40)",
                        digest: rules.digest),
                    reason: isKept ? nil : reason, nextDue: last.adding(days: 20),
                    shortfall: isKept ? nil : failure)
            }
        return DisciplinesEvaluated(
            firstDay: first, lastDay: last, evaluatedOn: last, results: results,
            paperNumber: "정보보호위원회 2026-\(number + 3)", paperDate: last,
            rulebookVersion: rules.version, rulebookDigest: rules.digest,
            finding: breaks ? "breach" : "none",
            reasons: breaks
                ? [
                    FindingReason(
                        kind: "failedAtOnce", control: "inputFilter", since: failure.foundOn)
                ] : [], letters: [serial])
    }
}
