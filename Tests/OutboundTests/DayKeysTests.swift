import Foundation
import Outbound
import Testing
import Vocabulary

struct DayKeysTests {
    let folder: ScratchFolder
    let keys: DayKeys
    let day: KoreanDate

    init() throws {
        folder = try ScratchFolder()
        keys = DayKeys(folder: folder.path, use: .commitment, randomness: .system)
        day = try KoreanDate(parsing: "2026-06-23")
    }

    @Test func `a day keeps its key, and each day and each use has its own`() throws {
        let key = try keys.key(of: day)
        #expect(key.count == 32)
        #expect(try keys.key(of: day) == key)
        #expect(try keys.key(of: day.adding(days: 1)) != key)
        let contents = DayKeys(folder: folder.path, use: .contents, randomness: .system)
        #expect(try contents.key(of: day) != key)
        #expect(try folder.mode(of: "commitment-2026-06-23.key") == 0o600)
    }

    @Test func `an erased day's key never comes back`() throws {
        let key = try keys.key(of: day)
        try keys.erase(day)
        #expect(try keys.existing(of: day) == nil)
        #expect(try keys.key(of: day) != key)
    }

    @Test func `many at once get one key`() async throws {
        let keys = keys
        let day = day
        let found = await withTaskGroup(of: [UInt8]?.self) { group in
            for _ in 0..<16 { group.addTask { try? keys.key(of: day) } }
            return await group.reduce(into: Set<[UInt8]?>()) { $0.insert($1) }
        }
        #expect(found.count == 1)
        #expect(!found.contains(nil))
    }

    @Test func `a damaged key file is an error and not a new key`() throws {
        let path = "\(folder.path)/commitment-2026-06-23.key"
        try SecretFile(path).create(Array("abc\n".utf8))
        #expect(throws: DayKeys.Failure.notAKey(path: path)) { try keys.key(of: day) }
    }
}
