import Access
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import UseCases
import Vocabulary

/// Answers programs: each ask of a table under `/api/v1/`, by the person whose token it is.
struct AskProgram<Desk: Sendable>: Sendable {
    let table: AskTable<Desk>
    let once: AnswerOnce
    /// Where decisions wait for their turn.
    let work: CostlyWork
    /// Where what takes long to read waits for its turn: no decision waits behind it.
    let reading: CostlyWork

    static var bodyLimit: ByteCount { .kibibytes(512) }

    func add(to group: RouterGroup<ConsoleContext>) {
        for ask in table.asks {
            let path = RouterPath(stringLiteral: ask.path)
            switch ask.manner {
            case .read, .list:
                group.get(path) { request, context in
                    try await read(ask, request, context)
                }
            case .write:
                group.post(path) { request, context in
                    try await write(ask, request, context)
                }
            }
        }
    }

    private func read(
        _ ask: Ask<Desk>, _ request: Request, _ context: ConsoleContext
    ) async throws -> Response {
        let person = try context.requireBearer(ask.permission)
        let fields = ask.bodyFields + (ask.manner == .list ? AskPaging.fields : [])
        let query = Dictionary(
            request.uri.queryParameters.map { (String($0.key), JSONTree.string(String($0.value))) },
            uniquingKeysWith: { $1 })
        var values = try AskField.values(ofQuery: query, as: fields)
        values.merge(try ask.pathValues(context)) { $1 }
        let given = Given(by: person, values)
        let answer = try await ask.isLong ? reading.run { try act(ask, given) } : act(ask, given)
        guard ask.manner == .list, let items = answer as? [any Encodable & Sendable] else {
            return .json(answer)
        }
        return .json(try AskPaging(given).page(of: items, by: ask.pageKey))
    }

    private func write(
        _ ask: Ask<Desk>, _ request: Request, _ context: ConsoleContext
    ) async throws -> Response {
        let person = try context.requireBearer(ask.permission)
        guard let key = request.headers[.idempotencyKey] else {
            throw AskFailure.noIdempotencyKey
        }
        let type = (request.headers[.contentType] ?? "").lowercased()
        let isJSON = type == "application/json" || type.hasPrefix("application/json;")
        guard isJSON else { throw HTTPError(.unsupportedMediaType) }
        let body = try await request.body.collect(upTo: Self.bodyLimit.bytes)
        let bytes = Array(body.readableBytesView)
        var values = try AskField.values(of: Self.object(bytes), as: ask.bodyFields)
        values.merge(try ask.pathValues(context)) { $1 }
        let given = Given(by: person, values)
        let asked = Array("\(request.method.rawValue) \(request.uri.path)\n".utf8) + bytes
        var told: [UInt8]?
        let kept = try await once(key, request: asked, by: person) {
            let bytes = try await work.run { try JSONEncoder.answers.encode(act(ask, given)) }
            told = Array(bytes)
            if let kept = KeptAnswer(status: 200, body: Array(bytes)) { return kept }
            // It is done, whatever its answer's length: later it says that much.
            let done = try JSONEncoder.answers.encode(Done(done: ask.name))
            guard let kept = KeptAnswer(status: 200, body: Array(done)) else {
                preconditionFailure("the name of \(ask.name) is short")
            }
            return kept
        }
        return Response(
            status: .init(code: kept.status), headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(bytes: told ?? kept.body)))
    }

    private func act(_ ask: Ask<Desk>, _ given: Given) throws -> any Encodable & Sendable {
        try ask.act(table.api, given)
    }

    private static func object(_ bytes: [UInt8]) throws -> [String: JSONTree] {
        guard !bytes.isEmpty else { return [:] }
        guard case .object(let object) = try? JSONDecoder().decode(JSONTree.self, from: Data(bytes))
        else { throw AskFailure.noObject }
        return object
    }
}

extension Ask {
    /// The values that stand in the request's path.
    func pathValues(_ context: ConsoleContext) throws -> [String: Given.Value] {
        var values: [String: Given.Value] = [:]
        for field in pathFields {
            let raw = try context.parameters.require(field.name)
            let text = raw.removingPercentEncoding ?? raw
            values[field.name] = try field.value(of: text, at: field.name)
        }
        return values
    }
}

extension AskField {
    /// What an address has for each of `fields`, as text; anything else in it is an error.
    static func values(
        ofQuery query: [String: JSONTree], as fields: [AskField]
    ) throws(FieldFailure) -> [String: Given.Value] {
        var values: [String: Given.Value] = [:]
        for field in fields {
            guard case .string(let text) = query[field.name] else {
                guard !field.isRequired else { throw .missing(field.name) }
                continue
            }
            values[field.name] = try field.value(of: text, at: field.name)
        }
        let strange = query.keys.filter { key in !fields.contains { $0.name == key } }
        if let first = strange.min() {
            throw .strange(String(first.prefix(64)), isParameter: true)
        }
        return values
    }
}

extension HTTPField.Name {
    static var idempotencyKey: HTTPField.Name {
        guard let name = HTTPField.Name("Idempotency-Key") else {
            preconditionFailure("a field's name is a token")
        }
        return name
    }
}
