import Foundation
import Ledger
@testable import Storage
import Vocabulary

/// What the tests of this room share: SHA-256, a clock, bodies, a folder that goes away.
enum Fixture {
    static let start = Instant(microseconds: 1_782_000_000_000_000)

    /// A body of some length that tells which one it is.
    static func body(_ number: Int, padding: Int = 0) -> [UInt8] {
        let text = String(repeating: "x", count: padding)
        return Array(#""kind":"test","number":\#(number),"text":"\#(text)"}"#.utf8)
    }

    /// The entry that a log makes of a body.
    static func entry(_ commit: Commit, _ body: [UInt8]) -> [UInt8] {
        Array(#"{"sequence":\#(commit.index),"time":"\#(commit.instant)","#.utf8) + body
    }

    /// The number in an entry that `body` made.
    static func number(in entry: [UInt8]) -> Int? {
        let text = String(decoding: entry, as: UTF8.self)
        guard let start = text.range(of: #""number":"#)?.upperBound else { return nil }
        return Int(text[start...].prefix { $0.isNumber })
    }

    /// The tree's root over entries, without any store.
    static func root(over entries: [[UInt8]]) -> Digest {
        var frontier = Frontier()
        for entry in entries { _ = frontier.append(hasher.leaf(entry), with: hasher) }
        return frontier.root(with: hasher)
    }

    static func withFolder<Answer>(_ body: (String) throws -> Answer) throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.path + "/sumun-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try body(folder)
    }

    static func withFolder<Answer>(_ body: (String) async throws -> Answer) async throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.path + "/sumun-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await body(folder)
    }
}

extension Fixture {
    /// A note with a signature that nobody checks here.
    static func sign(_ checkpoint: Checkpoint) throws -> SignedNote {
        guard let name = KeyName("test.example/log") else { throw LogFailure.notAnOrigin }
        return try SignedNote.signing(checkpoint.text, as: name, keyID: 1) { _ in
            [UInt8](repeating: 7, count: 64)
        }
    }
}
