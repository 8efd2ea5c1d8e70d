import Foundation
import Ledger
import Storage
import Testing
import Vocabulary

import enum Crypto.Curve25519
import struct Crypto.SHA256

/// A log that the store wrote, examined by our own verifier and by the second one, which was
/// written from docs/verify.md alone.
@Suite struct ExaminedLogTests {
    private static let origin = "log.example/gate-1"
    private static let hasher = TreeHasher { bytes in
        let hash = unsafe bytes.withUnsafeBytes { unsafe Array(SHA256.hash(data: Data($0))) }
        guard let digest = Digest(hash) else { preconditionFailure("SHA-256 gives 32 bytes") }
        return digest
    }
    private static let check: SignatureCheck = { publicKey, message, signature in
        let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
        return key?.isValidSignature(signature, for: message) ?? false
    }

    private let secret = Curve25519.Signing.PrivateKey()
    private let key: VerifierKey
    private let folder =
        FileManager.default.temporaryDirectory.path() + "/sumun-examined-\(UUID().uuidString)"

    init() throws {
        key = try VerifierKey(
            name: try #require(KeyName(Self.origin)),
            publicKey: Array(secret.publicKey.rawRepresentation), sha256: Self.hasher.sha256)
    }

    @Test
    func `a log that the store wrote is sound to both verifiers, and one flipped byte to none`()
        async throws
    {
        try await write(entries: 300)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let report = try examine()
        #expect(report.verdict == .sound, "\(report.lines)")
        #expect(report.head.size == TreeSize(300))
        #expect(report.segmentCount > 3)
        #expect(report.gaps == [.uncovered(from: 290, through: 299), .notWitnessed])
        let agreed = try crosscheck()
        #expect(agreed.code == 0, "\(agreed.said)")
        #expect(agreed.said.contains("300 entries, root agrees at 290"))

        try flip(byte: 5000)
        #expect(try examine().verdict == .damaged)
        let disagreed = try crosscheck()
        #expect(disagreed.code == 1, "\(disagreed.said)")
    }

    private func write(entries: Int) async throws {
        let (log, _) = try RecordLog.open(
            folder, origin: Self.origin, hasher: Self.hasher,
            clock: { Instant(microseconds: 1_770_000_000_000_000) },
            options: LogOptions(segmentSize: .kibibytes(16)))
        defer { log.close() }
        for number in 0..<entries {
            let body =
                "\"kind\":\"note\",\"text\":\"\(String(repeating: "가", count: number % 90))\"}"
            _ = try await log.append(Array(body.utf8))
            guard number == entries - 11 else { continue }
            _ = try log.publish { checkpoint in
                try SignedNote.signing(checkpoint.text, as: key) {
                    Array(try secret.signature(for: $0))
                }
            }
        }
    }

    private func examine() throws -> AuditReport {
        let files = FileManager.default
        let reader = LogFolderReader(
            names: { try files.contentsOfDirectory(atPath: "\(folder)/\($0)") },
            size: { files.contents(atPath: "\(folder)/\($0)").map { UInt64($0.count) } },
            read: {
                Array((files.contents(atPath: "\(folder)/\($0)") ?? Data()))
                    .dropFirst(Int($1)).prefix($2).map { $0 }
            })
        let examination = Examination(hasher: Self.hasher, checking: Self.check, key: key)
        return try examination(reader)
    }

    private func flip(byte place: Int) throws {
        let path = folder + "/segments/" + LogLayout.segmentName(1)
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[place] ^= 1
        try bytes.write(to: URL(filePath: path))
    }

    private func crosscheck() throws -> (code: Int32, said: String) {
        let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", root.appending(path: "Tests/Clients/ledger_crosscheck.py").path(), folder,
            key.description,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let said = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }
}
