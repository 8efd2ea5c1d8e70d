import Access
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import UseCases
import Vocabulary

@testable import Console

@Suite struct AccountAskTests {
    let offices: FoundedOffices

    init() throws { offices = try FoundedOffices() }

    @Test(arguments: [OfficeName.Kind.supervisor, .firm])
    func `a sign-in link opens an account, and the same request again gets the same link`(
        kind: OfficeName.Kind
    ) async throws {
        let desk = offices.accounts(kind)
        try await offices.asking(kind) { program in
            let administrator = try program(.administrator)
            let path = "accounts/the-auditor/sign-in-link"
            let made = try await administrator.post(path, key: "once")
            #expect(made.status == 200)
            #expect(made.body["person"] == "the-auditor")
            #expect(try await administrator.post(path, key: "once").body == made.body)
            let link = made.body["link"].string
            #expect(link.contains("://") && link.contains("/open-account?link="))
            let token = String(link.split(separator: "=").last ?? "")
            #expect(try OpenAccount(desk: desk).opening(token).person == "the-auditor")
        }
    }

    @Test func `a locked account's programs are shut out until it is unlocked`() async throws {
        try await offices.asking(.supervisor) { program in
            let administrator = try program(.administrator)
            let auditor = try program(.auditor)
            #expect(try await auditor.get("people").status == 200)
            let locked = try await administrator.post("accounts/the-auditor/lock")
            #expect(locked.body == ["done": "lockAccount"])
            #expect(try await auditor.get("people").status == 401)
            let accounts = try await administrator.get("accounts").body["items"].list
            let shown = accounts.first { $0["person"] == "the-auditor" }
            let until = try #require(shown?["lockedUntil"] as JSONTree?)
            #expect(until != .null && shown?["tokens"] == 0)
            #expect(try await administrator.post("accounts/the-auditor/unlock").status == 200)
        }
    }

    @Test func `nobody but who keeps the accounts sees them, locks them or makes links`()
        async throws
    {
        try await offices.asking(.supervisor) { program in
            let clerk = try program(.clerk)
            #expect(try await clerk.get("accounts").status == 403)
            #expect(try await clerk.post("accounts/the-auditor/lock").status == 403)
            #expect(try await clerk.post("accounts/the-auditor/sign-in-link").status == 403)
            let administrator = try program(.administrator)
            #expect(try await administrator.post("accounts/nobody/lock").status == 404)
            #expect(try await administrator.post("accounts/nobody/sign-in-link").status == 404)
        }
    }

    @Test func `the form shows the new link on its page, and leads nowhere`() async throws {
        let visitor = Visitor(
            person: try FoundedOffices.person(.administrator), roles: [.administrator],
            formToken: "token")
        try await offices.pages(.supervisor, for: visitor).test(.router) { client in
            let made = try await client.execute(
                uri: "/accounts/the-chair/sign-in-link", method: .post)
            #expect(made.status == .ok)
            #expect(String(buffer: made.body).contains("/open-account?link="))
        }
    }
}
