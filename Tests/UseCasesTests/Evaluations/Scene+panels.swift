import Foundation
import Programme
import Testing
import UseCases
import Vocabulary

extension Scene {
    static let experts = ["ai-1", "sec-1", "law-1"].map(person)
    static let chair = person("chair-1")
    /// Everyone whom an office of evaluations has beside the first two persons.
    static let panelPeople: [(String, [String])] = [
        ("ai-1", ["expert"]), ("sec-1", ["expert"]), ("law-1", ["expert"]),
        ("ai-2", ["expert"]), ("sec-2", ["expert", "auditor"]), ("chair-1", ["chair"]),
        ("chair-2", ["chair"]), ("secretary", ["secretariat"]), ("auditor", ["auditor"]),
        ("admin", ["administrator"]), ("ciso", ["ciso"]), ("staff", ["staff"]),
        ("gatekeeper", ["gatekeeper"]), ("officer", ["officer"]), ("approver", ["approver"]),
    ]

    /// Experts, chairs and one person of every other role, and the firm's application in the
    /// evaluation of round 1.
    func introducePanel() throws {
        try register()
        try addPanelPeople()
        try beginRound("1")
        _ = try receive(submitted())
        try ScreenRound(desk: supervisor())("1", by: Self.drafter)
        try EvaluateRound(desk: supervisor())("1", by: Self.drafter)
    }

    func addPanelPeople() throws {
        for (person, roles) in Self.panelPeople {
            _ = try AddPerson(desk: supervisor().desk)(person, roles: roles, by: Self.drafter)
        }
    }

    func formPanel(
        _ application: String = "app-1", round: Int = 1,
        experts: [String] = ["ai-1=ai", "sec-1=security", "law-1=legal"]
    ) throws {
        try FormPanel(desk: supervisor())(
            application, firm: "hanbit", round: round, experts: experts, chair: "chair-1",
            by: Self.drafter)
    }

    func declare(
        _ person: PersonID, conflict: String? = nil, on application: String = "app-1"
    ) throws {
        try DeclareConflict(desk: supervisor())(application, conflict: conflict, by: person)
    }

    /// A file of scores for every criterion, each with this comment.
    func scores(_ points: Int = 16, comment: String) throws -> [UInt8] {
        let shown = try ShowPanel(desk: supervisor())("app-1", by: Self.person("secretary"))
        let lines = shown.criteria.map {
            "\($0.criterion): { points: \(points), comment: \"\(comment)\" }"
        }
        return Array(lines.joined(separator: "\n").utf8)
    }

    func score(_ person: PersonID, _ points: Int = 16, comment: String? = nil) throws -> String {
        try CommitScore(desk: supervisor())(
            "app-1", scores(points, comment: comment ?? Self.marker(person)), by: person)
    }

    /// Stands in nothing else.
    static func marker(_ person: PersonID) -> String { "SEALED-COMMENT-OF-\(person)" }

    /// All members declare that nothing stands against it, and all experts score.
    func completePanel(round: Int = 1) throws -> [PersonID: String] {
        try formPanel(round: round)
        for person in Self.experts + [Self.chair] { try declare(person) }
        var commitments: [PersonID: String] = [:]
        for person in Self.experts { commitments[person] = try score(person) }
        return commitments
    }

    func open() throws { try OpenScores(desk: supervisor())("app-1", by: Self.chair) }

    func conclude(_ recommendation: String = "select") throws {
        try ConcludeEvaluation(desk: supervisor())(
            "app-1", recommendation: recommendation, reasons: "요건을 갖춤", by: Self.chair)
    }

    var panelFolder: String { supervisorFolder + "/sealed/panels/app-1.1" }

    func sealedFile(_ person: PersonID, _ commitment: String) -> String {
        "\(panelFolder)/\(person).\(commitment).sealed"
    }
}
