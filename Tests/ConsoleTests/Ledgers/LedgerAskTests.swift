import Access
import Foundation
import Ledger
import Programme
import Storage
import Testing
import UseCases
import Vocabulary

@testable import Console

/// An office's logs, asked for by an examiner's program.
@Suite struct LedgerAskTests {
    let offices: FoundedOffices

    init() throws { offices = try FoundedOffices() }

    /// The firm's gate has written so many entries, and signed their head.
    private func record(_ count: Int) async throws {
        let opened = try OpenGateLog(desk: offices.firm)(
            NodeID(parsing: "gate-1"),
            options: LogOptions(
                segmentSize: .kibibytes(64), preparesAhead: false, reserve: .bytes(0)))
        for number in 0..<count {
            _ = try await opened.log.append(Array(#""kind":"noted","n":\#(number)}"#.utf8))
        }
        _ = try opened.log.publish { try $0.signed(by: opened.key) }
        opened.log.close()
    }

    @Test(arguments: [OfficeName.Kind.supervisor, .firm])
    func `a proof that was asked for is checked by its key, and by no other`(
        kind: OfficeName.Kind
    ) async throws {
        let folder = "\(offices.folder)/\(kind == .supervisor ? "supervisor" : "firm")/journal"
        let other = kind == .supervisor ? offices.firm.desk : offices.supervisor.desk
        let otherKey = try #require(try ListLogKeys(desk: other)().first)
        try await offices.asking(kind) { program in
            let auditor = try program(.auditor)
            let proved = try await auditor.get("ledger/entries/2/proof")
            #expect(proved.status == 200)
            let file = try ProveEntry(world: .system { _ in })(folder, index: 2)
            #expect(Array(proved.body["proof"].string.utf8) == file)
            let proof: JSONTree = proved.body["proof"]
            let checked = try await program(.expert).post(
                "ledger/proofs/check", ["proof": proof, "key": proved.body["key"]])
            #expect(checked.status == 200)
            let one: JSONTree = checked.body["proofs"][0]
            #expect(one["index"] == 2)
            #expect(one["log"] == proved.body["log"])
            #expect(one["entry"].string.contains("rulebookAdopted"))
            let other = JSONTree.string(proof.string.replacing("index 2", with: "index 1"))
            let wrong: [(JSONTree, JSONTree)] = [
                (proof, .string(otherKey)), (proof, "key"), (other, proved.body["key"]),
            ]
            for (proof, key) in wrong {
                let refused = try await auditor.post(
                    "ledger/proofs/check", ["proof": proof, "key": key])
                #expect(refused.status == 422)
            }
            #expect(try await auditor.get("ledger/entries/999999/proof").status == 404)
            #expect(try await auditor.get("ledger/entries/-1/proof").status == 422)
            #expect(try await auditor.get("ledger/entries/0/proof?node=gate-9").status == 404)
            for path in ["ledger/entries/0/proof", "ledger/verification"] {
                #expect(try await program(.chair).get(path).status == 403)
            }
        }
    }

    @Test func `journal and record are verified while the office is served`() async throws {
        try await record(6)
        try await offices.asking(.firm) { program in
            let auditor = try program(.auditor)
            let journal = try await auditor.get("ledger/verification").body
            #expect(journal["isSound"] == true)
            #expect(journal["key"].string == (try ListLogKeys(desk: offices.firm.desk)()[0]))
            let record = try await auditor.get("ledger/verification?node=gate-1").body
            #expect(record["isSound"] == true)
            #expect(record["entries"] == 6)
            #expect(try await auditor.get("ledger/verification?node=gate-2").status == 404)
        }
    }

    @Test func `the record is exported as the command writes it, so many entries at once`()
        async throws
    {
        try await record(6)
        let written = try ExportRecord(desk: offices.firm, node: nil)(from: 1, to: 4)
        try await offices.asking(.firm) { program in
            let auditor = try program(.auditor)
            let exported = try await auditor.get("record/export?from=1&to=4").body
            #expect(exported["count"] == 4)
            #expect(Array(exported["export"].string.utf8) == written.bytes)
            let key = try ListLogKeys(desk: offices.firm.desk)()[1]
            let checked = try await auditor.post(
                "ledger/proofs/check", ["proof": exported["export"], "key": .string(key)])
            #expect(checked.body["proofs"].list.map { $0["index"] } == [1, 2, 3, 4])
            for (query, status) in [
                ("from=4&to=1", 422), ("from=0&to=200", 422), ("from=0&to=199", 404),
                ("from=0", 422), ("from=0&to=1&node=gate-2", 404),
            ] {
                let answer = try await auditor.get("record/export?\(query)")
                #expect(answer.status == status, "\(query)")
            }
            #expect(try await program(.chair).get("record/export?from=0&to=0").status == 403)
        }
    }

    @Test func `what reads whole logs or prints goes one at a time, away from every other answer`()
    {
        let long: Set = ["verifyLedger", "proveEntry", "showKnownDay", "printLetter"]
        #expect(
            Set(Ask<SupervisorDesk>.ofSupervisor.filter(\.isLong).map(\.name))
                == long.union(["printRefusalNotice"]))
        let firms = Ask<FirmDesk>.ofFirm.filter(\.isLong)
        #expect(Set(firms.map(\.name)) == long.union(["exportRecord"]))
        #expect(firms.allSatisfy { $0.manner != .write })
    }
}
