import Access
import Interchange
import Rules
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

    @Test(arguments: [OfficeName.Kind.supervisor, .firm])
    func `what changed between two rulebooks that were adopted is told value by value`(
        kind: OfficeName.Kind
    ) async throws {
        let yaml = String(decoding: Rulebook.shippedYAML, as: UTF8.self)
        let shipped = try ShowRulebook()(nil)
        let other =
            yaml
            .replacing("version: \"\(shipped.version)\"", with: "version: \"2099.1\"")
            .replacing("checkpointEvery: { value: 10s", with: "checkpointEvery: { value: 20s")
        try await offices.asking(kind) { program in
            let administrator = try program(.administrator)
            let adopted = try await administrator.post("rulebook/adopt", ["yaml": .string(other)])
            #expect(adopted.status == 200)
            let kept: JSONTree = try await program(.expert).get("rulebooks").body["items"]
            #expect(kept.list.map { $0["version"].string } == [shipped.version, "2099.1"])
            let (older, newer) = (kept[0]["digest"].string, kept[1]["digest"].string)
            #expect(older == shipped.digest)
            for query in ["older=\(older)&newer=\(newer)", "older=\(older)"] {
                let told = try await program(.expert).get("rulebooks/difference?\(query)").body
                #expect(told["olderVersion"].string == shipped.version)
                #expect(told["newer"].string == newer)
                let changed = told["changes"].list.map { $0["path"].string }
                #expect(changed == ["gate.checkpointEvery"])
                #expect(told["changes"][0]["newer"].string.hasPrefix("20s "))
            }
            let same = try await administrator.get("rulebooks/difference?older=\(newer)").body
            #expect(same["changes"] == [])
            let none = String(repeating: "0", count: 64)
            for (query, status) in [("older=x", 422), ("older=\(none)", 404), ("", 422)] {
                let answer = try await administrator.get("rulebooks/difference?\(query)")
                #expect(answer.status == status, "\(query)")
            }
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
