import Access
import Foundation
import Testing
import UseCases
import Vocabulary

/// The database of accounts is never the source of truth for a decision.
@Suite struct LostDatabaseTests {
    @Test func `deleting the file loses sign-ins only, and a link can be made again`() throws {
        let scene = try Scene()
        let office = try scene.supervisor().desk
        let made = try MakeSignInLink(desk: .open(office))("kim", by: nil)
        let before = try office.people()
        let head = try scene.head(of: "supervisor")
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(
                atPath: scene.supervisorFolder + "/perishable.sqlite" + suffix)
        }
        let desk = try AccountDesk.open(office)
        #expect(throws: AccountFailure.linkRefused) {
            try OpenAccount(desk: desk).opening(
                String(made.path.split(separator: "=").last ?? ""))
        }
        let again = try MakeSignInLink(desk: desk)("kim", by: nil)
        let opening = try OpenAccount(desk: desk).opening(
            String(again.path.split(separator: "=").last ?? ""))
        #expect(opening.person == "kim")
        #expect(try office.people() == before)
        #expect(try scene.head(of: "supervisor") == head)
    }

    @Test func `the database and its key are their owner's alone`() throws {
        let scene = try Scene()
        _ = try AccountDesk.open(scene.firm().desk)
        #expect(try scene.mode("firm/perishable.sqlite") == 0o600)
        #expect(try scene.mode("firm/keys/accounts.key") == 0o600)
    }

    @Test func `an account whose sealing key is another one is told to be opened anew`() throws {
        let scene = try Scene()
        let office = try scene.supervisor().desk
        let made = try MakeSignInLink(desk: .open(office))("kim", by: nil)
        let link = String(made.path.split(separator: "=").last ?? "")
        try FileManager.default.removeItem(
            atPath: scene.supervisorFolder + "/keys/accounts.key")
        let kim = try PersonID(parsing: "kim")
        #expect(throws: AccountFailure.sealGone(kim)) {
            try OpenAccount(desk: .open(office)).opening(link)
        }
    }
}
