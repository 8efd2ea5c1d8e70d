import Programme
import Rules
import Testing
import Vocabulary

extension GoldenEventTests {
    static func evaluationEvents(_ sample: Sample) throws -> [any JournalEvent] {
        let application = try ApplicationID(parsing: "app-1")
        let expert = try PersonID(parsing: "expert-1")
        let chair = try PersonID(parsing: "chair-1")
        let criteria = try #require(CriteriaSet.sample(sample.rulebook.evaluation, round: 1))
        let sheet = try ScoreSheet(
            criteria.criteria.map {
                ScoreSheet.Score(criterion: $0.code, points: 7, comment: "문서로 확인함")
            }, for: criteria)
        let sealed = try #require(
            SealedSheet(sheet: sheet, nonce: [UInt8](repeating: 3, count: 32)))
        return [
            PanelFormed(
                application: application, firm: sample.firm, round: 1,
                experts: [PanelFormed.Expert(person: expert, field: "ai")], chair: chair,
                criteria: criteria, fields: ["ai"], leastExperts: 1, chairMayScore: false,
                rulebook: sample.rulebook.digest),
            ConflictDeclared(
                application: application, declaration: "conflicted", reason: "주식 보유"),
            ExpertReplaced(
                application: application, expert: expert,
                replacement: try PersonID(parsing: "expert-2")),
            ChairReplaced(
                application: application, chair: chair,
                replacement: try PersonID(parsing: "chair-2")),
            ScoreCommitted(
                application: application, expert: expert, commitment: try sample.digest(4),
                replaces: try sample.digest(3)),
            ScoresOpened(
                application: application, sheets: [SignedSheet(sealed, by: expert)]),
            EvaluationConcluded(
                application: application, recommendation: .supplement,
                reasons: "테스트 계획을 보완할 것", total: 64_333,
                missedFloors: [try AxisCode(parsing: "testReadiness")]),
        ]
    }
}
