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

/// Every role at every ask of both tables: who may, and who is told that they may not.
@Suite(.serialized) struct AskAccessTests {
    let offices: FoundedOffices

    init() throws { offices = try FoundedOffices() }

    static let kinds: [OfficeName.Kind] = [.supervisor, .firm]

    /// A token for each half of what a person may, and one for all of it.
    private struct Tokens {
        var whole: String?
        var halves: [(scopes: Set<Permission>, token: String)] = []

        init(_ role: Role, _ desk: AccountDesk) throws {
            let held = role.permissions.map(\.rawValue).sorted()
            let person = try FoundedOffices.person(role)
            whole = try MakeToken(desk: desk)(named: "all", scopes: held, for: person).token
            for (number, half) in [held.prefix(held.count / 2), held.dropFirst(held.count / 2)]
                .enumerated() where !half.isEmpty
            {
                let made = try MakeToken(desk: desk)(
                    named: "half-\(number)", scopes: Array(half), for: person)
                halves.append((Set(half.compactMap(Permission.init)), made.token))
            }
        }

        func without(_ permission: Permission) -> String? {
            halves.first { !$0.scopes.contains(permission) }?.token
        }
    }

    private func ask(
        _ ask: TriedAsk, _ token: String?, _ client: some TestClientProtocol, key: String = "k"
    ) async throws -> (status: Int, type: String?, body: String) {
        var headers = HTTPFields()
        if let token { headers[.authorization] = "Bearer \(token)" }
        var path = "/api/v1/" + ask.address
        var body: ByteBuffer?
        if ask.manner == .write {
            headers[.contentType] = "application/json"
            headers[.idempotencyKey] = key
            body = ByteBuffer(bytes: try JSONEncoder.answers.encode(ask.body))
        } else if !ask.bodyFields.isEmpty {
            path += "?" + ask.query(ask.bodyFields)
        }
        let response = try await client.execute(
            uri: path, method: ask.manner == .write ? .post : .get, headers: headers, body: body)
        return (
            response.status.code, response.headers[.contentType],
            String(buffer: response.body)
        )
    }

    @Test(arguments: kinds)
    func `a program without a token is told to show one, whatever it asks`(
        kind: OfficeName.Kind
    ) async throws {
        let asks = try TriedAsk.all(kind, in: offices)
        try await offices.console(kind).test(.router) { client in
            for each in asks {
                for token in [nil, "", "sumun-api-" + String(repeating: "0", count: 64)] {
                    let answer = try await ask(each, token, client)
                    #expect(answer.status == 401, "\(each)")
                    #expect(answer.type == "application/problem+json", "\(each)")
                }
            }
        }
    }

    @Test(arguments: kinds)
    func `a program does what its person's roles and its token's scopes both allow`(
        kind: OfficeName.Kind
    ) async throws {
        let asks = try TriedAsk.all(kind, in: offices)
        try await offices.console(kind).test(.router) { client in
            for role in Role.allCases {
                let tokens = try Tokens(role, offices.accounts(kind))
                for each in asks {
                    let whole = try await ask(each, tokens.whole, client, key: each.name)
                    if role.permissions.contains(each.permission) {
                        // Four eyes and what is whose to see refuse too, in other words.
                        #expect(
                            whole.status != 401 && !whole.body.contains(Self.noRole),
                            "\(role) \(each): \(whole.body)")
                        #expect(whole.status < 500, "\(role) \(each): \(whole.body)")
                    } else {
                        #expect(whole.status == 403, "\(role) \(each): \(whole.body)")
                    }
                    guard let narrow = tokens.without(each.permission) else { continue }
                    let refused = try await ask(each, narrow, client)
                    #expect(refused.status == 403, "\(role) \(each)")
                    #expect(refused.type == "application/problem+json", "\(role) \(each)")
                }
            }
        }
    }

    @Test(arguments: kinds)
    func `a form is shown to, and taken from, whoever may and nobody else`(
        kind: OfficeName.Kind
    ) async throws {
        let writes = try TriedAsk.all(kind, in: offices).filter { $0.manner == .write }
        let form = try VisibilityWalk.header(NamedVisitor.form)
        for role in Role.allCases {
            let router = try offices.routes(kind, for: Self.visitor(role))
            try await Application(router: router).test(.router) { client in
                for each in writes {
                    let may = role.permissions.contains(each.permission)
                    let shown = try await client.execute(
                        uri: "/asks/\(each.name)?" + each.query(each.pathFields), method: .get)
                    #expect(shown.status == (may ? .ok : .forbidden), "\(role) \(each)")
                    let taken = try await client.execute(
                        uri: "/" + each.address, method: .post, headers: [form: each.form])
                    let isRefused = String(buffer: taken.body).contains(Self.noRoleKorean)
                    #expect(may == !isRefused, "\(role) \(each): \(taken.status)")
                    #expect(may || taken.status == .forbidden, "\(role) \(each)")
                    #expect(taken.status.code < 500, "\(role) \(each): \(taken.status)")
                }
            }
        }
    }

    private static func visitor(_ role: Role) throws -> Visitor {
        Visitor(
            person: try FoundedOffices.person(role), roles: [role], formToken: "token")
    }

    /// What it takes to see a page, where that is not to read the office. Pages of forms are each
    /// as its ask is.
    private static func permissions(_ kind: OfficeName.Kind) -> [String: Permission] {
        switch kind {
        case .supervisor:
            [
                "/evaluations": .read, "/evaluations/{}": .read, "/applications/{}": .read,
                "/rounds": .read, "/rulebook": .read, "/**": .read,
                "/letters/draft": .draftLetter, "/letters/{}/revoke": .revokeLetter,
                "/letters/{}/correct": .correctLetter,
            ]
        case .firm:
            ["/rulebook": .read, "/**": .read, "/applications/draft": .draftApplication]
        }
    }

    /// For machines, and what a browser needs for any page.
    private static let open: Set<String> = [
        "/healthz", "/readyz", "/metrics", "/status-list", "/style.css", "/icon.svg",
        "/letter-form.css", "/asks/{}",
    ]

    @Test(arguments: kinds)
    func `a page is shown to whoever the table lets see it, and refused to anybody else`(
        kind: OfficeName.Kind
    ) async throws {
        let permissions = Self.permissions(kind)
        for role in Role.allCases {
            let router = try offices.routes(kind, for: Self.visitor(role))
            let shapes = router.routes.filter { $0.method == .get }
                .map { AskPath.shape($0.path.description) }.filter { !Self.open.contains($0) }
            #expect(shapes.count > 15)
            #expect(Set(permissions.keys).isSubset(of: shapes))
            try await Application(router: router).test(.router) { client in
                for shape in shapes {
                    let permission = permissions[shape] ?? .readOffice
                    let may = role.permissions.contains(permission)
                    let address = shape.replacing("{}", with: "none").replacing("**", with: "none")
                    let shown = try await client.execute(uri: address, method: .get)
                    let isRefused = String(buffer: shown.body).contains(Self.noRoleKorean)
                    // Whoever evaluates and reads no office is led to what they evaluate.
                    let isLed = kind == .supervisor && shape == "/"
                    let refusal = isLed ? HTTPResponse.Status.seeOther : .forbidden
                    #expect((shown.status == refusal) == !may, "\(role) \(shape): \(shown.status)")
                    #expect(isRefused == (!may && !isLed), "\(role) \(shape)")
                    #expect(shown.status.code < 500, "\(role) \(shape)")
                }
            }
        }
    }

    @Test(arguments: kinds)
    func `what the table asks for is what the use case asks for`(kind: OfficeName.Kind) throws {
        var writes: Set<String> = []
        for each in try TriedAsk.all(kind, in: offices) {
            for role in Role.allCases {
                let person = try FoundedOffices.person(role)
                let refusal = try refusal { try each.act(person) }
                if role.permissions.contains(each.permission) {
                    let isAccess = refusal?.message.contains(Self.noRole) ?? false
                    #expect(!isAccess, "\(role) \(each): \(refusal?.message ?? "")")
                } else if each.takesSigned {
                    // It is looked at before the person; a sample is none, and nothing is taken in.
                    #expect(
                        refusal?.kind == .invalid || each.name == "importDocuments",
                        "\(role) \(each): \(refusal?.message ?? "done")")
                } else if each.manner == .write {
                    writes.insert(each.name)
                    // By the use case itself, for the permission of the table.
                    let notPermitted = AccessFailure.notPermitted(person, each.permission).refusal
                    #expect(
                        refusal == notPermitted,
                        "\(role) \(each): \(refusal?.message ?? "done")")
                }
            }
        }
        #expect(writes.count > (kind == .supervisor ? 40 : 24))
    }

    private static let noRole = "has no role that may"
    private static let noRoleKorean = "할 수 있는 역할이 없습니다"

    private func refusal(_ act: () throws -> Void) throws -> Refusal? {
        do { try act() } catch let error as any Refusable { return error.refusal }
        return nil
    }
}
