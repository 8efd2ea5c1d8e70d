import Access
import Interchange
import Programme
import Testing
import UseCases
import Vocabulary

@Suite struct DisciplineTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    @Test func `an office lists the catalogue of the rulebook that it adopted`() throws {
        let controls = try scene.catalogue()
        #expect(controls.compactMap(\.number) == Array(1...27))
        #expect(controls.filter { $0.group == "ai" }.map(\.control).contains("noTrainingOnInputs"))
        #expect(
            try ListDisciplines(desk: scene.supervisor().desk)().controls.count == controls.count)
    }

    @Test func `a new office has every control unchecked and none kept`() throws {
        let board = try scene.board()
        #expect(board.counts.notChecked == board.controls.count)
        #expect(board.counts.kept == 0)
        #expect(board.finding == "none")
        #expect(board.controls.allSatisfy { $0.standing == "unchecked" && $0.owner == nil })
    }

    @Test func `controls are given to someone all together, or none of them`() throws {
        let assign = try AssignDiscipline(desk: scene.firm())
        #expect(throws: DisciplineFailure.unknownControl("shoeSize")) {
            try assign(
                ["inboundMalware", "shoeSize"], post: "팀장", person: nil, frequency: nil, by: nil)
        }
        #expect(throws: DisciplineFailure.notOneOwner) {
            try assign(
                ["inboundMalware"], post: "팀장", person: "lee", frequency: nil, by: nil)
        }
        #expect(throws: GivenFailure.self) {
            try assign(
                ["inboundMalware"], post: "팀장", person: nil, frequency: "often", by: nil)
        }
        #expect(try scene.board().controls.allSatisfy { $0.owner == nil })
        try assign(
            ["inboundMalware", "idleCut"], post: nil, person: "lee", frequency: "monthly", by: nil)
        #expect(try scene.board().controls.filter { $0.owner == "lee" }.count == 2)
    }

    @Test func `a failure goes by plan and re-check back to kept, day by day`() throws {
        try scene.keepAll()
        let failed = try CheckDiscipline(desk: scene.firm())(
            "twoFactors", result: "notKept", reason: "두 대에 적용되지 않음", evidence: nil, on: nil,
            by: nil)
        #expect(failed.result == "notKept")
        #expect(try scene.board().finding == "correctivePlanDue")
        try MakeCorrectivePlan(desk: scene.firm())(
            "twoFactors", steps: ["두 대에 적용"], due: scene.today.adding(days: 10).description,
            by: nil)
        #expect(try scene.board().finding == "none")
        #expect(try scene.board(after: 11).finding == "breach")
        #expect(try scene.board(after: 11).reasons.map(\.kind) == ["planOverdue"])
        let row = try #require(scene.board().controls.first { $0.control == "twoFactors" })
        #expect(row.plan?.steps == ["두 대에 적용"])
        #expect(row.plan?.approvedBy == "lee")
        try CompleteCorrectivePlan(desk: scene.firm(after: 11))(
            "twoFactors",
            evidence: GivenEvidence(
                type: "systemSetting", number: "점검-2", digest: String(repeating: "ab", count: 32)),
            on: nil, by: nil)
        #expect(try scene.board(after: 11).finding == "none")
        #expect(try scene.board(after: 11).controls.allSatisfy { $0.plan == nil })
    }

    @Test func `an auditor reads and changes nothing, staff check and do not plan`() throws {
        let add = try AddPerson(desk: scene.firm().desk)
        _ = try add("audrey", roles: ["auditor"], by: Scene.keeper)
        _ = try add("stan", roles: ["staff"], by: Scene.keeper)
        try scene.keepAll()
        let audrey = Scene.person("audrey")
        let stan = Scene.person("stan")
        let check = try CheckDiscipline(desk: scene.firm())
        #expect(throws: DisciplineFailure.access(.notPermitted(audrey, .checkDiscipline))) {
            try check(
                "idleCut", result: "notKept", reason: "x", evidence: nil, on: nil, by: audrey)
        }
        _ = try check("idleCut", result: "notKept", reason: "x", evidence: nil, on: nil, by: stan)
        #expect(throws: DisciplineFailure.access(.notPermitted(stan, .makeCorrectivePlan))) {
            try MakeCorrectivePlan(desk: scene.firm())(
                "idleCut", steps: ["x"], due: scene.today.description, by: stan)
        }
        #expect(throws: DisciplineFailure.access(.notPermitted(stan, .evaluateDisciplines))) {
            try EvaluateDisciplines(desk: scene.firm())(
                scene.period(from: scene.today, to: scene.today), by: stan)
        }
    }

    @Test(arguments: ["", "abc", String(repeating: "AB", count: 32)])
    func `a digest that is not SHA-256 in hexadecimal is refused`(digest: String) throws {
        try scene.keepAll()
        #expect(throws: GivenFailure.self) {
            try CheckDiscipline(desk: scene.firm())(
                "idleCut", result: "kept", reason: nil,
                evidence: GivenEvidence(type: nil, number: "1", digest: digest), on: nil, by: nil)
        }
    }
}

@Suite struct DisciplineReportingTests {
    let scene: Scene

    init() throws { scene = try Scene() }

    @Test func `an evaluation becomes a report that reads back as it was`() throws {
        try scene.keepAll()
        let evaluated = try EvaluateDisciplines(desk: scene.firm())(
            scene.period(from: scene.today, to: scene.today), by: nil)
        let report = try DisciplineReport(json: evaluated.document)
        #expect(report.firm.text == "hanbit")
        #expect(report.evaluation.results.count == evaluated.shown.counts.all)
        #expect(evaluated.shown.counts.kept == evaluated.shown.counts.all)
        #expect(
            try ReportDisciplines(desk: scene.firm())(period: nil).document == evaluated.document)
        let head = try scene.firm().read().rulebook?.digest
        #expect(report.evaluation.rulebookDigest == head)
    }

    @Test func `an evaluation with an unchecked control is refused and leaves no entry`() throws {
        try scene.keepAll(but: ["securityPledge", "idleCut"])
        let evaluate = try EvaluateDisciplines(desk: scene.firm())
        #expect(throws: DisciplineFailure.self) {
            try evaluate(scene.period(from: scene.today, to: scene.today), by: nil)
        }
        #expect(throws: DisciplineFailure.noEvaluation) {
            try ReportDisciplines(desk: scene.firm())(period: nil)
        }
        let report = try evaluate(
            scene.period(
                from: scene.today, to: scene.today, notChecked: ["securityPledge", "idleCut"]),
            by: nil)
        #expect(report.shown.counts.notChecked == 2)
        #expect(report.shown.counts.kept == report.shown.counts.all - 2)
    }

    @Test func `a breach is proposed while the letter goes on to stand`() throws {
        try scene.introduce()
        let letter = try scene.issued()
        _ = try ImportLetter(desk: scene.firm())(letter.document, by: Scene.keeper)
        try scene.carryStatus()
        #expect(try scene.board().evaluationDue != nil)
        try scene.keepAll()
        _ = try CheckDiscipline(desk: scene.firm())(
            "inputFilter", result: "notKept", reason: "필터가 꺼져 있었음", evidence: nil, on: nil,
            by: Scene.keeper)
        let report = try EvaluateDisciplines(desk: scene.firm())(
            scene.period(from: scene.today, to: scene.today), by: Scene.keeper)
        #expect(report.shown.proposesSuspension)
        #expect(report.shown.reasons.map(\.kind) == ["planDue", "failedAtOnce"])
        #expect(try scene.standings() == ["in force"])
    }

    @Test func `controls that nobody checks are a breach a month into the letter`() throws {
        try scene.introduce()
        let letter = try scene.issued()
        _ = try ImportLetter(desk: scene.firm())(letter.document, by: Scene.keeper)
        #expect(try scene.board(after: 30).finding == "none")
        let late = try scene.board(after: 31)
        #expect(late.finding == "breach")
        #expect(Set(late.reasons.map(\.kind)) == ["notChecked"])
        #expect(late.reasons.count == late.controls.count)
    }

    @Test(arguments: [
        "", "period: {first: \"2026-01-01\"}\n", "paper: 1\n",
        "period: {first: \"2026-01-01\", last: \"2026-01-02\"}\n"
            + "paper: {number: x, date: \"2026-01-02\"}\nmore: 1\n",
        "period: {first: \"2026-01-01\", last: \"2026-01-02\", days: 2}\n"
            + "paper: {number: x, date: \"2026-01-02\"}\n",
    ])
    func `a file that is not of a period is refused`(yaml: String) throws {
        #expect(throws: YAMLFailure.self) {
            try EvaluateDisciplines(desk: scene.firm())(Array(yaml.utf8), by: nil)
        }
    }
}
