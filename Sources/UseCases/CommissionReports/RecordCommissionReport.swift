import Interchange
import Programme
package import Vocabulary

/// Records what the commission decided at a meeting. The firm of a selected application that it
/// rejected or deferred is told by a dispatch.
package struct RecordCommissionReport: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// A report as a person gives it.
    package struct Given: Sendable {
        package let agenda: String
        package let date: String
        package let corrects: String?
        package let items: [Item]

        package struct Item: Sendable {
            package let firm: String
            package let application: String?
            package let decision: String
            package let remark: String

            package init(firm: String, application: String?, decision: String, remark: String) {
                self.firm = firm
                self.application = application
                self.decision = decision
                self.remark = remark
            }
        }

        package init(agenda: String, date: String, corrects: String?, items: [Item]) {
            self.agenda = agenda
            self.date = date
            self.corrects = corrects
            self.items = items
        }
    }

    /// Largest report that is read.
    package static let sizeLimit = ByteCount.kibibytes(64)

    /// Records a report as a file has it; returns its id.
    package func callAsFunction(_ yaml: [UInt8], by actor: PersonID?) throws -> String {
        let file = try CommissionReportFile(parsing: yaml)
        return try self(
            Given(
                agenda: file.agenda, date: file.date, corrects: file.corrects,
                items: file.items.map {
                    Given.Item(
                        firm: $0.firm, application: $0.application, decision: $0.decision,
                        remark: $0.remark)
                }), by: actor)
    }

    /// Returns the report's id.
    package func callAsFunction(
        _ given: Given, by actor: PersonID?
    ) throws -> String {
        let date = try GivenID.day(given.date)
        let corrects = try given.corrects.map(GivenID.commissionReport)
        let items = try given.items.map(item)
        return try desk.decide(as: actor) { office, decider in
            let recorded = try office.recordingCommissionReport(
                agenda: given.agenda, date: date, items: items, corrects: corrects,
                by: decider.person, at: decider.now)
            let words = try office.words(by: recorded)
            let events: [any JournalEvent] = [recorded] + words
            return (
                events + (try office.telling(words, from: desk.desk, decider)),
                recorded.report.text
            )
        }
    }

    private func item(_ given: Given.Item) throws -> CommissionItem {
        guard let decision = CommissionDecision(rawValue: given.decision) else {
            throw GivenFailure.noneOf(given.decision, ["approved", "rejected", "deferred"])
        }
        return CommissionItem(
            firm: try GivenID.firm(given.firm), application: given.application,
            decision: decision, remark: given.remark)
    }
}
