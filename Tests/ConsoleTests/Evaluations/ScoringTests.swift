import Access
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Programme
import Testing
import UseCases
import Vocabulary

@testable import Console

/// An expert's part of an evaluation by forms alone, and by a program.
@Suite struct ScoringTests {
    private static let page = "/evaluations/app-1"

    private static func fields(_ criteria: [String], _ points: Int) -> [(String, String)] {
        criteria.enumerated().flatMap { index, criterion in
            [
                ("scores.\(index).criterion", criterion), ("scores.\(index).points", "\(points)"),
                ("scores.\(index).comment", "근거 \(index)"),
            ]
        }
    }

    @Test func `an expert declares, scores, and is shown the own sealed scores, by forms alone`()
        async throws
    {
        let scene = try VisibilityScene()
        try scene.bring(to: .formed)
        let accounts = scene.accounts
        let secret = try #require(scene.secrets["law-1"])
        try await Application(router: scene.router).test(.router) { client in
            let browser = Browser(client)
            accounts.clock.turn(by: .seconds(30))
            #expect(
                try await browser.signIn("law-1", code: try accounts.code(secret)).status == 303)
            #expect(try await browser.get("/").location == "/evaluations")
            let declared = try await browser.post(
                Self.page + "/declare", [("declaration", "none"), ("reason", "")],
                from: Self.page)
            #expect(declared.location == Self.page + "?done=declareConflict")
            let form = try Document(try await browser.get(Self.page).body)
            let criteria = form.all("input").filter {
                ($0.attributes["name"] ?? "").hasSuffix(".criterion")
            }.compactMap { $0.attributes["value"] }
            #expect(criteria.count == 9)
            let scored = try await browser.post(
                Self.page + "/scores", Self.fields(criteria, 15), from: Self.page)
            #expect(scored.location == Self.page + "?done=commitScore")
            #expect(try await browser.get(Self.page).body.contains("근거 8"))
            let refused = try await browser.post(
                Self.page + "/scores", Self.fields(criteria, 21), from: Self.page)
            #expect((400...499).contains(refused.status))
            #expect(refused.body.contains(": 0~20점으로 입력하여 주십시오."))
            try await Self.comesBack(browser, criteria)
        }
        // Its folder goes with it.
        withExtendedLifetime(scene) {}
    }

    /// On the page that it was sent from; on one of its own where it says another, or none, or
    /// one that is not this person's.
    private static func comesBack(_ browser: Browser, _ criteria: [String]) async throws {
        for (from, isThere) in [
            (page, true), (page + "?x=1", true), ("/rounds", false), ("", false),
            ("//elsewhere.example" + page, false), ("/letters", false), ("/nowhere", false),
            (page + String(repeating: "x", count: 3_000), false),
        ] {
            let refused = try await browser.post(
                page + "/scores", fields(criteria, 21) + [("formPage", from)], from: page)
            let document = try Document(refused.body)
            #expect(refused.status == 422)
            #expect(document.all("div").contains { $0.attributes["role"] == "alert" })
            #expect(document.all("table").count == (isThere ? 2 : 1), "\(from)")
            let typed = document.all("input").filter {
                $0.attributes["name"] == "scores.0.points"
            }
            #expect(typed.map { $0.attributes["value"] } == ["21"], "\(from)")
        }
    }

    @Test func `a program gives scores as rows, and the same request again seals nothing anew`()
        async throws
    {
        let scene = try VisibilityScene()
        try scene.bring(to: .formed)
        let person = InventedRound.person("law-1")
        try DeclareConflict(desk: scene.desk)("app-1", conflict: nil, by: person)
        let criteria = try ShowPanel(desk: scene.desk)("app-1", by: person).criteria
        let rows = criteria.map {
            "{\"criterion\":\"\($0.criterion)\",\"points\":12,\"comment\":\"근거\"}"
        }.joined(separator: ",")
        let token = try #require(scene.tokens[person])
        try await Application(router: scene.router).test(.router) { client in
            var headers = HTTPFields()
            headers[.authorization] = "Bearer \(token)"
            headers[.contentType] = "application/json"
            headers[.idempotencyKey] = "scores-1"
            let browser = Browser(client)
            let body = ByteBuffer(string: "{\"scores\":[\(rows)]}")
            let first = try await browser.ask(
                .post, "/api/v1/evaluations/app-1/scores", headers, body)
            #expect(first.status == 200)
            #expect(first.body.contains("\"commitment\""))
            let again = try await browser.ask(
                .post, "/api/v1/evaluations/app-1/scores", headers, body)
            #expect(again.body == first.body)
            headers[.idempotencyKey] = "scores-2"
            let short = ByteBuffer(string: "{\"scores\":[]}")
            let refused = try await browser.ask(
                .post, "/api/v1/evaluations/app-1/scores", headers, short)
            #expect(refused.status == 422)
        }
        withExtendedLifetime(scene) {}
    }
}
