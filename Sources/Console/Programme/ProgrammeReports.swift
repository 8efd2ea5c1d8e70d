import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// What waits for the supervisor's people of the reports that firms owe: a suspension that a report
/// proposes, and reports that are late.
struct ProgrammeReports: Sendable {
    private let standings: [ReportStanding]
    private let offers: Offers
    private let words = ProgrammeReportWords()

    init(_ view: OfficeView<SupervisorOffice>, _ offers: Offers) {
        standings = offers.reportStandings(in: view)
        self.offers = offers
    }

    /// - Parameter name: what a firm is called.
    func points(
        _ language: Language, name: (FirmID) -> String
    ) -> [ProgrammeWaiting.Point] {
        standings.compactMap { proposal($0, language, name) } + late(language, name)
    }

    /// A proposal waits since its report came, with the way to the letter's form for those who may.
    private func proposal(
        _ standing: ReportStanding, _ language: Language, _ name: (FirmID) -> String
    ) -> ProgrammeWaiting.Point? {
        guard standing.awaitsDecision, let last = standing.last else { return nil }
        let forms = standing.letters.flatMap { serial -> [Piece] in
            guard
                let form = offers.link(.suspendLetter, ["serial": "\(serial)"], in: language)
            else { return [] }
            return [.text(" · "), .link("\(form.label) \(serial)", to: form.address)]
        }
        return ProgrammeWaiting.Point(
            by: last.receivedAt, isOverdue: true,
            pieces: [
                .link(name(standing.firm), to: "/disciplines/\(standing.firm)"),
                .text(" \(words.proposal(language)) "), .time(last.receivedAt),
            ] + forms)
    }

    private struct LateReport {
        let due: KoreanDate
        let isGraceOver: Bool
        let of: ReportStanding
    }

    /// The next report that did not come, and any that was skipped.
    private var lateReports: [LateReport] {
        standings.flatMap { standing in
            let next = standing.isLate ? standing.due : nil
            return standing.missing.map {
                LateReport(due: $0.lastDay, isGraceOver: $0.isGraceOver, of: standing)
            }
                + [next].compactMap(\.self).map {
                    LateReport(due: $0, isGraceOver: standing.isGraceOver, of: standing)
                }
        }
    }

    /// A point for each day that was due: whose report did not come.
    private func late(
        _ language: Language, _ name: (FirmID) -> String
    ) -> [ProgrammeWaiting.Point] {
        Dictionary(grouping: lateReports, by: \.due).map { due, late in
            let firms = late.map { report in
                let page = report.of.last == nil ? "" : "/\(report.of.firm)"
                return [Piece.link(name(report.of.firm), to: "/disciplines\(page)")]
            }
            let isOver = late.contains(where: \.isGraceOver)
            let word = isOver ? words.overdue : words.late
            return ProgrammeWaiting.Point(
                by: due.end, isOverdue: isOver,
                pieces: [.text("\(word(language)) "), .day(due.description), .text(": ")]
                    + Array(firms.joined(separator: [.text(", ")])))
        }
    }
}

/// The words of what waits of the firms' reports.
struct ProgrammeReportWords: PageWords {
    let proposal = Words(
        "보안규율 위반 보고: 효력정지 제안에 대한 결정이 필요합니다. 접수:",
        "reports a breach of its disciplines: the suspension that this proposes waits for a "
            + "decision since")
    let late = Words("보안규율 보고가 오지 않았습니다, 기간의 끝", "Reports of disciplines due since")
    let overdue = Words(
        "보안규율 보고가 유예기간이 지나도록 오지 않았습니다, 기간의 끝",
        "Reports of disciplines overdue beyond the days of grace, due since")
    init() {}
}
