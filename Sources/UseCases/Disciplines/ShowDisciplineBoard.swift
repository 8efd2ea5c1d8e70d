import Outbound
import Programme
import Rules
import Vocabulary

/// Every control as it stands today, and what is due.
package struct ShowDisciplineBoard: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    package func callAsFunction() throws -> ShownDisciplineBoard {
        let state = try desk.read()
        let rules = try desk.desk.rulebook(state.rulebook)
        let board = DisciplineBoard(
            of: state.office, on: KoreanDate(of: desk.desk.world.clock.now()),
            rules: rules.disciplines)
        return ShownDisciplineBoard(board)
    }
}

/// The board as people are shown it.
package struct ShownDisciplineBoard: Codable, Sendable {
    package let day: String
    package let counts: ShownCounts
    package let overdue: Int
    package let evaluatedTo: String?
    package let evaluationDue: String?
    /// What the suspension rule says; it decides nothing.
    package let finding: String
    package let proposesSuspension: Bool
    package let reasons: [ShownReason]
    package let controls: [Row]

    package struct Row: Codable, Sendable {
        package let control: String
        package let group: String
        package let number: Int?
        package let korean: String
        package let english: String
        package let owner: String?
        package let frequency: String
        package let standing: String
        package let lastResult: String?
        package let lastCheckedOn: String?
        package let lastEvidence: String?
        package let reason: String?
        package let nextDue: String?
        package let overdueDays: Int
        package let plan: Plan?
    }

    package struct Plan: Codable, Sendable {
        package let steps: [String]
        package let due: String
        package let approvedBy: String
    }
}

/// Counts in which what was not checked stands by itself.
package struct ShownCounts: Codable, Hashable, Sendable {
    package let kept: Int
    package let notKept: Int
    package let notApplicable: Int
    package let notChecked: Int
    package let all: Int

    init(_ counts: DisciplineCounts) {
        kept = counts.kept
        notKept = counts.notKept
        notApplicable = counts.notApplicable
        notChecked = counts.notChecked
        all = counts.all
    }
}

package struct ShownReason: Codable, Hashable, Sendable {
    package let kind: String
    package let control: String?
    package let since: String
}

extension ShownReason {
    init(_ reason: FindingReason) {
        self.init(
            kind: reason.kind, control: reason.control, since: reason.since.description)
    }
}

extension ShownDisciplineBoard {
    init(_ board: DisciplineBoard) {
        self.init(
            day: board.day.description, counts: ShownCounts(board.counts),
            overdue: board.overdue, evaluatedTo: board.lastEvaluation?.lastDay.description,
            evaluationDue: board.evaluationDue?.description,
            finding: board.suspension.word.rawValue,
            proposesSuspension: board.suspension.proposesSuspension,
            reasons: board.suspension.reasons.map {
                ShownReason(
                    kind: $0.kind.rawValue, control: $0.control?.text,
                    since: $0.since.description)
            }, controls: board.rows.map(Row.init))
    }
}

extension ShownDisciplineBoard.Row {
    fileprivate init(_ row: DisciplineBoard.Row) {
        self.init(
            control: row.code.text, group: row.control.group.rawValue,
            number: row.control.number, korean: row.control.wording.korean,
            english: row.control.wording.english, owner: row.owner?.text,
            frequency: row.frequency.rawValue, standing: row.standing.rawValue,
            lastResult: row.lastCheck?.result.rawValue,
            lastCheckedOn: row.lastCheck?.checkedOn.description,
            lastEvidence: row.lastCheck?.evidence?.number, reason: row.lastCheck?.reason,
            nextDue: row.nextDue?.description, overdueDays: row.overdueDays,
            plan: row.shortfall?.plan.map {
                .init(
                    steps: $0.steps, due: $0.due.description, approvedBy: $0.approvedBy.text)
            })
    }
}
