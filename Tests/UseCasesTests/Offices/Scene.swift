import Documents
import Foundation
import Ledger
import Outbound
import Storage
import Synchronization
import Testing
import UseCases
import Vocabulary

/// A supervisor's and a firm's office in a folder of their own, gone with the test.
final class Scene: Sendable {
    let folder: String
    let world: World
    let warnings: Warnings

    final class Warnings: Sendable {
        private let said = Mutex<[String]>([])

        var all: [String] { said.withLock { $0 } }
        func add(_ line: String) { said.withLock { $0.append(line) } }
    }

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/scene-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let warnings = Warnings()
        self.warnings = warnings
        world = .sinceNoon { warnings.add($0) }
        try found()
    }

    private func found() throws {
        _ = try FoundSupervisorOffice(world: world)(
            Founding(
                folder: supervisorFolder, id: "fsc", koreanName: "감독", englishName: "Supervisor",
                firstPerson: "kim"))
        let card = try GivenCard(
            document: Array(Data(contentsOf: URL(filePath: supervisorFolder + "/office.card"))))
        _ = try FoundFirmOffice(world: world)(
            Founding(
                folder: firmFolder, id: "hanbit", koreanName: "한빛", englishName: "Hanbit",
                firstPerson: "lee"), supervisor: card, confirmed: card.fingerprint)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var supervisorFolder: String { folder + "/supervisor" }
    var firmFolder: String { folder + "/firm" }

    func supervisor() throws -> SupervisorDesk {
        try SupervisorDesk(OfficeDesk.open(supervisorFolder, in: world))
    }

    func firm() throws -> FirmDesk { try FirmDesk(OfficeDesk.open(firmFolder, in: world)) }

    func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + path)
        return (attributes[.posixPermissions] as? Int ?? -1) & 0o777
    }

    /// The journal's signed head.
    func head(of office: String) throws -> Checkpoint {
        let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(office)/journal/checkpoint"))
        return try Checkpoint(parsing: SignedNote(parsing: Array(bytes)).text)
    }

    /// Turns one bit of the journal's first entry.
    func damage(_ office: String) throws {
        let path = "\(folder)/\(office)/journal/segments/00000000.segment"
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        try file.seek(toOffset: 60)
        let byte = try file.read(upToCount: 1)?.first ?? 0
        try file.seek(toOffset: 60)
        try file.write(contentsOf: Data([byte ^ 1]))
        try file.close()
    }
}
