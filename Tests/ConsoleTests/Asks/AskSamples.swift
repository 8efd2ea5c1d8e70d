import Foundation
import Interchange
import Rules
import UseCases
import Vocabulary

@testable import Console

/// Values of the right form for every field of every ask; what they name need not be there.
enum AskSamples {
    /// Of fields whose text must be more than of the right length, by name, or by the ask's name
    /// and theirs.
    private static let texts: [String: String] = [
        "firm": "hanbit", "person": "kim", "opensOn": "2026-01-05", "closesOn": "2026-02-05",
        "decidesOn": "2026-03-05", "csv": example("firms.csv"), "serial": "260001",
        "evidenceDigest": String(repeating: "0", count: 64),
        "draftLetter.contents": example("letter.yaml"),
        "correctLetter.contents": example("letter.yaml"),
        "transferLetter.contents": example("letter.yaml"),
        "draftApplication.contents": example("application.yaml"),
        "reviseApplication.contents": example("application.yaml"),
        "recordConsultation.yaml": example("consultation.yaml"),
        "recordCommissionReportFile.yaml": """
        agenda: 보고 1
        date: "2026-01-05"
        items: [{firm: hanbit, decision: approved}]

        """,
        "adoptRulebook.yaml": String(decoding: Rulebook.shippedYAML, as: UTF8.self),
    ]

    /// What is given as a signed document, of which no sample is good: it is looked at before
    /// the person is.
    static let signed: Set<String> = ["document", "documents", "card"]

    /// What is not given where something else is, by the ask's name and its own.
    static let left: Set<String> = ["assignDiscipline.owner"]

    static func value(of field: AskField, in ask: String) -> Given.Value {
        let name = field.name.split(separator: ".").last.map(String.init) ?? field.name
        if let text = texts["\(ask).\(name)"] ?? texts[name],
            let value = try? field.value(of: text, at: name)
        {
            return value
        }
        return switch field.kind {
        case .text, .lines: .text("sample")
        case .number(let range): .number(range.lowerBound)
        case .day: .text("2026-06-01")
        case .choice(let choices): .text(choices.first?.value ?? "")
        case .choices(let choices): .texts(choices.prefix(1).map(\.value))
        case .flag: .flag(true)
        case .texts: .texts(["sample"])
        case .rows(let fields, _):
            .rows([
                Dictionary(uniqueKeysWithValues: fields.map { ($0.name, value(of: $0, in: ask)) })
            ])
        }
    }

    /// As a form or an address has it.
    static func text(of field: AskField, in ask: String) -> String {
        switch value(of: field, in: ask) {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .flag(let isSet): "\(isSet)"
        case .texts(let texts): texts.joined(separator: "\n")
        case .rows: ""
        }
    }

    static func json(_ value: Given.Value) -> JSONTree {
        switch value {
        case .text(let text): .string(text)
        case .number(let number): .integer(number)
        case .flag(let isSet): .boolean(isSet)
        case .texts(let texts): .array(texts.map(JSONTree.string))
        case .rows(let rows): .array(rows.map { .object($0.mapValues(json)) })
        }
    }

    private static func example(_ name: String) -> String {
        let file = URL(filePath: #filePath).appending(path: "../../../../Examples/\(name)")
        return (try? String(contentsOf: file.standardizedFileURL, encoding: .utf8)) ?? ""
    }
}
