import Access
import Foundation
import HTTPTypes
import Hummingbird
import UseCases
import Vocabulary

/// Answers people's forms: each ask of a table that changes something has a page with its form
/// under `/asks/`, and takes that form under its own path.
struct AskForms<Desk: Sendable>: Sendable {
    let table: AskTable<Desk>
    let work: CostlyWork

    func add(to routes: PageRoutes) {
        routes.page("asks/{name}", may: .read) { request, context in
            let ask = try writing(context.parameters.require("name"))
            let visitor = try context.requireVisitor(ask.permission)
            let known = Dictionary(
                request.uri.queryParameters.map { (String($0.key), String($0.value)) },
                uniquingKeysWith: { $1 })
            return PageRoutes.Made(try page(ask, known, visitor), nil)
        }
        for ask in table.asks where ask.manner == .write {
            routes.form(RouterPath(stringLiteral: ask.path)) { context in
                try await take(ask, context)
            }
        }
    }

    private func writing(_ name: String) throws -> Ask<Desk> {
        guard let ask = table[name], ask.manner == .write else { throw HTTPError(.notFound) }
        return ask
    }

    private func page(
        _ ask: Ask<Desk>, _ known: [String: String], _ visitor: Visitor
    ) throws -> AskPage {
        let token = visitor.formToken
        guard AskPath.filled(ask.path, with: { known[$0] }) != nil else {
            throw AskFailure.noSubject
        }
        return AskPage(
            words: ask.words,
            about: ask.pathFields.map { ($0, known[$0.name] ?? "") },
            form: { ask.form(known, token: token, in: $0) })
    }

    /// Does what a form asks; where it is refused, the form comes back as it was filled in, on the
    /// page that it was sent from or on its own.
    private func take(_ ask: Ask<Desk>, _ context: ConsoleContext) async throws -> PageRoutes.Taken
    {
        let visitor = try context.requireVisitor(ask.permission)
        let form = context.form
        do {
            var values = try form.values(as: ask.bodyFields)
            values.merge(try ask.pathValues(context)) { $1 }
            let given = Given(by: visitor.person, values)
            let answer = try await work.run {
                try ask.act(table.console, given)
            }
            return try done(ask, given, answer)
        } catch let error as any Refusable {
            var known = form.known
            for field in ask.pathFields { known[field.name] = context.parameters.get(field.name) }
            return .refused(error, own: try page(ask, known, visitor))
        }
    }

    private func done(
        _ ask: Ask<Desk>, _ given: Given, _ answer: any Encodable & Sendable
    ) throws -> PageRoutes.Taken {
        let told = try JSONTree.of(answer).texts
        guard let page = ask.page,
            let address = AskPath.filled(
                page,
                with: { name in
                    told.first { $0.name == name }?.value ?? given.optional(name)
                })
        else {
            let known = ask.fields.compactMap { field in
                given.optional(field.name).map { (field, $0) }
            }
            return .page(
                AskPage(
                    words: ask.words, about: known, form: nil,
                    answer: { language in
                        if let said = answer as? any SaidAnswer {
                            return said.said(in: language)
                        }
                        return told.filter { told in !known.contains { $0.0.name == told.name } }
                            .map { (AskWords().name(of: $0.name, language), $0.value) }
                    },
                    amiss: { (answer as? any SaidAnswer)?.amiss(in: $0) },
                    isOnce: ask.secret != nil), .ok)
        }
        return .address(address + (address.contains("?") ? "&" : "?") + "done=\(ask.name)")
    }
}

extension ConsoleContext {
    /// Whoever is signed in, if their roles allow it.
    func requireVisitor(_ permission: Permission) throws -> Visitor {
        let visitor = try requireVisitor()
        guard visitor.permissions.contains(permission) else {
            throw AccessFailure.notPermitted(visitor.person, permission)
        }
        return visitor
    }
}

extension Visitor {
    /// All that this person may ask.
    var permissions: Set<Permission> {
        roles.reduce(into: []) { $0.formUnion($1.permissions) }
    }
}

extension JSONTree {
    /// The JSON of an answer.
    static func of(_ value: any Encodable) throws -> JSONTree {
        try JSONDecoder().decode(JSONTree.self, from: JSONEncoder.answers.encode(value))
    }

    /// What an answer says, by name: texts and numbers at its top, lists in lines.
    var texts: [(name: String, value: String)] {
        guard case .object(let object) = self else { return [] }
        return object.sorted { $0.key < $1.key }.compactMap { name, value in
            value.line.map { (name, $0) } ?? value.lines.map { (name, $0) }
        }
    }

    /// A text, a number or a truth, on one line.
    private var line: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        case .boolean(let value): value ? "true" : "false"
        case .null, .fraction, .array, .object: nil
        }
    }

    /// A list with a line for each item, whose parts stand side by side.
    private var lines: String? {
        guard case .array(let items) = self else { return nil }
        return items.map { item in
            item.line ?? item.texts.map(\.value).joined(separator: " · ")
        }.joined(separator: "\n")
    }
}
