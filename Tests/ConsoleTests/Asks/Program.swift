import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import UseCases
import Vocabulary

@testable import Console

/// Somebody's program at the console of a founded office.
struct Program: Sendable {
    private let client: any TestClientProtocol
    private let token: String

    struct Answer: Sendable {
        let status: Int
        let body: JSONTree
    }

    init(_ client: any TestClientProtocol, token: String) {
        self.client = client
        self.token = token
    }

    func get(_ path: String) async throws -> Answer { try await ask(.get, path, nil, key: nil) }

    /// - Parameter key: the idempotency key; `nil` is a new one.
    func post(_ path: String, _ body: JSONTree = [:], key: String? = nil) async throws -> Answer {
        try await ask(.post, path, body, key: key ?? UUID().uuidString)
    }

    private func ask(
        _ method: HTTPRequest.Method, _ path: String, _ body: JSONTree?, key: String?
    ) async throws -> Answer {
        var headers: HTTPFields = [.authorization: "Bearer \(token)"]
        if let key {
            headers[.contentType] = "application/json"
            headers[.idempotencyKey] = key
        }
        let response = try await client.execute(
            uri: "/api/v1/" + path, method: method, headers: headers,
            body: try body.map { ByteBuffer(bytes: try JSONEncoder.answers.encode($0)) })
        let bytes = Data(response.body.readableBytesView)
        return Answer(
            status: response.status.code,
            body: (try? JSONDecoder().decode(JSONTree.self, from: bytes)) ?? .null)
    }
}

extension FoundedOffices {
    /// Runs `act` with a way to a program of whoever has a role, with all that it may.
    func asking(
        _ kind: OfficeName.Kind,
        _ act: @Sendable (@Sendable (Role) throws -> Program) async throws -> Void
    ) async throws {
        let desk = accounts(kind)
        try await console(kind).test(.router) { client in
            try await act { role in
                let made = try MakeToken(desk: desk)(
                    named: UUID().uuidString.lowercased(),
                    scopes: role.permissions.map(\.rawValue).sorted(), for: Self.person(role))
                return Program(client, token: made.token)
            }
        }
    }

    /// The firm's card as its office has it.
    func firmCard() throws -> String {
        try String(contentsOfFile: folder + "/firm/office.card", encoding: .utf8)
    }

    /// The supervisor's office knows the firm by its card.
    func introduce() throws {
        let card = try GivenCard(document: Array(firmCard().utf8))
        _ = try ImportFirmCard(desk: supervisor)(
            card, confirmed: card.fingerprint, by: Self.person(.administrator))
    }

    /// The office's own example of something that is given as a file.
    func example(_ name: String) throws -> String {
        let file = URL(filePath: #filePath).appending(path: "../../../../Examples/\(name)")
        return try String(contentsOf: file.standardizedFileURL, encoding: .utf8)
    }
}

extension JSONTree {
    @_disfavoredOverload
    subscript(name: String) -> JSONTree {
        if case .object(let object) = self { object[name] ?? .null } else { .null }
    }

    @_disfavoredOverload
    subscript(index: Int) -> JSONTree { index < list.count ? list[index] : .null }

    var list: [JSONTree] { if case .array(let items) = self { items } else { [] } }
    var string: String { if case .string(let text) = self { text } else { "" } }
}
