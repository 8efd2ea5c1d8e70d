import Access
import Testing
import UseCases

@testable import Console

@Suite struct JournalAskTests {
    let offices: FoundedOffices

    init() throws { offices = try FoundedOffices() }

    @Test(arguments: [OfficeName.Kind.supervisor, .firm])
    func `a day's entries are read a page at a time, in the order of the log`(
        kind: OfficeName.Kind
    ) async throws {
        try await offices.asking(kind) { program in
            let auditor = try program(.auditor)
            var entries: [JSONTree] = []
            var next = "journal?limit=3"
            repeat {
                let page = try await auditor.get(next).body
                entries += page["items"].list
                next =
                    page["next"].string.isEmpty
                    ? "" : "journal?limit=3&cursor=\(Percent.encoded(page["next"].string))"
            } while !next.isEmpty
            #expect(entries.map { $0["entry"] } == entries.indices.map { .integer($0) })
            #expect(entries[0]["kind"] == "officeFounded")
            let added = entries.filter { $0["kind"] == "personAdded" }
            #expect(added.contains { $0["says"]["person"] == "the-auditor" })
            #expect(entries.allSatisfy { $0["way"] == "commandLine" })
            let shipped = try ShowRulebook()(nil)
            #expect(entries[0]["rulebookVersion"] == nil)
            #expect(
                added.suffix(3).allSatisfy {
                    $0["rulebookVersion"].string == shipped.version
                        && $0["rulebookDigest"].string == shipped.digest
                })
        }
    }

    @Test(arguments: [OfficeName.Kind.supervisor, .firm])
    func `a program is told what was known at the end of a day, as the journal's page tells it`(
        kind: OfficeName.Kind
    ) async throws {
        try await offices.asking(kind) { program in
            let auditor = try program(.auditor)
            let last: JSONTree = try await auditor.get("journal/known").body
            let day = last["day"].string
            let entries = try await auditor.get("journal?limit=200&day=\(day)").body["items"].list
            #expect(last["entries"] == .integer(entries.count))
            let added = entries.filter { $0["kind"] == "personAdded" }
            #expect(last["people"] == .integer(added.count))
            #expect(last["rulebookVersion"].string == (try ShowRulebook()(nil)).version)
            #expect(last["letters"] == .array([]))
            #expect((last["firms"] == nil) == (kind == .firm))
            #expect((last["isStopped"] == nil) == (kind == .supervisor))
            let before: JSONTree = try await auditor.get("journal/known?day=2020-01-01").body
            #expect(before["entries"] == 0 && before["people"] == 0)
            #expect(try await auditor.get("journal/known?day=2026-02-30").status == 422)
            #expect(try await program(.expert).get("journal/known").status == 403)
        }
    }

    @Test func `a day before the office has none, and a day that is none is refused`()
        async throws
    {
        try await offices.asking(.supervisor) { program in
            let auditor = try program(.auditor)
            #expect(try await auditor.get("journal?day=2020-01-01").body == ["items": []])
            #expect(try await auditor.get("journal?day=2026-02-30").status == 422)
            #expect(try await program(.chair).get("journal").status == 403)
        }
    }
}
