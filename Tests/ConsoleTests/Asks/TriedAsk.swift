import Access
import UseCases
import Vocabulary

@testable import Console

/// An ask of either table with values to try it with, and its act over a real office.
struct TriedAsk: Sendable, CustomStringConvertible {
    let name: String
    let manner: AskManner
    let path: String
    let permission: Permission
    let pathFields: [AskField]
    let bodyFields: [AskField]
    /// Does it as this person, past every check of routes.
    let act: @Sendable (PersonID) throws -> Void

    var description: String { name }

    init<Desk: Sendable>(_ ask: Ask<Desk>, _ desk: Desk) {
        name = ask.name
        manner = ask.manner
        path = ask.path
        permission = ask.permission
        pathFields = ask.pathFields
        bodyFields = ask.bodyFields.filter {
            !AskSamples.left.contains("\(ask.name).\($0.name)")
        }
        let fields = ask.pathFields + bodyFields
        act = { person in
            let values = Dictionary(
                uniqueKeysWithValues: fields.map {
                    ($0.name, AskSamples.value(of: $0, in: ask.name))
                })
            _ = try ask.act(desk, Given(by: person, values))
        }
    }

    static func all(_ kind: OfficeName.Kind, in offices: FoundedOffices) throws -> [TriedAsk] {
        switch kind {
        case .supervisor:
            let table = try AskTable(offices.supervisor, offices.supervisorAccounts)
            return table.asks.map { TriedAsk($0, table.api) }
        case .firm:
            let table = try AskTable(offices.firm, offices.firmAccounts)
            return table.asks.map { TriedAsk($0, table.api) }
        }
    }

    /// Its address below `/`, with sample values.
    var address: String {
        let values = Dictionary(
            uniqueKeysWithValues: pathFields.map { ($0.name, AskSamples.text(of: $0, in: name)) })
        return AskPath.filled(path) { values[$0] } ?? path
    }

    /// Whether what it is about is a signed document.
    var takesSigned: Bool { bodyFields.contains { AskSamples.signed.contains($0.name) } }

    /// Sample values as an address has them.
    func query(_ fields: [AskField]) -> String {
        fields.map { "\($0.name)=\(Percent.encoded(AskSamples.text(of: $0, in: name)))" }
            .joined(separator: "&")
    }

    /// Sample values as a program sends them.
    var body: JSONTree {
        .object(
            Dictionary(
                uniqueKeysWithValues: bodyFields.map {
                    ($0.name, AskSamples.json(AskSamples.value(of: $0, in: name)))
                }))
    }

    /// Sample values as a browser sends them.
    var form: String { query(bodyFields.flatMap { $0.flat("") }) }
}

extension AskField {
    /// The fields of one row beside all others, named as a form names them.
    fileprivate func flat(_ prefix: String) -> [AskField] {
        guard case .rows(let fields, _) = kind else {
            return [AskField(prefix + name, kind, words, isRequired: isRequired)]
        }
        return fields.flatMap { $0.flat("\(prefix)\(name).0.") }
    }
}

extension AskPath {
    /// A path of a route or an ask without the names of its parts: `/letters/{}/form`.
    static func shape(_ path: String) -> String {
        "/"
            + path.split(separator: "/").map {
                $0.hasPrefix("{") || $0.hasPrefix(":") ? "{}" : String($0)
            }.joined(separator: "/")
    }
}
