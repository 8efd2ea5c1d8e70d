import Documents
import Foundation
import Interchange
import Ledger
import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

/// What a firm owes in return for its letter, on its way to the supervisor's office.
@Suite struct DisciplineReportDispatchTests {
    let scene: Scene
    let serial: String

    init() throws {
        scene = try Scene()
        try scene.introduce()
        serial = try scene.issued().serial
        _ = try PublishStatusList(desk: scene.supervisor())(by: Scene.drafter)
        try scene.carryAll()
        try scene.keepAll()
    }

    private func fail(_ control: String = "inputFilter") throws {
        _ = try CheckDiscipline(desk: scene.firm())(
            control, result: "notKept", reason: "필터가 꺼져 있었음", evidence: nil, on: nil,
            by: Scene.keeper)
    }

    @discardableResult
    private func evaluate() throws -> ReportedDisciplines {
        try EvaluateDisciplines(desk: scene.firm())(
            scene.period(from: scene.today, to: scene.today), by: Scene.keeper)
    }

    private func listed() throws -> [ShownReportStanding] {
        try ListDisciplineReports(desk: scene.supervisor())(by: Scene.drafter)
    }

    private func shown() throws -> ShownReceivedReport {
        try ShowDisciplineReport(desk: scene.supervisor())("hanbit", by: Scene.drafter)
    }

    private func carry(byCourier: Bool) async throws {
        if byCourier { try scene.carryAll() } else { try await scene.exchange() }
    }

    @Test(arguments: [true, false])
    func `an evaluation reaches the supervisor's office whole, by either way`(
        byCourier: Bool
    ) async throws {
        try fail()
        try MakeCorrectivePlan(desk: scene.firm())(
            "inputFilter", steps: ["다시 켬"], due: scene.today.adding(days: 10).description,
            by: Scene.keeper)
        let reported = try evaluate()
        #expect(reported.shown.dispatch != nil && reported.shown.letters == [serial])
        #expect(try listed().map(\.lastDay) == [nil])
        try await carry(byCourier: byCourier)

        let standing = try #require(try listed().first)
        #expect(standing.firm == "hanbit" && standing.letters == [serial])
        #expect(standing.finding == "breach" && standing.awaitsDecision)
        #expect(standing.shortfalls == 1 && standing.lateDays == 0)
        #expect(standing.counts == reported.shown.counts)
        let report = try shown()
        #expect(report.controls.count == reported.shown.counts.all)
        #expect(report.missing.isEmpty && report.isOfThisRulebook)
        let failed = try #require(report.controls.first { $0.control == "inputFilter" })
        #expect(failed.planDue == scene.today.adding(days: 10).description)
        #expect(failed.nextDue == failed.planDue && failed.foundOn == scene.today.description)
        let kept = try #require(report.controls.first { $0.control == "idleCut" })
        #expect(kept.evidence == "점검-1" && kept.nextDue != nil && kept.korean != nil)
        // What is proposed decides nothing: the letter stands.
        #expect(try scene.standings() == ["in force"])
        let received = try scene.outbox(of: scene.supervisor().desk).received
        #expect(received.map(\.kind) == ["report"] && received.map(\.state) == ["taken"])
    }

    @Test func `the report that is written again is the one that was sent`() throws {
        let reported = try evaluate()
        #expect(
            try ReportDisciplines(desk: scene.firm())(period: nil).document == reported.document)
        let office = try scene.firm().read()
        let written = try #require(office.correspondence.counterparts.values.first?.written.last)
        let document = try SignedDocument(parsing: Array(try #require(written.document).utf8))
        #expect(
            try UnverifiedDispatch.claimed(by: document).contents
                == String(decoding: reported.document, as: UTF8.self))
    }

    @Test func `a completed plan is told too, and ends the failure at the supervisor's`() throws {
        try fail("twoFactors")
        try MakeCorrectivePlan(desk: scene.firm())(
            "twoFactors", steps: ["적용"], due: scene.today.adding(days: 10).description,
            by: Scene.keeper)
        try evaluate()
        try scene.carryAll()
        #expect(try listed().map(\.shortfalls) == [1])
        try CompleteCorrectivePlan(desk: scene.firm())(
            "twoFactors", evidence: GivenEvidence(type: nil, number: "점검-3", digest: nil),
            on: nil, by: Scene.keeper)
        try scene.carryAll()
        #expect(try listed().map(\.shortfalls) == [0])
        #expect(
            try scene.supervisor().read().disciplineReports.completedPlans(
                of: FirmID(parsing: "hanbit")
            ).map(\.evidence.number) == ["점검-3"])
    }

    @Test func `a person declines what a report proposes, or suspends; the report does neither`()
        throws
    {
        try fail()
        try evaluate()
        try scene.carryAll()
        let day = scene.today.description
        #expect(throws: ReceivedReportFailure.badReason(limit: .bytes(1000))) {
            try DeclineSuspension(desk: scene.supervisor())(
                "hanbit", lastDay: day, reason: "", by: Scene.approver)
        }
        try DeclineSuspension(desk: scene.supervisor())(
            "hanbit", lastDay: day, reason: "다시 켠 것을 확인함", by: Scene.approver)
        #expect(try listed().map(\.awaitsDecision) == [false])
        #expect(try shown().declined == "다시 켠 것을 확인함")
    }

    @Test func `an evaluation that no dispatch carries is refused before anything is written`()
        throws
    {
        let controls = try scene.catalogue().map(\.control)
        // Quotation marks are two bytes each in a report, and four in the dispatch around it.
        let reason = String(repeating: "\"", count: 240)
        for control in controls {
            _ = try CheckDiscipline(desk: scene.firm())(
                control, result: "notKept", reason: reason,
                evidence: GivenEvidence(
                    type: nil, number: String(repeating: "\"", count: 100),
                    digest: String(repeating: "ab", count: 32)), on: nil, by: Scene.keeper)
        }
        let before = try scene.head(of: "firm").head
        #expect(throws: DisciplineFailure.reportTooLarge(limit: Dispatch.contentsLimit)) {
            try evaluate()
        }
        #expect(try scene.head(of: "firm").head == before)
    }

    @Test func `every control of the shipped catalogue fits a dispatch, failed and with plans`()
        throws
    {
        let controls = try scene.catalogue().map(\.control)
        // As long as 80 letters of Hangul are in bytes.
        let reason = String(repeating: "가", count: 80)
        for control in controls {
            _ = try CheckDiscipline(desk: scene.firm())(
                control, result: "notKept", reason: reason,
                evidence: GivenEvidence(
                    type: nil, number: "점검-2026-0031", digest: String(repeating: "ab", count: 32)),
                on: nil, by: Scene.keeper)
            try MakeCorrectivePlan(desk: scene.firm())(
                control, steps: ["정책을 다시 배포"],
                due: scene.today.adding(days: 30).description, by: Scene.keeper)
        }
        try evaluate()
        try scene.carryAll()
        #expect(try listed().map(\.shortfalls) == [controls.count])
    }

    @Test func `an evaluation of days without a letter goes to nobody`() throws {
        let alone = try Scene()
        try alone.introduce()
        try alone.keepAll()
        let reported = try EvaluateDisciplines(desk: alone.firm())(
            alone.period(from: alone.today, to: alone.today), by: Scene.keeper)
        #expect(reported.shown.dispatch == nil && reported.shown.letters.isEmpty)
        #expect(try alone.bag(from: alone.firm().desk).isEmpty)
    }

    @Test func `a word that is no report, or of another firm, is refused by the receipt`() throws {
        let report = try #require(
            String(validating: try evaluate().document, as: UTF8.self))
        for contents in [
            "{}", report + " ", report.replacing("\"firm\":\"hanbit\"", with: "\"firm\":\"daon\""),
            report.replacing("\"\(serial)\"", with: "\"260077\""),
            report.replacing(
                "\"evaluatedOn\":\"\(scene.today.year)", with: "\"evaluatedOn\":\"2099"),
        ] {
            _ = try WriteDispatch(desk: scene.firm().desk)(
                .report, contents, to: "fsc", by: Scene.keeper)
        }
        try scene.carryAll()
        let states = try scene.outbox(of: scene.supervisor().desk).received.map(\.state)
        #expect(states.first == "taken")
        #expect(states.dropFirst().count == 5)
        #expect(states.dropFirst().allSatisfy { $0.contains("refused") }, "\(states)")
        let office = try scene.supervisor().read()
        #expect(try office.disciplineReports[FirmID(parsing: "hanbit")].count == 1)
        // The sender is told why.
        let sent = try scene.outbox(of: scene.firm().desk).sent
        #expect(sent.count == 6)
    }

    @Test func `document show says what a report says`() throws {
        try fail()
        let report = String(decoding: try evaluate().document, as: UTF8.self)
        let document = try scene.signed(
            from: "hanbit", to: "fsc", kind: "report", contents: report,
            by: scene.firm().desk.documentSigner())
        let shown = try ShowDocument(desk: scene.supervisor().desk)(document)
        #expect(
            shown.lines.dropFirst(5).map { "\($0.name): \($0.value)" } == [
                "firm: hanbit", "serial: \(serial)", "first day: \(scene.today)",
                "last day: \(scene.today)", "finding: breach",
            ])
    }
}
