import Access
import Testing
import UseCases

@testable import Console

@Suite struct RulebookAskTests {
    let offices: FoundedOffices

    init() throws { offices = try FoundedOffices() }

    @Test(arguments: [OfficeName.Kind.supervisor, .firm])
    func `everybody of an office reads the rulebook by which it decides`(
        kind: OfficeName.Kind
    ) async throws {
        let shipped = try ShowRulebook()(nil)
        try await offices.asking(kind) { program in
            let shown = try await program(.expert).get("rulebook")
            #expect(shown.status == 200)
            #expect(shown.body["version"].string == shipped.version)
            #expect(shown.body["values"].list.count == shipped.values.count)
        }
    }

    @Test func `a text that is no rulebook is not adopted, nor by one who may not`() async throws {
        try await offices.asking(.firm) { program in
            let administrator = try program(.administrator)
            let refused = try await administrator.post("rulebook/adopt", ["yaml": "version: 1"])
            #expect(refused.status == 422)
            #expect(try await program(.ciso).post("rulebook/adopt", ["yaml": "x"]).status == 403)
        }
    }
}
