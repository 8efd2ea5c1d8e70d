import Foundation
import HTTPTypes
import UseCases
import Vocabulary

@testable import Console

/// Something that one person asks to be done, by a program or by a form.
struct AskedRequest: Sendable {
    enum Way: Sendable {
        /// As the ask has it.
        case right
        /// Of the right form, and about what is not there or cannot be.
        case unfit
        /// With a field that the ask does not have.
        case strange
    }

    let ask: String
    let address: String
    let person: String
    let isForm: Bool
    /// JSON, or the fields of a form as a browser sends them.
    let body: String

    func headers(token: String) throws -> HTTPFields {
        guard isForm else {
            return [
                .authorization: "Bearer \(token)", .contentType: "application/json",
                .idempotencyKey: UUID().uuidString,
            ]
        }
        return [
            try VisibilityWalk.header(NamedVisitor.person): person,
            try VisibilityWalk.header(NamedVisitor.form): body,
        ]
    }

    /// The phase by which its own answer is to be judged once it is done.
    func phase(after phase: VisibilityScene.Phase) -> VisibilityScene.Phase {
        switch ask {
        case "declareConflict": phase < .entered ? max(phase, .complete) : .secondComplete
        case "openScores": phase < .entered ? .opened : .secondOpened
        case "concludeEvaluation": phase < .entered ? .concluded : max(phase, .selected)
        default: phase
        }
    }
}

/// What a person of a scene fills the fields of asks with.
struct VisibilitySamples {
    let scene: VisibilityScene
    let phase: VisibilityScene.Phase
    let person: String

    /// - Parameter page: of a form, where it says that it was sent from.
    func request(
        _ ask: Ask<SupervisorDesk>, about application: String, _ way: AskedRequest.Way,
        from page: String? = nil
    ) -> AskedRequest {
        let path =
            AskPath.filled(ask.path) { name in
                name == "application" ? application : text(of: name, in: ask)
            } ?? ask.path
        let fields = ask.bodyFields.filter { $0.isRequired || way == .unfit }
        var values = fields.map { ($0.name, value(of: $0, in: ask.name, way)) }
        if way == .strange { values.append(("strange", .text("x"))) }
        return AskedRequest(
            ask: ask.name, address: (page == nil ? "/api/v1/" : "/") + path, person: person,
            isForm: page != nil,
            body: page.map { form(values + [("formPage", .text($0))]) } ?? json(values))
    }

    private func text(of name: String, in ask: Ask<SupervisorDesk>) -> String {
        switch name {
        case "round": "\(phase.round)"
        case "firm": VisibilityScene.firm
        case "draft": "draft-1"
        case "serial": scene.letterSerial
        case "request": "app-1"
        default:
            ask.pathFields.first { $0.name == name }.map { AskSamples.text(of: $0, in: ask.name) }
                ?? name
        }
    }

    private func value(
        of field: AskField, in ask: String, _ way: AskedRequest.Way
    ) -> Given.Value {
        let isRight = way == .right
        return switch field.name {
        case "experts":
            .rows(isRight ? experts : [["person": .text("law-1"), "field": .text("ai")]])
        case "chair": .text(isRight ? "chair-1" : "law-1")
        case "replacement": .text(isRight ? "ai-3" : "ai-1")
        case "expert": .text("law-1")
        case "scores":
            .rows(
                scene.criteria.map {
                    ["criterion": .text($0), "points": .number(isRight ? 3 : 999)]
                })
        case "declaration": .text("none")
        case "contents": .text(isRight ? letter : "")
        case "firm": .text(ask == "transferLetter" ? VisibilityScene.other : VisibilityScene.firm)
        case "until", "date", "receivedOn":
            .text(scene.today.adding(days: field.name == "until" ? 9 : 0).description)
        case "ground": .text("lawChanged")
        case "items":
            .rows([["firm": .text(VisibilityScene.firm), "decision": .text("deferred")]])
        case "report": .text("commission-1")
        default: AskSamples.value(of: field, in: ask)
        }
    }

    private var letter: String {
        (try? scene.letter("own words")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private var experts: [[String: Given.Value]] {
        [("ai-3", "ai"), ("sec-2", "security"), ("law-1", "legal")].map {
            ["person": .text($0.0), "field": .text($0.1)]
        }
    }

    private func json(_ values: [(String, Given.Value)]) -> String {
        let object = JSONTree.object(
            Dictionary(values.map { ($0.0, AskSamples.json($0.1)) }) { $1 })
        return (try? JSONEncoder.answers.encode(object)).map { String(decoding: $0, as: UTF8.self) }
            ?? ""
    }

    private func form(_ values: [(String, Given.Value)]) -> String {
        values.flatMap { flat($0.0, $0.1) }
            .map { "\($0.0)=\(Percent.encoded($0.1))" }.joined(separator: "&")
    }

    private func flat(_ name: String, _ value: Given.Value) -> [(String, String)] {
        switch value {
        case .text(let text): [(name, text)]
        case .number(let number): [(name, "\(number)")]
        case .flag(let isSet): [(name, "\(isSet)")]
        case .texts(let texts): texts.map { (name, $0) }
        case .rows(let rows):
            rows.enumerated().flatMap { index, row in
                row.sorted { $0.key < $1.key }
                    .flatMap { flat("\(name).\(index).\($0.key)", $0.value) }
            }
        }
    }
}
