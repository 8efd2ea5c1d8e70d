import Foundation
import Testing

/// The bill of materials that a release carries, as `script/sbom` prints it.
struct BillOfMaterialsTests {
    private struct Ended {
        let code: Int32
        let out: Data
        let said: String
    }

    /// Runs a copy of the script as it lies in `root`.
    private func run(in root: URL) throws -> Ended {
        let process = Process()
        process.executableURL = root.appending(path: "script/sbom")
        let (out, error) = (Pipe(), Pipe())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = out
        process.standardError = error
        try process.run()
        let bytes = try out.fileHandleForReading.readToEnd() ?? Data()
        let said = try error.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Ended(
            code: process.terminationStatus, out: bytes,
            said: String(decoding: said, as: UTF8.self))
    }

    private struct Bill: Decodable, Equatable {
        let bomFormat: String
        let specVersion: String
        let serialNumber: String
        let version: Int
        let metadata: Metadata
        let components: [Component]

        struct Metadata: Decodable, Equatable { let component: Component }

        struct Component: Decodable, Equatable {
            let type: String
            let ref: String
            let group: String?
            let name: String
            let version: String
            let purl: String

            private enum CodingKeys: String, CodingKey {
                case type, ref = "bom-ref", group, name, version, purl
            }
        }
    }

    private func bill() throws -> Bill {
        let ended = try run(in: Clients.root)
        try #require(ended.code == 0, "\(ended.said)")
        return try JSONDecoder().decode(Bill.self, from: ended.out)
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Clients.root.appending(path: path), encoding: .utf8)
    }

    @Test func `each direct dependency of the package is listed at its exact version`() throws {
        let manifest = try text("Package.swift")
        let direct = manifest.matches(
            of: #/url: "https://github\.com/([^"/]+)/([^"/]+)",\s*exact: "([^"]+)"/#)
        let packages = manifest.matches(of: #/\.package\(\s*url:/#).count
        #expect(direct.count == packages && packages > 8)
        let components = try bill().components
        for found in direct {
            let (owner, name, version) = (found.1, found.2, found.3)
            let listed = components.filter { $0.group == String(owner) && $0.name == String(name) }
            #expect(listed.map(\.version) == [String(version)], "\(owner)/\(name)")
            #expect(
                listed.map(\.purl) == ["pkg:swift/github.com/\(owner)/\(name)@\(version)"])
        }
    }

    @Test func `it is CycloneDX by the fields that every reader of it asks for`() throws {
        let bill = try bill()
        #expect(bill.bomFormat == "CycloneDX" && bill.specVersion == "1.6" && bill.version == 1)
        #expect(
            bill.serialNumber.wholeMatch(
                of: #/urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/#) != nil)
        let own = bill.metadata.component
        let changes = try text("CHANGELOG.md")
        #expect(own.type == "application" && own.name == "sumun")
        #expect(changes.contains("\n## \(own.version)"))
        let all = bill.components + [own]
        #expect(Set(all.map(\.ref)).count == all.count, "a reference names one component")
        for each in bill.components {
            #expect(["library", "framework"].contains(each.type), "\(each.ref)")
            #expect(each.purl.hasPrefix("pkg:") && each.purl.hasSuffix("@\(each.version)"))
            #expect(!each.name.isEmpty && !each.version.isEmpty)
        }
        // The runtime is linked into the programs, so it is one of their parts.
        #expect(bill.components.count { $0.name == "swift" && $0.type == "framework" } == 1)
    }

    @Test func `every pin of the resolved packages is a component, and it is the same each time`()
        throws
    {
        struct Resolved: Decodable {
            let pins: [Pin]

            struct Pin: Decodable {
                let state: State

                struct State: Decodable { let version: String }
            }
        }
        let resolved = try JSONDecoder().decode(
            Resolved.self, from: Data(text("Package.resolved").utf8))
        let bill = try bill()
        #expect(bill.components.count == resolved.pins.count + 1)
        #expect(try self.bill() == bill)
    }

    @Test func `without resolved packages there is no bill, and it says why`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "sbom-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appending(path: "script"), withIntermediateDirectories: true)
        for file in ["script/sbom", "CHANGELOG.md"] {
            try FileManager.default.copyItem(
                at: Clients.root.appending(path: file), to: folder.appending(path: file))
        }
        let ended = try run(in: folder)
        #expect(ended.code == 1 && ended.out.isEmpty)
        #expect(ended.said.contains("no Package.resolved"))
    }
}
