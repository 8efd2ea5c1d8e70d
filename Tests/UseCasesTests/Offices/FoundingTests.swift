import Access
import Documents
import Egress
import Foundation
import Ledger
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@Suite struct FoundingTests {
    @Test func `what an office is made of is its owner's alone`() throws {
        let scene = try Scene()
        for folder in ["", "/keys", "/journal", "/record", "/rulebook", "/run", "/sealed"] {
            #expect(try scene.mode("firm" + folder) == 0o700, "\(folder)")
        }
        for file in ["office.yaml", "office.card", "keys/identity.key", "keys/office-log.key"] {
            #expect(try scene.mode("firm/" + file) == 0o600, "\(file)")
        }
    }

    @Test func `a new office's journal has a signed head over all of it`() throws {
        let scene = try Scene()
        #expect(try scene.head(of: "firm").head.size.leafCount == 4)
        #expect(try scene.head(of: "supervisor").head.size.leafCount == 3)
    }

    @Test func `a folder that a crash left is told apart from one that is in use`() throws {
        let scene = try Scene()
        func found() throws {
            _ = try FoundSupervisorOffice(world: scene.world)(
                Founding(
                    folder: scene.supervisorFolder, id: "fsc", koreanName: "감독",
                    englishName: "Supervisor", firstPerson: "kim"))
        }
        #expect(throws: OfficeFailure.notEmpty(folder: scene.supervisorFolder)) { try found() }
        try FileManager.default.removeItem(atPath: scene.supervisorFolder + "/office.card")
        #expect(throws: OfficeFailure.unfinished(folder: scene.supervisorFolder)) { try found() }
        #expect(throws: OfficeFailure.noOffice(folder: scene.supervisorFolder)) {
            try scene.supervisor()
        }
    }

    @Test func `nobody has the id of the office's own process`() throws {
        #expect(throws: OfficeFailure.reservedID) {
            try Founding(
                folder: "x", id: "fsc", koreanName: "감독", englishName: "S",
                firstPerson: "office")
        }
    }
}
