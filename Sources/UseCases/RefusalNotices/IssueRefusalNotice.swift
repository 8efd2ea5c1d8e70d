import Documents
import Outbound
import Programme
package import Vocabulary

/// Signs the reasons to a firm that the commission rejected; a dispatch carries them.
package struct IssueRefusalNotice: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package struct Issued: Sendable {
        package let notice: String
        /// The signed document, byte for byte.
        package let document: [UInt8]
    }

    package func callAsFunction(
        to firm: String, report: String, korean: String, english: String, by actor: PersonID?
    ) throws -> Issued {
        let firm = try GivenID.firm(firm)
        let report = try GivenID.commissionReport(report)
        let signer = try desk.desk.documentSigner()
        return try desk.decide(as: actor) { office, decider in
            let notice = try office.refusalToSign(
                to: firm, by: report, korean: korean, english: english, by: decider.person,
                at: decider.now, rulebook: decider.rules)
            let document = try notice.signed(by: signer).bytes
            let issued = try office.issuingRefusal(
                notice, by: report, at: decider.now,
                document: String(decoding: document, as: UTF8.self),
                digest: Hashing.sha256(document.span))
            let told = try office.writingIfRoom(
                .notice, issued.document, to: CounterpartID(firm), signedBy: signer,
                at: decider.now, warn: desk.desk.world.warn)
            let events: [(any JournalEvent)?] = [issued, told]
            return (
                events.compactMap(\.self),
                Issued(notice: issued.notice.text, document: document)
            )
        }
    }
}
