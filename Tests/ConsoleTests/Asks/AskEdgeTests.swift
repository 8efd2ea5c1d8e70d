import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Programme
import Testing
import UseCases
import Vocabulary

@testable import Console

/// What a program is told that asks wrongly, twice, or for a list that goes on.
@Suite struct AskEdgeTests {
    /// Where nothing is done, one pair of offices does for all.
    private static let untouched = Result { try SecretariatProgram() }

    private struct Answer: Sendable {
        let status: Int
        let headers: HTTPFields
        let body: String

        var json: JSONTree? { try? JSONDecoder().decode(JSONTree.self, from: Data(body.utf8)) }
        /// A problem in the form of RFC 9457 that names its own status.
        var isProblem: Bool {
            guard headers[.contentType] == "application/problem+json",
                case .object(let object) = json,
                case .string(let detail) = object["detail"]
            else { return false }
            return object["status"] == .integer(status) && !detail.isEmpty
        }
        subscript(name: String) -> JSONTree? {
            if case .object(let object) = json { object[name] } else { nil }
        }
    }

    /// Runs `act` with a way to ask the supervisor's console, by token unless headers say
    /// otherwise.
    private func test(
        at stage: SecretariatProgram? = nil,
        _ act:
            @Sendable (
                @Sendable (HTTPRequest.Method, String, HTTPFields, String?) async throws -> Answer
            ) async throws -> Void
    ) async throws {
        let stage = try stage ?? Self.untouched.get()
        let token = stage.token
        try await stage.offices.console(.supervisor).test(.router) { client in
            try await act { method, path, given, body in
                var headers = given
                headers[.authorization] = "Bearer \(token)"
                let response = try await client.execute(
                    uri: path, method: method, headers: headers,
                    body: body.map { ByteBuffer(string: $0) })
                return Answer(
                    status: response.status.code, headers: response.headers,
                    body: String(buffer: response.body))
            }
        }
    }

    private static let plan = "/api/v1/rounds/1/plan"
    private static let days =
        #"{"opensOn":"2026-01-05","closesOn":"2026-02-05","decidesOn":"2026-03-05"}"#
    private static let otherDays = days.replacing("01-05", with: "01-06")

    private static func headers(_ key: String?, type: String? = "application/json")
        -> HTTPFields
    {
        var headers = HTTPFields()
        if let key { headers[.idempotencyKey] = key }
        if let type { headers[.contentType] = type }
        return headers
    }

    @Test(arguments: [
        "/api", "/api/", "/api/v1", "/api/v1/", "/api/v2/rounds", "/api/v1/nothing",
        "/api/v1/rounds/1/nothing", "/api/v1/rounds/1/plan/more", "/api/v1/sign-in",
    ])
    func `an address that is none is told so, by any method and with no way to a page`(
        path: String
    ) async throws {
        try await test { ask in
            for method: HTTPRequest.Method in [.get, .post, .put, .delete, .options] {
                let answer = try await ask(method, path, [:], nil)
                #expect(answer.status == 404 && answer.isProblem, "\(method)")
                #expect(answer.headers[.location] == nil)
            }
        }
    }

    @Test func `a method that an address does not take is told which it takes`() async throws {
        let wrong: [(HTTPRequest.Method, String, String)] = [
            (.put, "rounds/1/plan", "POST"), (.get, "rounds/1/plan", "POST"),
            (.delete, "rounds/1", "GET"), (.post, "rounds", "GET"), (.patch, "me", "GET"),
            (.head, "rounds", "GET"), (.options, "rounds/1/open", "POST"),
            (.trace, "rounds", "GET"),
        ]
        try await test { ask in
            for (method, path, allowed) in wrong {
                let answer = try await ask(method, "/api/v1/" + path, [:], nil)
                #expect(answer.status == 405 && answer.isProblem, "\(method) \(path)")
                #expect(answer.headers[.allow] == allowed, "\(method) \(path)")
            }
        }
    }

    @Test(arguments: [
        "{", "[]", "1", "\"a\"", "null", "{\"opensOn\":", "\u{FEFF}{}", "{}{}", "{'a':1}",
        String(repeating: "[", count: 100_000),
        "{\"a\":" + String(repeating: "[", count: 5_000),
    ])
    func `a body that is no JSON object is refused`(body: String) async throws {
        try await test { ask in
            let answer = try await ask(.post, Self.plan, Self.headers("k"), body)
            #expect([400, 422].contains(answer.status) && answer.isProblem, "\(answer.body)")
        }
    }

    @Test(arguments: [
        "{}", "{\"opensOn\":1}", days.replacing("}", with: ",\"more\":1}"),
        days.replacing("2026-01-05", with: "2026-02-30"),
        days.replacing("\"2026-01-05\"", with: "null"),
        days.replacing("\"2026-01-05\"", with: "[\"2026-01-05\"]"),
    ])
    func `a body that is not of the ask's fields is refused and names what is wrong`(
        body: String
    ) async throws {
        try await test { ask in
            let answer = try await ask(.post, Self.plan, Self.headers("k"), body)
            #expect(answer.status == 422 && answer.isProblem, "\(answer.body)")
            #expect(answer.body.contains("`"), "\(answer.body)")
        }
    }

    @Test func `a body that is too large or of another type is refused`() async throws {
        try await test(at: SecretariatProgram()) { ask in
            let large = "{\"opensOn\":\"" + String(repeating: "a", count: 600_000) + "\"}"
            let answer = try await ask(.post, Self.plan, Self.headers("k"), large)
            #expect(answer.status == 413 && answer.isProblem, "\(answer.status)")
            for type in [nil, "text/plain", "application/jsonx", "multipart/form-data"] {
                let answer = try await ask(
                    .post, Self.plan, Self.headers("k", type: type), Self.days)
                #expect(answer.status == 415 && answer.isProblem, "\(type ?? "none")")
            }
            let charset = try await ask(
                .post, Self.plan, Self.headers("k", type: "Application/JSON; charset=utf-8"),
                Self.days)
            #expect(charset.status == 200)
        }
    }

    @Test func `a write without an idempotency key, or with a bad one, is refused`()
        async throws
    {
        try await test { ask in
            for key in [nil, "", "a b", String(repeating: "k", count: 129)] {
                let answer = try await ask(.post, Self.plan, Self.headers(key), Self.days)
                #expect(answer.status == 422 && answer.isProblem, "\(key ?? "none")")
            }
        }
        let offices = try Self.untouched.get().offices
        #expect(try ShowRoundBoard(desk: offices.supervisor)(nil).isEmpty)
    }

    @Test func `the same write under the same key is answered with the same bytes, and done once`()
        async throws
    {
        let stage = try SecretariatProgram()
        let offices = stage.offices
        try await test(at: stage) { ask in
            let first = try await ask(.post, Self.plan, Self.headers("k"), Self.days)
            #expect(first.status == 200)
            let planned = try offices.entries()
            for _ in 0..<3 {
                let again = try await ask(.post, Self.plan, Self.headers("k"), Self.days)
                #expect(again.status == 200 && again.body == first.body)
            }
            #expect(try offices.entries() == planned)
            for (path, body) in [
                (Self.plan, Self.otherDays), ("/api/v1/rounds/2/plan", Self.days),
            ] {
                let other = try await ask(.post, path, Self.headers("k"), body)
                #expect(other.status == 409 && other.isProblem, "\(path)")
            }
            #expect(try offices.entries() == planned)
        }
    }

    @Test func `a write that was refused leaves its key free`() async throws {
        try await test(at: SecretariatProgram()) { ask in
            let early = try await ask(
                .post, "/api/v1/rounds/1/open", Self.headers("k"), "{}")
            #expect(early.status == 404 || early.status == 409)
            let planned = try await ask(.post, Self.plan, Self.headers("k"), Self.days)
            #expect(planned.status == 200)
        }
    }

    @Test(arguments: [1, 2, 3, 200])
    func `a list is walked by its cursor, each item once and in order`(limit: Int) async throws {
        let stage = try SecretariatProgram()
        for round in 1...3 {
            try PlanRound(desk: stage.offices.supervisor)(
                "\(round)", .init(opens: "2026-01-05", closes: "2026-02-05", decides: "2026-03-05"),
                by: FoundedOffices.person(.secretariat))
        }
        try await test(at: stage) { ask in
            var found: [JSONTree?] = []
            var next: String?
            repeat {
                let query = next.map { "&cursor=\(Percent.encoded($0))" } ?? ""
                let page = try await ask(
                    .get, "/api/v1/rounds?limit=\(limit)\(query)", [:], nil)
                guard case .array(let items) = page["items"] else { break }
                #expect(items.count <= limit && !items.isEmpty)
                found += items.map { if case .object(let item) = $0 { item["round"] } else { nil } }
                next = if case .string(let text) = page["next"] { text } else { nil }
            } while next != nil && found.count < 10
            #expect(found == [.integer(1), .integer(2), .integer(3)])
        }
    }

    @Test(arguments: [
        "limit=0", "limit=201", "limit=x", "limit=-1", "cursor=x", "cursor=", "cursor=OTk5",
        "cursor=%FF", "more=1", "limit",
    ])
    func `a list that is asked for wrongly is refused`(query: String) async throws {
        try await test { ask in
            let answer = try await ask(.get, "/api/v1/rounds?" + query, [:], nil)
            #expect(answer.status == 422 && answer.isProblem, "\(answer.status) \(answer.body)")
        }
    }

    @Test(arguments: ["0", "100", "x", "%31", "1%00", "%ff", "..", "1;a"])
    func `a name in an address that is none is refused or not found`(round: String) async throws {
        try await test { ask in
            let answer = try await ask(.get, "/api/v1/rounds/\(round)", [:], nil)
            #expect([404, 422].contains(answer.status) && answer.isProblem, "\(answer.status)")
        }
    }
}

extension FoundedOffices {
    /// How many entries the supervisor's journal has.
    fileprivate func entries() throws -> UInt64 {
        try ReadJournal<SupervisorOffice>(desk: supervisor.desk)(nil).size
    }
}
