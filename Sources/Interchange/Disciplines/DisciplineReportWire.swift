import Programme
import Vocabulary

/// The report as its JSON has it.
struct DisciplineReportWire: Codable {
    static let format = "sumun-discipline-report/1"

    let format: String
    let firm: FirmID
    let period: Period
    let evaluatedOn: KoreanDate
    let paper: Paper
    let rulebook: Rulebook
    let counts: Counts
    let results: [Result]
    let suspension: Suspension
    let letters: [LetterSerial]?

    struct Period: Codable {
        let first: KoreanDate
        let last: KoreanDate
    }

    struct Paper: Codable {
        let number: String
        let date: KoreanDate
    }

    struct Rulebook: Codable {
        let version: String
        let digest: Digest
    }

    struct Counts: Codable {
        let kept: Int
        let notKept: Int
        let notApplicable: Int
        let notChecked: Int
        let all: Int
    }

    struct Result: Codable {
        let control: String
        let result: String
        let checkedOn: KoreanDate?
        let evidence: Evidence?
        let reason: String?
        let nextDue: KoreanDate?
        let shortfall: Shortfall?
    }

    struct Shortfall: Codable {
        let foundOn: KoreanDate
        let planDue: KoreanDate?
        let closedOn: KoreanDate?
    }

    struct Evidence: Codable {
        let type: String
        let number: String
        let digest: Digest?
    }

    struct Suspension: Codable {
        let finding: String
        /// Whether the firm's own rule proposes that the letter be suspended.
        let proposed: Bool
        let reasons: [Reason]
    }

    struct Reason: Codable {
        let kind: String
        let control: String?
        let since: KoreanDate
    }
}

extension DisciplineReportWire {
    init(_ report: DisciplineReport) {
        let evaluation = report.evaluation
        let counts = evaluation.counts
        self.init(
            format: DisciplineReportWire.format, firm: report.firm,
            period: Period(first: evaluation.firstDay, last: evaluation.lastDay),
            evaluatedOn: evaluation.evaluatedOn,
            paper: Paper(number: evaluation.paperNumber, date: evaluation.paperDate),
            rulebook: Rulebook(
                version: evaluation.rulebookVersion, digest: evaluation.rulebookDigest),
            counts: Counts(
                kept: counts.kept, notKept: counts.notKept,
                notApplicable: counts.notApplicable, notChecked: counts.notChecked,
                all: counts.all),
            results: evaluation.results.map(Result.init),
            suspension: Suspension(
                finding: evaluation.finding,
                proposed: evaluation.finding == SuspensionRule.Word.breach.rawValue,
                reasons: evaluation.reasons.map {
                    Reason(kind: $0.kind, control: $0.control, since: $0.since)
                }), letters: evaluation.letters)
    }

    /// The evaluation as its fields have it; whether it holds together is not known yet.
    var evaluation: DisciplinesEvaluated {
        DisciplinesEvaluated(
            firstDay: period.first, lastDay: period.last, evaluatedOn: evaluatedOn,
            results: results.map(\.evaluated), paperNumber: paper.number,
            paperDate: paper.date, rulebookVersion: rulebook.version,
            rulebookDigest: rulebook.digest, finding: suspension.finding,
            reasons: suspension.reasons.map {
                FindingReason(kind: $0.kind, control: $0.control, since: $0.since)
            }, letters: letters)
    }
}

extension DisciplineReportWire.Result {
    init(_ result: EvaluatedControl) {
        self.init(
            control: result.control, result: result.result, checkedOn: result.checkedOn,
            evidence: result.evidence.map {
                .init(type: $0.type, number: $0.number, digest: $0.digest)
            }, reason: result.reason, nextDue: result.nextDue,
            shortfall: result.shortfall.map {
                .init(foundOn: $0.foundOn, planDue: $0.planDue, closedOn: $0.closedOn)
            })
    }

    var evaluated: EvaluatedControl {
        EvaluatedControl(
            control: control, result: result, checkedOn: checkedOn,
            evidence: evidence.map {
                DisciplineEvidence(type: $0.type, number: $0.number, digest: $0.digest)
            }, reason: reason, nextDue: nextDue,
            shortfall: shortfall.map {
                EvaluatedShortfall(
                    foundOn: $0.foundOn, planDue: $0.planDue, closedOn: $0.closedOn)
            })
    }
}
