import Programme
import Rules
import Vocabulary

extension GoldenEventTests {
    static func disciplineEvents(_ sample: Sample) throws -> [any JournalEvent] {
        let first = try KoreanDate(parsing: "2026-07-01")
        let last = try KoreanDate(parsing: "2026-12-31")
        let told = try KoreanDate(parsing: "2027-01-12")
        let evidence = DisciplineEvidence(
            type: "testResult", number: "점검-2026-31", digest: try sample.digest(5))
        return [
            DisciplineAssigned(
                control: "inboundMalware", ownerPost: "보안운영팀장", ownerPerson: nil,
                frequency: "monthly"),
            DisciplineChecked(
                control: "inboundMalware", result: "notKept", reason: "서명이 오래됨",
                evidence: evidence, checkedOn: last),
            CorrectivePlanMade(
                control: "inboundMalware", steps: ["정책을 다시 배포", "다음 날 재점검"], due: told,
                approvedBy: sample.approver),
            CorrectivePlanCompleted(
                control: "inboundMalware", evidence: evidence, checkedOn: told),
            DisciplinesEvaluated(
                firstDay: first, lastDay: last, evaluatedOn: told,
                results: [
                    EvaluatedControl(
                        control: "inboundMalware", result: "notKept", checkedOn: last,
                        evidence: evidence, reason: "서명이 오래됨"),
                    EvaluatedControl(
                        control: "inputFilter", result: "notChecked", checkedOn: nil,
                        evidence: nil, reason: "기록 장비 교체 중"),
                ], paperNumber: "정보보호위원회 2027-1", paperDate: told,
                rulebookVersion: "2026.07.1", rulebookDigest: sample.rulebook.digest,
                finding: "breach",
                reasons: [
                    FindingReason(kind: "planOverdue", control: "inboundMalware", since: last),
                    FindingReason(kind: "notEvaluated", control: nil, since: last),
                ]),
        ] + (try reportEvents(sample, evidence))
    }

    /// At the supervisor's office, with what an evaluation says since it is reported.
    private static func reportEvents(
        _ sample: Sample, _ evidence: DisciplineEvidence
    ) throws -> [any JournalEvent] {
        let first = try KoreanDate(parsing: "2026-07-01")
        let last = try KoreanDate(parsing: "2026-12-31")
        let told = try KoreanDate(parsing: "2027-01-12")
        let letters = [try LetterSerial(parsing: "260001")]
        return [
            DisciplineReportReceived(
                firm: sample.firm,
                evaluation: DisciplinesEvaluated(
                    firstDay: first, lastDay: last, evaluatedOn: told,
                    results: [
                        EvaluatedControl(
                            control: "inboundMalware", result: "notKept", checkedOn: last,
                            evidence: evidence, reason: "서명이 오래됨", nextDue: told,
                            shortfall: EvaluatedShortfall(
                                foundOn: last, planDue: told, closedOn: told))
                    ], paperNumber: "정보보호위원회 2027-1", paperDate: told,
                    rulebookVersion: "2026.07.1", rulebookDigest: sample.rulebook.digest,
                    finding: "breach",
                    reasons: [
                        FindingReason(kind: "failedAgain", control: "inboundMalware", since: last)
                    ], letters: letters)),
            CorrectivePlanReported(
                try CompletedPlan(
                    firm: sample.firm, letters: letters, control: "inboundMalware",
                    foundOn: last, checkedOn: told, evidence: evidence)),
            SuspensionDeclined(
                firm: sample.firm, lastDay: last, reason: "시정이 끝나 정지하지 않는다"),
        ]
    }
}
