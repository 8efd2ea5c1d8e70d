import Foundation
import Outbound
import Testing

struct KeyFileTests {
    @Test func `a key that was made is the key that is read`() throws {
        let folder = try ScratchFolder()
        let file = KeyFile(folder: folder.path, name: "identity")
        let made = try file.create(.system)
        let read = try file.load()
        #expect(made.publicKey == read.publicKey)
        let message = Array("a message".utf8)
        let signature = try read.sign(message)
        #expect(
            SigningKey.verifies(
                publicKey: made.publicKey, message: message, signature: signature))
        #expect(
            !SigningKey.verifies(
                publicKey: made.publicKey, message: message + [0], signature: signature))
        #expect(try folder.mode(of: "identity.key") == 0o600)
    }

    @Test func `a key is never made twice under one name`() throws {
        let folder = try ScratchFolder()
        let file = KeyFile(folder: folder.path, name: "identity")
        let first = try file.create(.system)
        #expect(throws: KeyFile.Failure.file(.exists(path: file.file.path))) {
            try file.create(.system)
        }
        #expect(try file.load().publicKey == first.publicKey)
    }

    @Test func `RFC 8410 section 10 3: the key of its example is read`() throws {
        let folder = try ScratchFolder()
        let file = KeyFile(path: "\(folder.path)/a.key")
        let pem = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----

            """
        try file.file.create(Array(pem.utf8))
        // The public key of the same section.
        #expect(
            Data(try file.load().publicKey).base64EncodedString()
                == "Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=")
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")))
    func `openssl reads our key and finds the same public key`() throws {
        let folder = try ScratchFolder()
        let file = KeyFile(folder: folder.path, name: "a")
        let key = try file.create(.system)
        let openssl = Process()
        openssl.executableURL = URL(filePath: "/usr/bin/openssl")
        openssl.arguments = ["pkey", "-in", file.file.path, "-pubout", "-outform", "DER"]
        let output = Pipe()
        openssl.standardOutput = output
        try openssl.run()
        let der = try output.fileHandleForReading.readToEnd() ?? Data()
        openssl.waitUntilExit()
        #expect(Array(der.suffix(32)) == key.publicKey)
    }

    @Test(arguments: [
        "", "hello", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PUBLIC KEY-----\nMC4CAQAwBQYDK2VwBCIEIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n-----END PUBLIC KEY-----\n",
    ])
    func `a file that holds no key is refused by its path`(text: String) throws {
        let folder = try ScratchFolder()
        let file = KeyFile(path: "\(folder.path)/a.key")
        try file.file.create(Array(text.utf8))
        #expect(throws: KeyFile.Failure.notAKey(path: file.file.path)) { try file.load() }
    }
}
