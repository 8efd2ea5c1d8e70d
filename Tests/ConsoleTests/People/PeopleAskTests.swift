import Access
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import UseCases

@testable import Console

@Suite struct PeopleAskTests {
    let offices: FoundedOffices

    init() throws { offices = try FoundedOffices() }

    @Test func `a person is added with several roles, once, and is listed`() async throws {
        try await offices.asking(.firm) { program in
            let administrator = try program(.administrator)
            let person: JSONTree = ["person": "han", "roles": ["staff", "gatekeeper"]]
            let added = try await administrator.post("people", person)
            #expect(added.body == ["id": "han", "roles": ["gatekeeper", "staff"]])
            #expect(try await administrator.post("people", person).status == 409)
            let people = try await administrator.get("people").body["items"].list
            #expect(people.contains(added.body))
        }
    }

    @Test(
        arguments: [
            ["person": "han", "roles": ["king"]], ["person": "han", "roles": []],
            ["person": "han", "roles": ["staff", "staff"]], ["person": "han", "roles": "staff"],
            ["person": "Han Mi", "roles": ["staff"]], ["person": "office", "roles": ["staff"]],
        ] as [JSONTree])
    func `a person without a role that there is, or without an id, is not added`(
        person: JSONTree
    ) async throws {
        try await offices.asking(.firm) { program in
            let answer = try await program(.administrator).post("people", person)
            #expect(answer.status == 422)
        }
    }

    @Test func `on the form each role is a box, and what was ticked stays ticked if refused`()
        async throws
    {
        let visitor = Visitor(
            person: try FoundedOffices.person(.administrator), roles: [.administrator],
            formToken: "token")
        let filled = try #require(
            PostedForm(parsing: Array("person=kim&roles=staff&roles=ciso".utf8)))
        try await offices.pages(.firm, for: visitor, form: filled).test(.router) { client in
            let form = try await client.execute(uri: "/asks/addPerson", method: .get)
            let shown = try Document(String(buffer: form.body))
            let boxes = shown.all("input").filter { $0.attributes["type"] == "checkbox" }
            #expect(boxes.count == Role.allCases.count - 2)
            #expect(boxes.allSatisfy { $0.attributes["checked"] == nil })
            let refused = try await client.execute(uri: "/people", method: .post)
            #expect(refused.status == .conflict)
            let again = try Document(String(buffer: refused.body))
            let ticked = again.all("input").filter { $0.attributes["checked"] != nil }
            #expect(ticked.compactMap { $0.attributes["value"] } == ["ciso", "staff"])
        }
    }
}
