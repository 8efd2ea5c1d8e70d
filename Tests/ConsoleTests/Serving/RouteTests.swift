import Access
import Egress
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// The console over HTTP, in process.
@Suite struct RouteTests {
    private static let supervisorPaths = [
        "/", "/firms", "/firms?verdict=met", "/rounds", "/rounds/1/ranking", "/applications",
        "/applications?round=1&status=waiting", "/evaluations", "/outbox", "/letters",
        "/letters/260003", "/letters/drafts/draft-11", "/journal",
        "/journal?day=2026-06-22", "/people", "/rulebook", "/firms/gaon-bank-0", "/commission",
        "/consultations", "/consultations/consultation-1",
    ]
    private static let firmPaths = [
        "/", "/letters", "/letters/260001", "/callers", "/disciplines", "/outbox", "/record",
        "/applications", "/applications/application-1",
        "/record?before=40",
        "/journal", "/people", "/rulebook",
    ]

    private func supervisor(_ visitor: Visitor?) throws -> some ApplicationProtocol {
        Consoles.application(Consoles.supervisor(try InventedProgramme()), visitor: visitor)
    }

    private func firm(_ visitor: Visitor?) throws -> some ApplicationProtocol {
        Consoles.application(Consoles.firm(try InventedFirmOffice()), visitor: visitor)
    }

    @Test func `every page answers who may read, with nothing but our own style allowed`()
        async throws
    {
        let visitor = try Consoles.visitor([.auditor])
        for (application, paths) in [
            (try supervisor(visitor), Self.supervisorPaths), (try firm(visitor), Self.firmPaths),
        ] as [(any ApplicationProtocol, [String])] {
            try await application.test(.router) { client in
                for path in paths {
                    try await client.execute(uri: path, method: .get) { response in
                        #expect(response.status == .ok, "\(path)")
                        #expect(response.headers[.contentType] == "text/html; charset=utf-8")
                        #expect(response.headers[.contentSecurityPolicy] == StrictHeaders.policy)
                        #expect(response.headers[.cacheControl] == "no-store")
                        _ = try Document(String(buffer: response.body))
                    }
                }
            }
        }
    }

    /// `Tests/Clients/test_browser.py` looks at each of them.
    @Test(arguments: [OfficeName.Kind.supervisor, .firm])
    func `the addresses that can be looked at are those that a browser looks at`(
        kind: OfficeName.Kind
    ) throws {
        let made = try FoundedOffices().router(kind).routes.filter { $0.method == .get }
            .map { $0.path.description.replacing(#/:(\w+)/#) { "{\($0.output.1)}" } }
            .filter { !$0.hasPrefix("/api/") }.sorted().map { $0 + "\n" }.joined()
        #expect(made == (try Golden.text("\(kind).addresses.txt", made: made)))
    }

    @Test func `nobody reads without signing in`() async throws {
        try await supervisor(nil).test(.router) { client in
            for path in Self.supervisorPaths + ["/nowhere"] {
                try await client.execute(uri: path, method: .get) { response in
                    #expect(response.status == .seeOther, "\(path)")
                    #expect(response.headers[.location] == "/sign-in")
                    #expect(response.body.readableBytes == 0)
                }
            }
        }
    }

    @Test func `a visitor without a role reads nothing`() async throws {
        try await supervisor(try Consoles.visitor([])).test(.router) { client in
            for path in Self.supervisorPaths {
                try await client.execute(uri: path, method: .get) { response in
                    #expect(response.status == .forbidden, "\(path)")
                    #expect(!String(buffer: response.body).contains("<table"))
                }
            }
        }
    }

    @Test func `machines are answered without signing in`() async throws {
        try await supervisor(nil).test(.router) { client in
            for (path, status) in [
                ("/healthz", HTTPResponse.Status.ok), ("/readyz", .ok), ("/metrics", .notFound),
                ("/status-list", .notFound), ("/style.css", .ok), ("/icon.svg", .ok),
            ] {
                try await client.execute(uri: path, method: .get) { response in
                    #expect(response.status == status, "\(path)")
                }
            }
        }
    }

    @Test(arguments: [
        ("/nowhere", HTTPResponse.Status.notFound), ("/letters/269999", .notFound),
        ("/letters/x", .badRequest), ("/journal?day=2026-02-30", .badRequest),
        ("/firms?verdict=maybe", .badRequest), ("/firms/nobody", .notFound),
        ("/firms/%20", .notFound), ("/consultations/consultation-9", .notFound),
    ])
    func `what cannot be shown is a page that says so`(
        path: String, status: HTTPResponse.Status
    ) async throws {
        try await supervisor(try Consoles.visitor()).test(.router) { client in
            try await client.execute(uri: path, method: .get) { response in
                #expect(response.status == status)
                let document = try Document(String(buffer: response.body))
                #expect(document.all("h1").count == 1)
            }
        }
    }

    @Test func `the style is kept by its digest`() async throws {
        try await supervisor(nil).test(.router) { client in
            let tag = try await client.execute(uri: "/style.css", method: .get) { response in
                #expect(response.headers[.contentType] == "text/css; charset=utf-8")
                return try #require(response.headers[.eTag])
            }
            try await client.execute(
                uri: "/style.css", method: .get, headers: [.ifNoneMatch: tag]
            ) { response in
                #expect(response.status == .notModified)
                #expect(response.body.readableBytes == 0)
            }
        }
    }

    @Test func `Korean comes first, and a choice of English is kept`() async throws {
        try await supervisor(try Consoles.visitor()).test(.router) { client in
            try await client.execute(uri: "/", method: .get) { response in
                #expect(String(buffer: response.body).contains("<html lang=\"ko\">"))
                #expect(response.headers[.setCookie] == nil)
            }
            let cookie = try await client.execute(uri: "/?lang=en", method: .get) { response in
                #expect(String(buffer: response.body).contains("<html lang=\"en\">"))
                return try #require(response.headers[.setCookie])
            }
            #expect(cookie.hasPrefix("lang=en;") && cookie.contains("HttpOnly"))
            try await client.execute(uri: "/", method: .get, headers: [.cookie: "lang=en"]) {
                #expect(String(buffer: $0.body).contains("<html lang=\"en\">"))
            }
            try await client.execute(
                uri: "/?lang=xx", method: .get, headers: [.cookie: "lang=en"]
            ) {
                #expect(String(buffer: $0.body).contains("<html lang=\"en\">"))
            }
        }
    }

    @Test func `the switch of languages keeps what one looks at`() async throws {
        try await supervisor(try Consoles.visitor()).test(.router) { client in
            try await client.execute(uri: "/firms?verdict=met&lang=ko", method: .get) {
                let document = try Document(String(buffer: $0.body))
                #expect(
                    document.all("a").contains {
                        $0.attributes["href"] == "/firms?verdict=met&amp;lang=en"
                    })
            }
        }
    }

    @Test func `from the first page to why the gate is shut it takes no click`() async throws {
        var office = try InventedFirmOffice()
        try office.stop("drill")
        try await Consoles.application(Consoles.firm(office), visitor: try Consoles.visitor())
            .test(.router) { client in
                try await client.execute(uri: "/?lang=en", method: .get) { response in
                    let text = try Document(String(buffer: response.body)).text
                    #expect(text.contains("The gate is shut"))
                    #expect(text.contains("A stop order is in force: drill"))
                }
            }
    }
}
