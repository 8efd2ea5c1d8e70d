import Access
import Documents
import Outbound
import Programme
import Rules
import Vocabulary

extension SupervisorOffice {
    /// The signed notice with which an application is refused, and where the firm's card is known
    /// the dispatch that carries it.
    func refusing(
        _ application: Application, korean: String, english: String,
        signedBy signer: DocumentSigner, _ decider: Decider, warn: (String) -> Void
    ) throws -> [any JournalEvent] {
        let notice = try refusalToSign(
            of: application, korean: korean, english: english, by: decider.person,
            at: decider.now, rulebook: decider.rules)
        let document = try notice.signed(by: signer).bytes
        let issued = try issuingRefusal(
            notice, by: nil, at: decider.now, document: String(decoding: document, as: UTF8.self),
            digest: Hashing.sha256(document.span))
        var events: [any JournalEvent] = [issued]
        let firm = CounterpartID(application.firm)
        guard correspondence[firm] != nil else { return events }
        if let told = try writingIfRoom(
            .notice, issued.document, to: firm, signedBy: signer, at: decider.now, warn: warn)
        {
            events.append(told)
        }
        return events
    }
}
