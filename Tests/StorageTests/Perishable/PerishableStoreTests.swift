import Access
import Foundation
import Rules
import Testing
import Vocabulary

@testable import Storage

@Suite struct PerishableStoreTests {
    let start = Instant(microseconds: 1_784_000_000_000_000)
    let kim: PersonID
    let digest: Digest

    init() throws {
        kim = try PersonID(parsing: "kim")
        digest = try #require(Digest([UInt8](repeating: 1, count: 32)))
    }

    private func account(at now: Instant) throws -> Account {
        Account(
            person: kim,
            password: PasswordRecord(
                hash: digest, salt: [UInt8](repeating: 2, count: 16),
                cost: try #require(ScryptCost(rounds: 16, blockSize: 8, parallelism: 1))),
            sealedSecret: [3, 4], attempts: Attempts(failures: 2, lockedUntil: nil),
            openedAt: now)
    }

    private func scratch() throws -> String {
        let folder = FileManager.default.temporaryDirectory.path + "/rows-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    @Test func `the database's files are their owner's alone`() throws {
        let folder = try scratch()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try PerishableStore.open(folder + "/perishable.sqlite")
        try store.write { try $0.open(try account(at: start)) }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(names.contains("perishable.sqlite-wal"))
        for name in names {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
            #expect((attributes[.posixPermissions] as? Int ?? -1) & 0o777 == 0o600, "\(name)")
        }
    }

    @Test func `a database that others can read is refused`() throws {
        let folder = try scratch()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/perishable.sqlite"
        #expect(
            FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o644]))
        #expect(throws: PerishableFailure.openToOthers(path: path)) {
            try PerishableStore.open(path)
        }
    }

    @Test func `what is no database is told as damaged and never overwritten`() throws {
        let folder = try scratch()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/perishable.sqlite"
        let junk = Data(repeating: 0x41, count: 4096)
        #expect(
            FileManager.default.createFile(
                atPath: path, contents: junk, attributes: [.posixPermissions: 0o600]))
        #expect {
            try PerishableStore.open(path)
        } throws: { error in
            (error as? PerishableFailure)?.refusal.kind == .damaged
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == junk)
    }

    @Test func `two processes may have it open`() throws {
        let folder = try scratch()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let one = try PerishableStore.open(folder + "/perishable.sqlite")
        let other = try PerishableStore.open(folder + "/perishable.sqlite")
        let made = try account(at: start)
        try one.write { try $0.open(made) }
        #expect(try other.read { try $0.account(of: kim) } == made)
    }

    @Test func `many that open it for the first time together all have it`() async throws {
        let folder = try scratch()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for round in 0..<50 {
            let path = "\(folder)/\(round).sqlite"
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        let store = try PerishableStore.open(path)
                        #expect(try store.read { try $0.account(of: kim) } == nil)
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func `the sweep deletes what has ended and nothing else`() throws {
        let store = try PerishableStore.inMemory()
        let rules = try Rulebook.sample().accounts
        let session = Session(
            token: digest, person: kim, at: start, by: rules, agent: "a", address: "b")
        try store.write { rows in
            try rows.open(try account(at: start))
            try rows.add(
                SignInLink(
                    token: digest, person: kim, sealedSecret: [1], expiresAt: start + .hours(24)))
            try rows.add(session, limit: 16)
            _ = try rows.use(step: 1, of: kim, until: start + .seconds(60))
        }
        #expect(try store.write { try $0.sweep(at: start + .seconds(59)) } == 0)
        #expect(try store.write { try $0.sweep(at: start + .seconds(60)) } == 1)
        #expect(try store.write { try $0.sweep(at: start + .seconds(900)) } == 1)
        #expect(try store.read { try $0.session(digest) } == nil)
        #expect(try store.read { try $0.link(digest) } != nil)
        #expect(try store.write { try $0.sweep(at: start + .hours(24)) } == 1)
        #expect(try store.read { try $0.account(of: kim) } != nil)
    }

    @Test func `a transaction that throws has written nothing`() throws {
        struct Stop: Error {}
        let store = try PerishableStore.inMemory()
        #expect(throws: Stop.self) {
            try store.write { rows in
                try rows.open(try account(at: start))
                throw Stop()
            }
        }
        #expect(try !store.read { try $0.hasAccounts() })
    }
}
