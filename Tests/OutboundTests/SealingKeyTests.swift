import Foundation
import Outbound
import Testing

@Suite struct SealingKeyTests {
    @Test func `what is sealed opens under its key and its context alone`() throws {
        let key = try #require(SealingKey([UInt8](repeating: 1, count: 32)))
        let other = try #require(SealingKey([UInt8](repeating: 2, count: 32)))
        let sealed = key.seal([1, 2, 3], for: "kim")
        #expect(try key.open(sealed, for: "kim") == [1, 2, 3])
        #expect(throws: SealingKey.Failure.cannotOpen) { try key.open(sealed, for: "lee") }
        #expect(throws: SealingKey.Failure.cannotOpen) { try other.open(sealed, for: "kim") }
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(throws: SealingKey.Failure.cannotOpen) { try key.open(changed, for: "kim") }
        }
        #expect(key.seal([1, 2, 3], for: "kim") != sealed, "a nonce is never used twice")
    }

    @Test func `the key in a file is made once and is its owner's alone`() throws {
        let folder = try ScratchFolder()
        let path = folder.path + "/accounts.key"
        let first = try SealingKey.kept(at: path, randomness: .system)
        let again = try SealingKey.kept(at: path, randomness: .system)
        #expect(try again.open(first.seal([5], for: "kim"), for: "kim") == [5])
        #expect(try folder.mode(of: "accounts.key") == 0o600)
        try Data("xyz\n".utf8).write(to: URL(filePath: path))
        #expect(throws: SealingKey.Failure.notAKey(path: path)) {
            try SealingKey.kept(at: path, randomness: .system)
        }
    }
}
