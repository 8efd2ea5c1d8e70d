import Documents
import Foundation
import Interchange
import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

/// A measure against a letter on its way to the firm that holds it, between two real offices.
@Suite struct RevocationDispatchTests {
    let scene: Scene
    let serial: String

    init() throws {
        scene = try Scene()
        try scene.introduce()
        serial = try scene.issued().serial
        _ = try PublishStatusList(desk: scene.supervisor())(by: Scene.drafter)
    }

    private func carry(byCourier: Bool) async throws {
        if byCourier { try scene.carryAll() } else { try await scene.exchange() }
    }

    private func revoke(_ reason: String = "자료가 사실과 다름") throws {
        try RevokeLetter(desk: scene.supervisor())(
            serial, ground: "factsUntrue", reason: reason, by: Scene.drafter)
    }

    private func held() throws -> ShownLetter {
        try #require(ListLetters(desk: scene.firm().desk)().first)
    }

    @Test(arguments: [true, false])
    func `a suspension, a revocation and its confirmation reach the firm by either way`(
        byCourier: Bool
    ) async throws {
        try await carry(byCourier: byCourier)
        #expect(try held().standing == "in force" && held().told == nil)
        let day = KoreanDate(of: scene.world.clock.now() + .seconds(5 * 86_400))
        try SuspendLetter(desk: scene.supervisor())(
            serial, until: day.description, reason: "현장 점검", by: Scene.drafter)
        try await carry(byCourier: byCourier)
        // No list came after the first: the dispatch alone shuts the gate.
        #expect(try held().standing == "suspended until \(day.end)")
        try revoke()
        try await carry(byCourier: byCourier)
        #expect(try held().standing == "revoked")
        try ConfirmRevocation(desk: scene.supervisor())(serial, by: Scene.approver)
        try ConfirmRevocation(desk: scene.supervisor())(serial, by: Scene.approver)
        try await carry(byCourier: byCourier)
        #expect(try held().standing == "revoked")

        let told = try #require(try held().told)
        #expect(told.map(\.act) == ["suspended", "revoked"])
        #expect(told.map(\.until) == [day.end.description, nil])
        #expect(told.map(\.ground) == [nil, "factsUntrue"])
        #expect(told.map(\.reason) == ["현장 점검", "자료가 사실과 다름"])
        #expect(told.allSatisfy { $0.confirmedAt != nil } && told[1].groundKorean != nil)
        let lines = try ShowLetter()(.held(serial: serial, desk: scene.firm().desk)).lines
        for part in ["suspended until", "ground factsUntrue: ", "reason 자료가 사실과 다름"] {
            #expect(lines.contains { $0.hasPrefix("told") && $0.contains(part) }, "\(part)")
        }
        try await carry(byCourier: byCourier)
        let received = try scene.outbox(of: scene.firm().desk).received
        #expect(
            received.filter { $0.kind == "revocation" }.map(\.state)
                == Array(repeating: "taken", count: 4))
        #expect(try scene.outbox(of: scene.supervisor().desk).waitsForCourier == 0)
    }

    @Test func `the form at the firm says first what a dispatch told, without a list`() throws {
        try scene.carryAll()
        func warnings() throws -> [String] {
            try FormLetter(world: scene.world)(
                .held(serial: serial, desk: scene.firm().desk), in: .english
            ).form.warnings
        }
        #expect(try warnings().isEmpty)
        let day = KoreanDate(of: scene.world.clock.now() + .seconds(5 * 86_400))
        try SuspendLetter(desk: scene.supervisor())(
            serial, until: day.description, reason: "현장 점검", by: Scene.drafter)
        try scene.carryAll()
        #expect(try warnings() == ["This letter is suspended"])
        try revoke()
        try scene.carryAll()
        #expect(try warnings() == ["This letter is revoked"])
    }

    @Test func `a correction tells the firm that the wrong letter ended`() throws {
        _ = try CorrectLetter(desk: scene.supervisor())(
            serial, with: scene.contents(), reason: "금액 오기", by: Scene.drafter)
        try scene.carryAll()
        #expect(try held().standing == "revoked")
        #expect(try held().told?.map(\.act) == ["corrected"])
        #expect(try held().told?.map(\.reason) == ["금액 오기"])
    }

    @Test func `no list without an entry opens again what a dispatch shut`() throws {
        try scene.carryAll()
        try revoke()
        let bag = try scene.bag(from: scene.supervisor().desk)
        _ = try ImportDocuments(desk: scene.firm().desk)(bag, by: Scene.keeper)
        let now = scene.world.clock.now()
        let held = try #require(scene.firm().read().office.statusList)
        let clean = StatusList(
            supervisor: held.supervisor, sequence: held.sequence + 1, issuedAt: now,
            nextUpdateBy: now + .seconds(3600), entries: [:])
        _ = try ImportStatusList(desk: scene.firm())(
            clean.unverified.signed(by: scene.supervisor().desk.documentSigner()).bytes,
            by: Scene.keeper)
        #expect(try scene.standings() == ["revoked"])
    }

    @Test func `a revocation stands where nothing can tell the firm of it`() throws {
        try FileManager.default.removeItem(atPath: scene.supervisorFolder + "/keys/documents.key")
        try revoke()
        #expect(scene.warnings.all.contains { $0.contains("no dispatch tells `hanbit`") })
        let issued = try scene.supervisor().read().letters.issued
        #expect(issued.values.map(\.isRevoked) == [true])
        #expect(
            try scene.outbox(of: scene.supervisor().desk).sent.map(\.kind)
                == ["letter", "statusList"])
    }

    @Test func `a reason with characters that no dispatch carries is told without them`() throws {
        try revoke("자료가\u{202E} 다름\u{7}")
        try scene.carryAll()
        #expect(try held().told?.map(\.reason) == ["자료가  다름 "])
        #expect(scene.warnings.all.isEmpty)
    }

    @Test func `what is refused writes no dispatch`() throws {
        #expect(throws: LetterDecisionFailure.groundNotInLetter("whim")) {
            try RevokeLetter(desk: scene.supervisor())(
                serial, ground: "whim", reason: "x", by: Scene.drafter)
        }
        try revoke()
        #expect(throws: (any Error).self) { try revoke() }
        #expect(
            try scene.outbox(of: scene.supervisor().desk).sent.filter { $0.kind == "revocation" }
                .count == 1)
    }

    @Test func `a word that cannot be read is refused by the receipt, a forged one at once`()
        throws
    {
        for contents in ["{}", "x.y.z", try word(measure: 0).json(), try word().json() + " "] {
            _ = try WriteDispatch(desk: scene.supervisor().desk)(
                .revocation, contents, to: "hanbit", by: Scene.drafter)
        }
        try scene.carryAll()
        #expect(try scene.standings() == ["in force"])
        let received = try scene.outbox(of: scene.firm().desk).received
            .filter { $0.kind == "revocation" }
        #expect(received.count == 4)
        #expect(received.allSatisfy { $0.state.contains("refused") }, "\(received.map(\.state))")
        let forged = try scene.signed(
            number: 7, kind: "revocation", contents: word().json(),
            by: scene.firm().desk.documentSigner())
        #expect(throws: (any Error).self) { try scene.take(forged) }
        #expect(try scene.standings() == ["in force"])
    }

    @Test func `document show says what a revocation says`() throws {
        let document = try scene.signed(kind: "revocation", contents: word().json())
        let shown = try ShowDocument(desk: scene.firm().desk)(document)
        #expect(
            shown.lines.dropFirst(5).map { "\($0.name): \($0.value)" } == [
                "serial: 260001", "measure: revoked", "measure number: 1", "ground: factsUntrue",
                "reason: 사실과 다름", "decided at: 2026-06-22T03:00:00.000000Z",
            ])
    }

    private func word(measure: Int = 1) -> RevocationDispatch {
        RevocationDispatch(
            serial: "260001", measure: measure, act: "revoked", ground: "factsUntrue",
            reason: "사실과 다름", decidedAt: "2026-06-22T03:00:00.000000Z")
    }
}
