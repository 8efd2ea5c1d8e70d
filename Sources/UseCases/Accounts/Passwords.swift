import Access
import Outbound
import Rules
import Vocabulary

/// Passwords by the rulebook's cost.
struct Passwords {
    let cost: ScryptCost
    let randomness: Randomness

    static let saltSize = ByteCount.bytes(16)

    func record(of password: String) throws -> PasswordRecord {
        let salt = randomness.bytes(Passwords.saltSize.bytes)
        return PasswordRecord(
            hash: try Passwords.hash(password, salt, cost), salt: salt, cost: cost)
    }

    /// Whether `password` is the one of `record`. Without a record it takes the time that one
    /// would take, and is false.
    func matches(_ password: String, _ record: PasswordRecord?) -> Bool {
        let salt = record?.salt ?? [UInt8](repeating: 0, count: Passwords.saltSize.bytes)
        let isSensible =
            !password.isEmpty && password.utf8.count <= PasswordRule.byteLimit.bytes
        // Something is hashed whatever was typed, so that an answer's time says nothing.
        let hash = try? Passwords.hash(isSensible ? password : "-", salt, record?.cost ?? cost)
        guard let record, let hash, isSensible else { return false }
        return hash == record.hash
    }

    private static func hash(
        _ password: String, _ salt: [UInt8], _ cost: ScryptCost
    ) throws -> Digest {
        try PasswordHash.scrypt(
            password, salt: salt, rounds: cost.rounds, blockSize: cost.blockSize,
            parallelism: cost.parallelism)
    }
}
