import Access
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Outbound
import Storage
import Testing
import Vocabulary

@testable import Console
@testable import UseCases

/// Where people are signed in, told and ended by programs and forms: one's own, and another's.
@Suite struct SessionAskTests {
    let offices: FoundedOffices

    init() throws {
        offices = try FoundedOffices()
        for (role, agent) in [(Role.clerk, "Firefox"), (.clerk, "Chromium"), (.chair, "Lynx")] {
            try signIn(role, with: agent)
        }
    }

    private func signIn(_ role: Role, with agent: String) throws {
        let desk = offices.supervisorAccounts
        let members = try desk.members()
        let session = Session(
            token: SecretToken(desk.randomness).digest, person: try FoundedOffices.person(role),
            at: desk.clock.now(), by: members.rules, agent: agent, address: "10.0.0.7")
        try desk.store.write { try $0.add(session, limit: 10) }
    }

    private func agents(_ role: Role) throws -> [String] {
        try ListSessions(desk: offices.supervisorAccounts)(of: FoundedOffices.person(role))
            .map(\.agent)
    }

    @Test func `a program lists its own person's sessions, the newest first, and no other's`()
        async throws
    {
        try await offices.asking(.supervisor) { program in
            let answer = try await program(.clerk).get("me/sessions")
            #expect(answer.status == 200)
            let items = answer.body["items"].list
            #expect(items.map { $0["agent"] } == ["Chromium", "Firefox"])
            #expect(items.allSatisfy { $0["address"] == "10.0.0.7" && $0["expires"] != "" })
            #expect(try await program(.auditor).get("me/sessions").body["items"].list.isEmpty)
        }
    }

    @Test func `one of one's own sessions ends by its number, all of them without one`()
        async throws
    {
        try await offices.asking(.supervisor) { program in
            let clerk = try program(.clerk)
            let items = try await clerk.get("me/sessions").body["items"].list
            let oldest: JSONTree = try #require(items.last)["session"]
            let ended = try await clerk.post("me/sessions/end", ["session": oldest])
            #expect(ended.body == ["ended": 1])
            #expect(try agents(.clerk) == ["Chromium"])
            #expect(try await clerk.post("me/sessions/end", ["session": oldest]).status == 404)
            try signIn(.clerk, with: "Konqueror")
            #expect(try await clerk.post("me/sessions/end").body == ["ended": 2])
            #expect(try agents(.clerk).isEmpty)
            #expect(try agents(.chair) == ["Lynx"])
        }
    }

    @Test func `another's session is not one's own to end`() async throws {
        try await offices.asking(.supervisor) { program in
            let items = try await program(.chair).get("me/sessions").body["items"].list
            let number: JSONTree = try #require(items.first)["session"]
            let asked = try await program(.clerk).post("me/sessions/end", ["session": number])
            #expect(asked.status == 404)
            #expect(try agents(.chair) == ["Lynx"])
        }
    }

    @Test func `who keeps the accounts sees and ends another's sessions, and nobody else does`()
        async throws
    {
        try await offices.asking(.supervisor) { program in
            let path = "accounts/the-clerk/sessions"
            let administrator = try program(.administrator)
            let items = try await administrator.get(path).body["items"].list
            #expect(items.map { $0["agent"] } == ["Chromium", "Firefox"])
            let number: JSONTree = try #require(items.first)["session"]
            for role in [Role.clerk, .chair, .auditor] {
                #expect(try await program(role).get(path).status == 403)
                #expect(try await program(role).post(path + "/end").status == 403)
            }
            #expect(
                try await administrator.post(path + "/end", ["session": number]).body
                    == ["ended": 1])
            #expect(try agents(.clerk) == ["Firefox"])
            // The number is another person's: it ends nothing of theirs, nor of anybody's.
            let chair = "accounts/the-chair/sessions/end"
            #expect(try await administrator.post(chair, ["session": number]).status == 404)
            #expect(try await administrator.post(path + "/end").body == ["ended": 1])
            #expect(try agents(.clerk).isEmpty)
            #expect(try agents(.chair) == ["Lynx"])
        }
    }

    @Test func `the form ends a person's sessions and leads back to the people`() async throws {
        let visitor = Visitor(
            person: try FoundedOffices.person(.administrator), roles: [.administrator],
            formToken: "token")
        try await offices.pages(.supervisor, for: visitor).test(.router) { client in
            let ended = try await client.execute(
                uri: "/accounts/the-clerk/sessions/end", method: .post)
            #expect(ended.status == .seeOther)
            #expect(ended.headers[.location] == "/people?done=endSession")
        }
        #expect(try agents(.clerk).isEmpty)
        #expect(try agents(.chair) == ["Lynx"])
    }
}
