import Foundation
import Outbound
import Testing
import Vocabulary

struct SecretFileTests {
    @Test func `a secret is written with mode 0600 whatever the umask, and nothing else stays`()
        throws
    {
        let folder = try ScratchFolder()
        try SecretFile("\(folder.path)/a.key").create([1, 2, 3])
        #expect(try folder.mode(of: "a.key") == 0o600)
        #expect(try folder.names == ["a.key"])
        #expect(try SecretFile("\(folder.path)/a.key").read() == [1, 2, 3])
    }

    @Test func `a secret is never overwritten`() throws {
        let folder = try ScratchFolder()
        let file = SecretFile("\(folder.path)/a.key")
        try file.create([1])
        #expect(throws: SecretFile.Failure.exists(path: file.path)) { try file.create([2]) }
        #expect(try file.read() == [1])
        #expect(try folder.names == ["a.key"])
    }

    @Test func `of many that create one secret at once, one wins and all see its bytes`()
        async throws
    {
        let folder = try ScratchFolder()
        let file = SecretFile("\(folder.path)/a.key")
        let winners = await withTaskGroup(of: UInt8?.self) { group in
            for number in UInt8(0)..<20 {
                group.addTask { (try? file.create([number])) == nil ? nil : number }
            }
            return await group.reduce(into: [UInt8]()) { if let won = $1 { $0.append(won) } }
        }
        #expect(winners.count == 1)
        #expect(try file.read() == winners)
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o602, 0o644, 0o777])
    func `a secret that others may touch is refused with its mode`(mode: Int) throws {
        let folder = try ScratchFolder()
        let file = SecretFile("\(folder.path)/a.key")
        try file.create([1])
        try FileManager.default.setAttributes(
            [.posixPermissions: mode], ofItemAtPath: file.path)
        #expect(
            throws: SecretFile.Failure.open(path: file.path, mode: String(mode, radix: 8))
        ) { try file.read() }
    }

    @Test func `a link, a folder, a pipe or nothing is no secret`() throws {
        let folder = try ScratchFolder()
        try SecretFile("\(folder.path)/real").create([1])
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/link", withDestinationPath: "\(folder.path)/real")
        #expect(throws: SecretFile.Failure.notAFile(path: "\(folder.path)/link")) {
            try SecretFile("\(folder.path)/link").read()
        }
        #expect(throws: SecretFile.Failure.notAFile(path: folder.path)) {
            try SecretFile(folder.path).read()
        }
        unsafe mkfifo("\(folder.path)/pipe", 0o600)
        #expect(throws: SecretFile.Failure.notAFile(path: "\(folder.path)/pipe")) {
            try SecretFile("\(folder.path)/pipe").read()
        }
        #expect(throws: SecretFile.Failure.missing(path: "\(folder.path)/none")) {
            try SecretFile("\(folder.path)/none").read()
        }
    }

    @Test func `a file larger than a secret is refused`() throws {
        let folder = try ScratchFolder()
        let file = SecretFile("\(folder.path)/a")
        let limit = SecretFile.sizeLimit.bytes
        try file.create([UInt8](repeating: 7, count: limit + 1))
        #expect(throws: SecretFile.Failure.tooLarge(path: file.path)) { try file.read() }
        let full = SecretFile("\(folder.path)/b")
        try full.create([UInt8](repeating: 7, count: limit))
        #expect(try full.read().count == limit)
    }

    @Test func `an erased secret is gone`() throws {
        let folder = try ScratchFolder()
        let file = SecretFile("\(folder.path)/a.key")
        try file.create([1])
        try file.erase()
        #expect(!file.exists)
        #expect(throws: SecretFile.Failure.missing(path: file.path)) { try file.erase() }
    }
}
