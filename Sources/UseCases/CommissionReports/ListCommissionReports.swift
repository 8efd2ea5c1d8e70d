import Programme
package import Vocabulary

/// What the commission has decided, report by report.
package struct ListCommissionReports: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// - Parameter reader: who looks at them; `nil` is whoever has the office's folder.
    package func callAsFunction(for reader: PersonID? = nil) throws -> [ShownCommissionReport] {
        let office = try desk.read()
        return (reader.map { office.commissionReports(for: $0) } ?? office.commissionReports.all)
            .map(ShownCommissionReport.init)
    }

    /// One of them.
    package func callAsFunction(
        _ id: String, for reader: PersonID? = nil
    ) throws -> ShownCommissionReport {
        let id = try GivenID.commissionReport(id)
        guard let report = try self(for: reader).first(where: { $0.id == id.text }) else {
            throw GivenFailure.unknown(id.text, .commissionReport)
        }
        return report
    }
}

/// A commission report as people are shown it.
package struct ShownCommissionReport: Codable, Hashable, Sendable {
    package let id: String
    package let agenda: String
    package let date: String
    package let recordedBy: String
    package let corrects: String?
    /// A corrected report counts no more.
    package let correctedBy: String?
    package let items: [Item]

    package struct Item: Codable, Hashable, Sendable {
        package let firm: String
        package let application: String?
        package let decision: String
        package let remark: String
    }

    init(_ report: CommissionReport) {
        id = report.id.text
        agenda = report.agenda
        date = report.date.description
        recordedBy = report.recordedBy.text
        corrects = report.corrects?.text
        correctedBy = report.correctedBy?.text
        items = report.items.map {
            Item(
                firm: $0.firm.text, application: $0.application,
                decision: $0.decision.rawValue, remark: $0.remark)
        }
    }
}
