import Access
import Documents
import Interchange
import Outbound
import Programme
import Rules
package import Vocabulary

/// Takes in at the supervisor's office what a firm signed about its application: the application
/// itself, a supplement, a withdrawal, an entry into another round.
package struct ReceiveApplication: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package struct Received: Codable, Hashable, Sendable {
        package let application: String
        package let act: String
        package let firm: String
        package let round: Int
    }

    package func callAsFunction(_ document: [UInt8], by actor: PersonID?) throws -> Received {
        let signed = try SignedDocument(parsing: document)
        let claimed = try ApplicationDispatch(json: signed.unverifiedPayload)
        let firm = try GivenID.firm(claimed.firm)
        return try desk.decide(as: actor, may: .receiveApplication) { office, decider in
            let keys = try office.firms.addressee(firm)
            let verified = try signed.verified(as: .application, by: [keys.documents])
            let dispatch = try ApplicationDispatch(json: verified.payload)
            return try office.receiving(
                dispatch, from: firm, digest: Hashing.sha256(signed.bytes.span),
                by: decider.person, decider)
        }
    }
}

extension SupervisorOffice {
    /// The events of a firm's signed document that came as a dispatch: none where it was taken
    /// in by itself before. The office takes it in, whoever carried it.
    func receiving(
        carried document: SignedDocument, from firm: FirmID, _ decider: Decider
    ) throws -> [any JournalEvent] {
        let keys = try firms.addressee(firm)
        let verified = try document.verified(as: .application, by: [keys.documents])
        do {
            return try receiving(
                ApplicationDispatch(json: verified.payload), from: firm,
                digest: Hashing.sha256(document.bytes.span), by: nil, decider
            ).events
        } catch ApplicationFailure.receivedAlready { return [] }
    }

    /// Takes in a dispatch that was verified to be `firm`'s, by whatever way it came.
    func receiving(
        _ dispatch: ApplicationDispatch, from firm: FirmID, digest: Digest,
        by person: PersonID?, _ decider: Decider
    ) throws -> (events: [any JournalEvent], answer: ReceiveApplication.Received) {
        guard dispatch.firm == firm.text else {
            throw ApplicationFailure.signedByAnother(dispatch.firm, signer: firm)
        }
        let event = try received(dispatch, firm, digest, person, decider)
        let id = event.application
        return (
            [event.event],
            ReceiveApplication.Received(
                application: id.text, act: dispatch.act, firm: firm.text, round: dispatch.round)
        )
    }

    private func received(
        _ dispatch: ApplicationDispatch, _ firm: FirmID, _ digest: Digest,
        _ person: PersonID?, _ decider: Decider
    ) throws -> (application: ApplicationID, event: any JournalEvent) {
        switch ApplicationAct(rawValue: dispatch.act) {
        case .apply:
            let contents = try dispatch.required(\.contents, "contents")
            guard contents.round == dispatch.round else {
                throw ApplicationFailure.contents(.malformed(field: "round"))
            }
            let event = try receivingApplication(
                contents, from: firm, digest: digest,
                eligibility: eligibility(of: firm, at: decider.now, decider.rules), by: person)
            return (event.application, event)
        case .supplement:
            let event = try receivingSupplement(
                try dispatch.required(\.contents, "contents"), from: firm, digest: digest,
                by: person)
            return (event.application, event)
        case .withdraw:
            let event = try receivingWithdrawal(
                reason: try dispatch.required(\.reason, "reason"), from: firm, digest: digest,
                by: person)
            return (event.application, event)
        case .enter:
            let event = try receivingEntry(
                into: GivenID.round(String(dispatch.round)), from: firm, digest: digest,
                eligibility: eligibility(of: firm, at: decider.now, decider.rules), by: person)
            return (event.application, event)
        case nil:
            throw ApplicationFailure.unknownAct(dispatch.act)
        }
    }
}

extension ApplicationDispatch {
    fileprivate func required<Value>(
        _ field: KeyPath<ApplicationDispatch, Value?>, _ name: String
    ) throws -> Value {
        guard let value = self[keyPath: field] else {
            throw ApplicationFileFailure.missing(field: name)
        }
        return value
    }
}
