import Foundation
import Programme
import Testing

@testable import Documents

/// A verifier that shares no code with ours, following docs/documents.md.
struct StrangerTests {
    private static let openssl = "/usr/bin/openssl"

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: openssl)))
    func `openssl verifies a letter as the documentation says, and no other bytes`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "sumun-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let document = try UnverifiedLetter.sample.signed(by: FixedKey.documents)
        let parts = document.bytes.split(separator: UInt8(ascii: "."))
        let input = Array(parts[0] + [UInt8(ascii: ".")] + parts[1])
        // SubjectPublicKeyInfo of Ed25519 (RFC 8410): these 12 bytes and the key.
        let prefix: [UInt8] = [
            0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
        ]
        try Data(prefix + FixedKey.documents.publicKey.bytes)
            .write(to: folder.appending(path: "key.der"))
        try Data(try Base64URL.decode(parts[2])).write(to: folder.appending(path: "signature"))
        #expect(try verifies(input, in: folder))
        #expect(try !verifies(input + [0], in: folder))
    }

    private func verifies(_ input: [UInt8], in folder: URL) throws -> Bool {
        try Data(input).write(to: folder.appending(path: "input"))
        let process = Process()
        process.executableURL = URL(filePath: Self.openssl)
        process.currentDirectoryURL = folder
        process.arguments = [
            "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", "key.der", "-rawin",
            "-in", "input", "-sigfile", "signature",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
