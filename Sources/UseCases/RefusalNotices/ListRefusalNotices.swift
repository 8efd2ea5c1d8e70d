import Access
import Documents
package import Programme
package import Vocabulary

/// The refusal notices of an office that the one who asks may see, and what each says.
package struct ListRefusalNotices: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package struct Shown: Codable, Sendable {
        package let notice: String
        package let firm: String
        package let issuedAt: String
        /// By which the firm was rejected, or else the application that was refused.
        package let commissionReport: String?
        package let application: String?
        package let reasonsKorean: String
        package let reasonsEnglish: String

        /// What a notice says, read from its document.
        package init(_ notice: RefusalNotice) throws {
            let document = try SignedDocument(parsing: Array(notice.document.utf8))
            let said = try UnverifiedRefusalNotice.claimed(by: document)
            self.notice = notice.id.text
            firm = notice.firm.text
            issuedAt = said.issuedAt
            commissionReport = said.commissionReport.map { "\($0.number) (\($0.date))" }
            application = said.application
            reasonsKorean = said.reasonsKorean
            reasonsEnglish = said.reasonsEnglish
        }
    }

    package func callAsFunction(by actor: PersonID?) throws -> [Shown] {
        try notices(for: actor).map(Shown.init)
    }

    /// The signed document of one, byte for byte.
    package func document(_ id: String, by actor: PersonID?) throws -> [UInt8] {
        let notice = try notices(for: actor).first { $0.id.text == id }
        guard let notice else {
            throw GivenFailure.unknown(id, .refusalNotice)
        }
        return Array(notice.document.utf8)
    }

    private func notices(for actor: PersonID?) throws -> [RefusalNotice] {
        let office = try desk.read()
        let reader = try office.reader(actor)
        try office.people.require(.readOffice, of: reader)
        return office.refusalNotices(for: reader)
    }
}
