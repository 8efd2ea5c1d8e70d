import Documents
package import Programme
import Vocabulary

/// The refusal notices of an office, and what each says.
package struct ListRefusalNotices: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package struct Shown: Codable, Sendable {
        package let notice: String
        package let firm: String
        package let issuedAt: String
        package let commissionReport: String
        package let reasonsKorean: String
        package let reasonsEnglish: String

        /// What a notice says, read from its document.
        package init(_ notice: RefusalNotice) throws {
            let document = try SignedDocument(parsing: Array(notice.document.utf8))
            let said = try UnverifiedRefusalNotice.claimed(by: document)
            self.notice = notice.id.text
            firm = notice.firm.text
            issuedAt = said.issuedAt
            commissionReport =
                "\(said.commissionReport.number) (\(said.commissionReport.date))"
            reasonsKorean = said.reasonsKorean
            reasonsEnglish = said.reasonsEnglish
        }
    }

    package func callAsFunction() throws -> [Shown] {
        try desk.read().refusals.all.map(Shown.init)
    }

    /// The signed document of one, byte for byte.
    package func document(_ id: String) throws -> [UInt8] {
        let notice = try desk.read().refusals.all.first { $0.id.text == id }
        guard let notice else {
            throw GivenFailure.unknown(id, .refusalNotice)
        }
        return Array(notice.document.utf8)
    }
}
