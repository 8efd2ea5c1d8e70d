import Outbound
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

extension Scene {
    /// The application that came in, evaluated, selected by two persons, and approved by the
    /// commission in a report that names it.
    func select(_ application: String = "app-1") throws {
        let round = "\(try held(application).round)"
        try ScreenRound(desk: supervisor())(round, by: Self.drafter)
        try EvaluateRound(desk: supervisor())(round, by: Self.drafter)
        try recommend(application)
        try ProposeSelection(desk: supervisor())(
            application, reasons: "준비가 되어 있음", by: Self.drafter)
        try ApproveSelection(desk: supervisor())(application, by: Self.approver)
        try report("approved", on: application)
    }

    /// The clerk records what the commission decided of an application, today, in the place of
    /// what stands under the same agenda.
    @discardableResult
    func report(
        _ decision: String, on application: String, agenda: String = Scene.agenda,
        remark: String = ""
    ) throws -> String {
        let today = KoreanDate(of: world.clock.now())
        let before = try supervisor().read().commissionReports.standing(
            agenda: agenda, date: today)
        return try RecordCommissionReport(desk: supervisor())(
            RecordCommissionReport.Given(
                agenda: agenda, date: "\(today)", corrects: before?.id.text,
                items: [
                    .init(
                        firm: "hanbit", application: application, decision: decision,
                        remark: remark)
                ]), by: Self.approver)
    }

    /// Three experts score, and the chair concludes that it is to be selected.
    private func recommend(_ application: String) throws {
        let fields = ["ai", "security", "legal"]
        let experts = fields.map { "\($0)-expert" }
        let chair = "panel-chair"
        for person in experts + [chair] {
            _ = try AddPerson(desk: supervisor().desk)(
                person, roles: [person == chair ? "chair" : "expert"], by: Self.drafter)
        }
        let named = try held(application)
        try FormPanel(desk: supervisor())(
            application, firm: named.firm.text, round: named.round.number,
            experts: zip(experts, fields).map { "\($0)=\($1)" }, chair: chair, by: Self.drafter)
        for person in experts + [chair] {
            try DeclareConflict(desk: supervisor())(
                application, conflict: nil, by: Self.person(person))
        }
        for expert in experts {
            let person = Self.person(expert)
            let criteria = try ShowPanel(desk: supervisor())(application, by: person).criteria
            let scores = criteria.map { "\($0.criterion): { points: 16, comment: 근거 }" }
            _ = try CommitScore(desk: supervisor())(
                application, Array(scores.joined(separator: "\n").utf8), by: person)
        }
        try OpenScores(desk: supervisor())(application, by: Self.person(chair))
        try ConcludeEvaluation(desk: supervisor())(
            application, recommendation: "select", reasons: "요건을 갖춤", by: Self.person(chair))
    }

    private func held(_ application: String) throws -> Application {
        try #require(
            supervisor().read().applications[ApplicationID(parsing: application)])
    }
}
