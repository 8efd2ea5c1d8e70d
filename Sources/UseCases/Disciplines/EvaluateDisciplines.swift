import Documents
import Interchange
package import Programme
package import Vocabulary

/// Evaluates every control for a period; where a letter was held in it, a dispatch takes the report
/// to the supervisor.
package struct EvaluateDisciplines: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    /// Largest file of a period that is read.
    package static let sizeLimit = ByteCount.kibibytes(64)

    package func callAsFunction(_ yaml: [UInt8], by actor: PersonID?) throws -> ReportedDisciplines
    {
        try self(DisciplinePeriod(yaml: yaml), by: actor)
    }

    package func callAsFunction(
        _ given: DisciplinePeriod, by actor: PersonID?
    ) throws -> ReportedDisciplines {
        let signer = try desk.desk.documentSigner()
        return try desk.decide(as: actor) { state, decider in
            let event = try state.office.evaluating(
                given, by: decider.person, at: decider.now, rulebook: decider.rules)
            guard let firm = state.office.id else { throw DisciplineFailure.notFounded }
            let report = try DisciplineReport(firm: firm, evaluation: event)
            let told = try state.reporting(report, signedBy: signer, at: decider.now)
            let events: [(any JournalEvent)?] = [event, told]
            return (
                events.compactMap(\.self),
                try ReportedDisciplines(report, dispatch: told?.number)
            )
        }
    }
}

/// Writes the report of an evaluation again.
package struct ReportDisciplines: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    /// - Parameter lastDay: of the period; `nil` is the last one evaluated.
    package func callAsFunction(period lastDay: String?) throws -> ReportedDisciplines {
        let lastDay = try lastDay.map(GivenID.day)
        return try ReportedDisciplines(desk.read().office.disciplineReport(of: lastDay))
    }
}

/// A report of disciplines: its bytes, and what people are shown of it.
package struct ReportedDisciplines: Sendable {
    /// The report, byte for byte as it goes to the supervisor.
    package let document: [UInt8]
    package let shown: Shown

    package struct Shown: Codable, Sendable {
        package let firstDay: String
        package let lastDay: String
        /// The letters that asked for it, by serial.
        package let letters: [String]
        /// The number of the dispatch that takes it to the supervisor; absent where none does, and
        /// where the report is written again.
        package let dispatch: Int?
        package let paper: String
        package let counts: ShownCounts
        /// What the suspension rule says; it decides nothing.
        package let finding: String
        package let proposesSuspension: Bool
        package let reasons: [ShownReason]
    }

    init(_ report: DisciplineReport, dispatch: Int? = nil) throws {
        let evaluation = report.evaluation
        document = try report.json()
        shown = Shown(
            firstDay: evaluation.firstDay.description, lastDay: evaluation.lastDay.description,
            letters: (evaluation.letters ?? []).map(\.description), dispatch: dispatch,
            paper: evaluation.paperNumber, counts: ShownCounts(evaluation.counts),
            finding: evaluation.finding,
            proposesSuspension: evaluation.finding == SuspensionRule.Word.breach.rawValue,
            reasons: evaluation.reasons.map(ShownReason.init))
    }
}
