import Access
import Documents
import Programme
import Testing
import UseCases
import Vocabulary

/// A newer card of the supervisor, taken in at a firm's office.
@Suite struct PinSupervisorTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    /// The supervisor's next card, with another key for its documents.
    private func next(_ sequence: UInt64) throws -> GivenCard {
        let card = try scene.supervisor().desk.card
        let other = try Scene()
        let rotated = try OfficeCard(
            office: .supervisor, id: card.id, names: card.names, sequence: sequence,
            issuedAt: card.issuedAt, identity: card.identity,
            documents: other.signer("identity", of: other.supervisorFolder).publicKey,
            officeLog: card.officeLog, gateLogs: [], authority: card.authority)
        return try GivenCard(
            document: rotated.signed(by: scene.signer("identity", of: scene.supervisorFolder))
                .bytes)
    }

    @Test func `a newer card takes the place of the one that is trusted`() throws {
        let card = try next(2)
        let pinned = try PinSupervisor(desk: scene.firm())(
            card, confirmed: card.fingerprint, by: Scene.keeper)
        #expect(pinned.supervisor == "fsc" && pinned.sequence == 2)
        let trusted = try #require(try scene.firm().read().office.supervisor)
        #expect(trusted.keys == card.card.keys)
        let line = try #require(
            try ReadJournal<FirmState>(desk: scene.firm().desk)(nil).entries.last)
        #expect(line.kind == "supervisorPinned" && line.by == Scene.keeper)
    }

    @Test func `a card is not taken in for less than the fingerprint, or twice`() throws {
        let card = try next(2)
        let pin = try PinSupervisor(desk: scene.firm())
        let fingerprint = card.fingerprint
        let other = (fingerprint.hasPrefix("a") ? "b" : "a") + fingerprint.dropFirst()
        #expect(throws: CardFailure.otherFingerprint) {
            try pin(card, confirmed: other, by: Scene.keeper)
        }
        _ = try pin(card, confirmed: fingerprint, by: Scene.keeper)
        #expect(throws: CardFailure.older(sequence: 2, held: 2)) {
            try pin(card, confirmed: fingerprint, by: Scene.keeper)
        }
    }

    @Test func `the card of a firm, or of another supervisor, is not pinned`() throws {
        let firm = try scene.card(of: scene.firmFolder)
        #expect(throws: CardFailure.otherKind(needed: .supervisor)) {
            try PinSupervisor(desk: scene.firm())(
                firm, confirmed: firm.fingerprint, by: Scene.keeper)
        }
        let other = try Scene()
        let stranger = try other.card(of: other.supervisorFolder)
        // Of the same name, but of another key: it follows no card that is held.
        #expect(throws: CardFailure.self) {
            try PinSupervisor(desk: scene.firm())(
                stranger, confirmed: stranger.fingerprint, by: Scene.keeper)
        }
    }

    @Test func `whoever may not pin does not`() throws {
        _ = try AddPerson(desk: scene.firm().desk)("choi", roles: ["ciso"], by: Scene.keeper)
        let card = try next(2)
        let person = try PersonID(parsing: "choi")
        #expect(throws: AccessFailure.notPermitted(person, .pinSupervisor)) {
            try PinSupervisor(desk: scene.firm())(card, confirmed: card.fingerprint, by: person)
        }
        #expect(try scene.firm().read().office.supervisor?.keys.sequence == 1)
    }
}
