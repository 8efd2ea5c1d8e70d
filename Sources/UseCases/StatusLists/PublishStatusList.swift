import Access
import Documents
import Outbound
package import Programme
import Rules
package import Vocabulary

/// Signs a new status list, and a dispatch to each firm that carries it.
package struct PublishStatusList: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package struct Published: Sendable {
        package let shown: ShownStatusList
        package let document: [UInt8]
    }

    /// Signs one because a person asks for it.
    package func callAsFunction(by actor: PersonID?) throws -> Published {
        let signer = try desk.desk.documentSigner()
        return try desk.decide(as: actor, may: .publishStatusList) { office, decider in
            try sign(office, decider, signer)
        }
    }

    /// Whether one is due at this moment in `office`.
    package func isDue(in office: SupervisorOffice) throws -> Bool {
        let now = desk.desk.world.clock.now()
        let rules = try desk.desk.rulebook(office.rulebook)
        return office.statusListSchedule(at: now, rules: rules).due(now) != nil
    }

    /// Signs one, as the office's own process, if it is due at this moment; `nil` where none is.
    @discardableResult
    package func ifDue() throws -> Published? {
        let signer = try desk.desk.documentSigner()
        return try desk.decide(as: nil, via: .gate) { office, decider in
            // A person may have published one a moment ago.
            guard
                office.statusListSchedule(at: decider.now, rules: decider.rules)
                    .due(decider.now) != nil
            else { return ([], nil) }
            let (events, published) = try sign(office, decider, signer)
            return (events, published)
        }
    }

    private func sign(
        _ office: SupervisorOffice, _ decider: Decider, _ signer: DocumentSigner
    ) throws -> (events: [any JournalEvent], answer: Published) {
        guard let list = office.statusListToSign(at: decider.now, rules: decider.rules) else {
            throw LetterDecisionFailure.notFounded
        }
        let document = try list.unverified.signed(by: signer).bytes
        let event = try office.publishing(
            list, document: String(decoding: document, as: UTF8.self),
            digest: Hashing.sha256(document.span))
        // A registered firm without a card takes nothing yet, and holds up nobody's list.
        let told = try office.firms.all.filter { $0.keys != nil }.compactMap { firm in
            try office.writingIfRoom(
                .statusList, event.document, to: CounterpartID(firm.id), signedBy: signer,
                at: decider.now, warn: desk.desk.world.warn)
        }
        return ([event] + told, Published(shown: ShownStatusList(list), document: document))
    }
}
