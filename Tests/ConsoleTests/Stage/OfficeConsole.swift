import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Outbound
import Programme
import Synchronization
import Testing
import UseCases
import Vocabulary

@testable import Console

/// The console of a real office in a temporary folder, with an account for each of its people.
struct OfficeConsole: Sendable {
    private let accounts: AccountScene
    private let answers: ConsoleAnswers

    /// - Parameters:
    ///   - printer: what makes PDFs; `nil` is this machine's.
    ///   - instant: what its clock shows; `nil` is now.
    static func supervisor(
        _ scene: Scene, printer: HTMLPrinter? = nil, at instant: Instant? = nil
    ) throws -> OfficeConsole {
        let desk = try SupervisorDesk(
            OfficeDesk.open(
                scene.supervisorFolder,
                in: scene.world.printing(by: printer).standing(at: instant)))
        let office = try ReadOffice<SupervisorOffice>(desk: desk.desk)
        let journal = ReadJournal<SupervisorOffice>(desk: desk.desk)
        let ownSheet = ReadOwnSheet(desk: desk)
        return try OfficeConsole(
            desk.desk, .supervisor(desk),
            .supervisor(
                SupervisorReadings(
                    name: Consoles.supervisorName, office: { try office() },
                    journal: { try journal($0, from: $1, limit: $2) },
                    ownSheet: { try ownSheet(in: $0, of: $1, $2) })))
    }

    static func firm(_ scene: Scene) throws -> OfficeConsole {
        let desk = try scene.firm()
        let office = try ReadOffice<FirmState>(desk: desk.desk)
        let journal = ReadJournal<FirmState>(desk: desk.desk)
        let record = try ReadRecord(desk: desk, node: nil)
        return try OfficeConsole(
            desk.desk, .firm(desk),
            .firm(
                FirmReadings(
                    name: Consoles.firmName, office: { try office() },
                    journal: { try journal($0, from: $1, limit: $2) },
                    record: { try record($0, before: $1) },
                    shutReasons: { ShutReason.standing(in: $0, services: 1) },
                    isRehearsal: false)))
    }

    private init(
        _ office: OfficeDesk, _ desk: ConsoleDesk, _ readings: ConsoleReadings
    ) throws {
        accounts = try AccountScene()
        for person in try office.people().all {
            try accounts.give(person.roles, to: person.id.text)
        }
        answers = ConsoleAnswers(
            readiness: { Readiness(reasons: []) }, metrics: { nil }, statusList: { nil },
            readings: readings, desk: desk)
    }

    func test(_ act: @Sendable (Visit) async throws -> Void) async throws {
        let router = try ConsoleService.router(
            answers, ConsoleAccounts(desk: accounts.desk, office: "fsc", isSecure: false))
        try await Application(router: router).test(.router) { client in
            try await act(Visit(client: client, accounts: accounts))
        }
    }

    /// Whoever asks in a test, by browser and by program.
    final class Visit: Sendable {
        private let client: any TestClientProtocol
        private let accounts: AccountScene
        private let secrets = Mutex<[String: String]>([:])
        private let tokens = Mutex<[String: String]>([:])

        init(client: any TestClientProtocol, accounts: AccountScene) {
            self.client = client
            self.accounts = accounts
        }

        /// A browser in which a person is signed in.
        func browser(_ person: String) async throws -> Browser {
            let secret = try secret(of: person)
            accounts.clock.turn(by: .seconds(30))
            let browser = Browser(client)
            let answer = try await browser.signIn(person, code: try accounts.code(secret))
            #expect(answer.status == 303)
            _ = try await browser.get("/?lang=en")
            return browser
        }

        private func secret(of person: String) throws -> String {
            if let known = secrets.withLock({ $0[person] }) { return known }
            let secret = try accounts.open(person)
            secrets.withLock { $0[person] = secret }
            return secret
        }

        /// A program of this person's, which may all that the person may.
        private func token(of person: String) throws -> String {
            if let known = tokens.withLock({ $0[person] }) { return known }
            _ = try secret(of: person)
            let id = try PersonID(parsing: person)
            let scopes = accounts.permissions(of: id).map(\.rawValue).sorted()
            let made = try MakeToken(desk: accounts.desk)(
                named: "program", scopes: scopes, for: id)
            tokens.withLock { $0[person] = made.token }
            return made.token
        }

        struct Told: Sendable {
            let status: Int
            let json: JSONTree

            subscript(name: String) -> String? { json[name]?.text }
            var detail: String { self["detail"] ?? "" }
        }

        func get(_ path: String, by person: String) async throws -> Told {
            try await ask(.get, path, nil, person, "")
        }

        func post(
            _ path: String, _ body: JSONTree = .object([:]), by person: String,
            key: String = UUID().uuidString
        ) async throws -> Told {
            try await ask(.post, path, body, person, key)
        }

        private func ask(
            _ method: HTTPRequest.Method, _ path: String, _ body: JSONTree?, _ person: String,
            _ key: String
        ) async throws -> Told {
            var headers: HTTPFields = [.authorization: "Bearer \(try token(of: person))"]
            if body != nil {
                headers[.contentType] = "application/json"
                headers[.idempotencyKey] = key
            }
            // In one order: the same request again is the same bytes.
            let bytes = try body.map { try JSONEncoder.answers.encode($0) }
            let response = try await client.execute(
                uri: "/api/v1/\(path)", method: method, headers: headers,
                body: bytes.map { ByteBuffer(bytes: $0) })
            let json = try JSONDecoder().decode(
                JSONTree.self, from: Data(response.body.readableBytesView))
            return Told(status: response.status.code, json: json)
        }
    }
}

extension World {
    func standing(at instant: Instant?) -> World {
        guard let instant else { return self }
        return World(
            clock: .standing(at: instant), randomness: randomness, files: files, hasher: hasher,
            printer: printer, warn: warn)
    }

    func printing(by printer: HTMLPrinter?) -> World {
        guard let printer else { return self }
        return World(
            clock: clock, randomness: randomness, files: files, hasher: hasher, printer: printer,
            warn: warn)
    }
}

extension AccountScene {
    func permissions(of person: PersonID) -> Set<Permission> {
        people()[person].map { $0.roles.reduce(into: []) { $0.formUnion($1.permissions) } } ?? []
    }
}

extension JSONTree {
    subscript(name: String) -> JSONTree? {
        guard case .object(let object) = self else { return nil }
        return object[name]
    }

    subscript(index: Int) -> JSONTree? {
        guard case .array(let items) = self, items.indices.contains(index) else { return nil }
        return items[index]
    }

    var items: [JSONTree] {
        guard case .array(let items) = self["items"] ?? self else { return [] }
        return items
    }

    var text: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        case .boolean(let value): String(value)
        default: nil
        }
    }
}

extension Browser {
    /// The value of a form's field as a page has it.
    func field(_ name: String, on path: String) async throws -> String {
        let page = try await get(path)
        #expect(page.status == 200, "\(path)")
        let start = try #require(page.body.range(of: "name=\"\(name)\""))
        let rest = page.body[start.upperBound...]
        let open = try #require(rest.firstIndex(of: ">"))
        let text = rest[rest.index(after: open)...].prefix { $0 != "<" }
        return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }
}
