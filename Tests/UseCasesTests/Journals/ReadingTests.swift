import Access
import Egress
import Foundation
import Interchange
import Ledger
import Outbound
import Programme
import Rules
import Storage
import Testing
import UseCases
import Vocabulary

/// What pages are made of, read from offices in folders.
@Suite struct ReadingTests {
    /// The supervisor's desk some days from now.
    private func supervisor(_ scene: Scene, days: Int) throws -> SupervisorDesk {
        let then = World(
            clock: .standing(at: scene.world.clock.now() + .seconds(days * 86_400)),
            randomness: scene.world.randomness, files: scene.world.files,
            hasher: scene.world.hasher)
        return try SupervisorDesk(OfficeDesk.open(scene.supervisorFolder, in: then))
    }

    @Test func `a day's journal knows nothing of the days after it`() throws {
        let scene = try Scene()
        try scene.introduce()
        let letter = try scene.issued()
        let today = KoreanDate(of: scene.world.clock.now())
        let later = try supervisor(scene, days: 3)
        try RevokeLetter(desk: later)(
            letter.serial, ground: "lawChanged", reason: "x", by: Scene.drafter)
        let read = ReadJournal<SupervisorOffice>(desk: later.desk)
        let then = try read(today)
        let serial = try LetterSerial(parsing: letter.serial)
        #expect(then.state.letters.issued[serial]?.isRevoked == false)
        #expect(then.after == today.adding(days: 3) && then.before == nil)
        // A letter goes to its firm as it is issued.
        #expect(then.entries.suffix(2).map(\.kind) == ["letterIssued", "dispatchWritten"])
        #expect(then.entries.map(\.index) == Array(0..<then.size))
        let now = try read(nil)
        #expect(now.day == today.adding(days: 3) && now.before == today)
        #expect(now.state.letters.issued[serial]?.isRevoked == true)
        #expect(now.entries.map(\.kind) == ["letterRevoked", "dispatchWritten"])
        #expect(now.rules?.digest == now.state.rulebook?.digest)
    }

    @Test func `the last day is shown as a replay to its end shows it later`() throws {
        let scene = try Scene()
        try scene.introduce()
        let letter = try scene.issued()
        let today = KoreanDate(of: scene.world.clock.now())
        let living = try ReadJournal<SupervisorOffice>(desk: scene.supervisor().desk.living())(nil)
        #expect(living.day == today && living.after == nil)
        let later = try supervisor(scene, days: 3)
        try RevokeLetter(desk: later)(
            letter.serial, ground: "lawChanged", reason: "x", by: Scene.drafter)
        let replayed = try ReadJournal<SupervisorOffice>(desk: later.desk.living())(today)
        #expect(replayed.state == living.state)
        #expect(replayed.entries == living.entries && replayed.size == living.size)
        let between = try ReadJournal<SupervisorOffice>(desk: later.desk)(today.adding(days: 1))
        #expect(between.state == living.state)
        #expect(between.entries.isEmpty && between.count == 0 && between.size == living.size)
        #expect(between.before == today && between.after == today.adding(days: 3))
    }

    @Test func `a day's entries are listed from any one of them, so many as are asked for`()
        throws
    {
        let scene = try Scene()
        try scene.introduce()
        let read = ReadJournal<SupervisorOffice>(desk: try scene.supervisor().desk.living())
        let whole = try read(nil)
        try #require(whole.count > 3)
        let some = try read(nil, from: 1, limit: 2)
        #expect(some.entries == Array(whole.entries[1...2]))
        #expect(some.count == whole.count && some.size == whole.size)
        #expect(some.state == whole.state)
        #expect(try read(nil, from: whole.size + 5, limit: 2).entries.isEmpty)
        #expect(try read(nil, from: 0, limit: 1).entries == [whole.entries[0]])
    }

    @Test func `a day before the office was founded knows nothing`() throws {
        let scene = try Scene()
        let before = try ReadJournal<SupervisorOffice>(desk: scene.supervisor().desk)(
            KoreanDate(parsing: "2001-01-01"))
        #expect(before.state == SupervisorOffice())
        #expect(before.size == 0 && before.entries.isEmpty && before.rules == nil)
        #expect(before.after != nil)
    }

    @Test func `a line of the journal says its event in plain values, without the document`()
        throws
    {
        let scene = try Scene()
        try scene.introduce()
        let letter = try scene.issued()
        let day = try ReadJournal<SupervisorOffice>(desk: scene.supervisor().desk)(nil)
        let line = try #require(day.entries.last { $0.kind == "letterIssued" })
        #expect(line.by == Scene.drafter && line.way == .commandLine)
        #expect(line.fields.contains { $0.name == "serial" && $0.value == letter.serial })
        #expect(!line.fields.contains { $0.name == "document" })
        #expect(line.fields.allSatisfy { $0.value.utf8.count < 200 })
    }

    /// Adopts the shipped rulebook under another version, and says which it was.
    private func adopt(_ version: String, _ desk: OfficeDesk) throws {
        let yaml = String(decoding: Rulebook.shippedYAML, as: UTF8.self)
        let shipped = try ShowRulebook()(nil).version
        let other = yaml.replacing("version: \"\(shipped)\"", with: "version: \"\(version)\"")
        try #require(other != yaml)
        #expect(try AdoptRulebook(desk: desk)(Array(other.utf8), by: nil) == version)
    }

    @Test func `each decision shows the rulebook in force when it was made, also after others`()
        throws
    {
        let scene = try Scene()
        let shipped = try ShowRulebook()(nil).version
        let firm = try scene.firm()
        _ = try AddCaller(desk: firm)("scanner", purposes: ["codeReview"], by: nil)
        try StopGate(desk: firm)(reason: "drill", by: nil)
        try adopt("2099.1", firm.desk)
        try ChangeCaller(desk: firm)("scanner", to: .suspended, by: nil)
        let read = ReadJournal<FirmState>(desk: firm.desk)
        let before = try read(nil).entries
        try adopt("2099.2", firm.desk)
        try ChangeCaller(desk: firm)("scanner", to: .active, by: nil)
        let lines = try read(nil).entries
        // Nothing that was decided changes its rulebook by what is adopted later.
        #expect(Array(lines.prefix(before.count)) == before)
        let founding = ["officeFounded", "personAdded", "rulebookAdopted"]
        #expect(lines.prefix(3).map(\.kind) == founding)
        #expect(lines.prefix(3).allSatisfy { $0.rulebook == nil })
        func versions(of kind: String) -> [String?] {
            lines.filter { $0.kind == kind }.map { $0.rulebook?.version }
        }
        #expect(versions(of: "supervisorPinned") == [shipped])
        #expect(versions(of: "gateStopped") == [shipped])
        #expect(versions(of: "callerAdded") == [shipped])
        // Who adopts decides by the one before.
        #expect(versions(of: "rulebookAdopted") == [nil, shipped, "2099.1"])
        #expect(versions(of: "callerSuspended") == ["2099.1"])
        #expect(versions(of: "callerResumed") == ["2099.2"])
        let resumed = try #require(lines.last?.rulebook)
        #expect(try firm.desk.rulebook(resumed).digest == resumed.digest)
        // A stretch from the middle of the day, and what the command and programs are told, agree.
        let some = try read(nil, from: 4, limit: 3).entries
        #expect(some == Array(lines[4..<7]))
        let shown = try ListJournal(desk: firm.desk)(nil, from: nil, limit: 1000)
        #expect(shown.entries.map(\.rulebookVersion) == lines.map { $0.rulebook?.version })
        #expect(
            shown.entries.map(\.rulebookDigest) == lines.map { $0.rulebook?.digest.description })
    }

    @Test func `the rulebook of a day that is past is the one of then`() throws {
        let scene = try Scene()
        let today = KoreanDate(of: scene.world.clock.now())
        let read = ReadJournal<SupervisorOffice>(desk: try scene.supervisor().desk)
        let then = try read(today).entries
        let later = try supervisor(scene, days: 3)
        try adopt("2099.1", later.desk)
        let now = ReadJournal<SupervisorOffice>(desk: later.desk)
        #expect(try now(today).entries == then)
        #expect(try now(today).rules?.version == ShowRulebook()(nil).version)
        #expect(try now(nil).rules?.version == "2099.1")
    }

    @Test func `of an evaluation's events a line names the application and nothing more`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        _ = try scene.completePanel()
        try scene.open()
        try scene.conclude()
        let kinds = Set(Evaluations.kinds.map { $0.kind })
        let day = try ReadJournal<SupervisorOffice>(desk: scene.supervisor().desk)(nil)
        let lines = day.entries.filter { kinds.contains($0.kind) }
        #expect(Set(lines.map(\.kind)).isSuperset(of: ["scoresOpened", "evaluationConcluded"]))
        #expect(
            lines.allSatisfy { $0.fields == [.init(name: "application", value: "app-1")] })
    }

    @Test func `who reads sees what was decided since the last look`() throws {
        let scene = try Scene()
        let read = try ReadOffice<SupervisorOffice>(desk: scene.supervisor().desk)
        #expect(try read().state.letters.issued.isEmpty)
        try scene.introduce()
        let letter = try scene.issued()
        let view = try read()
        #expect(view.state.letters.issued.keys.map(\.description) == [letter.serial])
        #expect(view.rules.digest == view.state.rulebook?.digest)
    }

    @Test func `a letter stands alike at the office that issued it and at the one that holds it`()
        throws
    {
        let scene = try Scene()
        try scene.introduce()
        let letter = try scene.issued()
        _ = try ImportLetter(desk: scene.firm())(letter.document, by: Scene.keeper)
        try scene.carryStatus()
        let issued = try ReadLetters.issued(
            letter.serial, in: ReadOffice<SupervisorOffice>(desk: scene.supervisor().desk)(),
            for: Scene.drafter)
        let held = try ReadLetters.held(
            letter.serial, in: ReadOffice<FirmState>(desk: scene.firm().desk)())
        #expect(issued.standing == .inForce && held.standing == .inForce)
        #expect(issued.explanation == held.explanation && issued.explanation != nil)
        #expect(issued.digest == held.digest && issued.grant == held.grant)
        #expect(issued.names?.korean == "한빛")
        #expect(issued.approvedBy == ["park"] && issued.draftedBy == "kim")
    }

    @Test func `a letter that is not there, or no serial, is refused`() throws {
        let scene = try Scene()
        let view = try ReadOffice<SupervisorOffice>(desk: scene.supervisor().desk)()
        for serial in ["269999", "x", ""] {
            #expect(throws: GivenFailure.self) {
                try ReadLetters.issued(serial, in: view, for: Scene.drafter)
            }
        }
    }

    @Test func `a gate that is shut for several reasons tells each`() throws {
        let scene = try Scene()
        let read = try ReadOffice<FirmState>(desk: scene.firm().desk)
        #expect(
            ShutReason.standing(in: try read(), services: 0)
                == [.noLetterInForce, .noCaller, .noService])
        try StopGate(desk: scene.firm())(reason: "drill", by: nil)
        let reasons = ShutReason.standing(in: try read(), services: 1)
        guard case .stopped(let stop) = reasons.first else {
            Issue.record("the stop order comes first")
            return
        }
        #expect(stop.reason == "drill" && reasons.count == 3)
    }

    @Test func `a record is read backwards, stretch by stretch`() async throws {
        let scene = try Scene()
        let node = try NodeID(parsing: "gate-1")
        let read = try ReadRecord(desk: scene.firm(), node: node.text)
        #expect(try read(10).size == 0)
        let opened = try OpenGateLog(desk: scene.firm())(
            node,
            options: LogOptions(
                segmentSize: .kibibytes(64), preparesAhead: false, reserve: .bytes(0)))
        for number in 0..<7 {
            let entry =
                #""kind":"admission","verdict":"refused","reason":"no_letter","#
                + #""findings":[{"kind":"email","grade":"certain","action":"block","count":2}],"#
                + #""tokensReserved":\#(number)}"#
            _ = try await opened.log.append(Array(entry.utf8))
        }
        opened.log.close()
        let newest = try read(3)
        #expect(newest.size == 7 && newest.entries.map(\.index) == [6, 5, 4])
        #expect(newest.entries[0].reason == "no_letter" && newest.entries[0].at != nil)
        #expect(
            newest.entries[0].findings
                == [.init(kind: "email", grade: "certain", action: "block", count: 2)])
        let older = try read(10, before: newest.older)
        #expect(older.entries.map(\.index) == [3, 2, 1, 0] && older.older == nil)
        #expect(try read(-1).entries.isEmpty && read(5, before: 99).entries.count == 5)
    }
}
