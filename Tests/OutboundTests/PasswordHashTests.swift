import Outbound
import Testing
import Vocabulary

@Suite struct PasswordHashTests {
    /// RFC 7914 section 12, the first 32 of each 64 bytes: scrypt ends in PBKDF2, whose first
    /// block does not depend on how many follow.
    @Test(arguments: [
        (
            "password", "NaCl", 1024, 8, 16,
            "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        ),
        (
            "pleaseletmein", "SodiumChloride", 16384, 8, 1,
            "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        ),
    ])
    func `RFC 7914 section 12: scrypt`(
        password: String, salt: String, rounds: Int, blockSize: Int, parallelism: Int,
        hash: String
    ) throws {
        let derived = try PasswordHash.scrypt(
            password, salt: Array(salt.utf8), rounds: rounds, blockSize: blockSize,
            parallelism: parallelism)
        #expect(derived.description == hash)
    }

    @Test func `two ways of writing one syllable are one password`() throws {
        func hash(_ text: String) throws -> Digest {
            try PasswordHash.scrypt(
                text, salt: [1], rounds: 16, blockSize: 8, parallelism: 1)
        }
        #expect(try hash("수문") == hash("\u{1109}\u{116E}\u{1106}\u{116E}\u{11AB}"))
        #expect(try hash("수문") != hash("수물"))
    }

    @Test func `nothing is not hashed`() {
        #expect(throws: PasswordHash.Failure.cannotDerive) {
            try PasswordHash.scrypt("", salt: [1], rounds: 16, blockSize: 8, parallelism: 1)
        }
    }
}
