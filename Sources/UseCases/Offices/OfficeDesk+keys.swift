package import Documents
package import Ledger
package import Outbound
import Programme
import Storage
import Vocabulary

extension OfficeDesk {
    /// The key that signs letters, status lists and what else goes to other offices.
    package func documentSigner() throws -> DocumentSigner {
        let key = try OfficeKeys(folder: folder).documents.load()
        return try DocumentSigner(key)
    }

    /// Signs the journal's head as it stands, unless it is signed already, with the heads of
    /// the gates' logs beside it: an examiner who holds this checkpoint knows how long each
    /// record was.
    func publishHead(of journal: Journal, with key: SigningKey) throws {
        _ = try journal.publish { checkpoint in
            try checkpoint.signed(by: key, extensions: gateHeads().map(\.line))
        }
    }

    /// The heads of the gates' logs as the journal's own signed head names them.
    func namedGateHeads() throws -> [GateHead] {
        guard let signed = try signedHead(of: folder.journal) else { return [] }
        return signed.extensions.compactMap(GateHead.init(line:))
    }

    /// The longest head known of each gate's log: as its record has it, or as the journal's
    /// head named it before. A record that is gone or shorter does not go unseen.
    private func gateHeads() throws -> [GateHead] {
        var heads: [String: GateHead] = [:]
        for head in try namedGateHeads() { heads[head.origin] = head }
        for node in try world.files.list(folder.path + "/record") {
            guard let signed = try signedHead(of: "\(folder.path)/record/\(node)") else { continue }
            if let known = heads[signed.origin], known.head.size >= signed.head.size { continue }
            heads[signed.origin] = GateHead(origin: signed.origin, head: signed.head)
        }
        return heads.values.sorted { $0.origin < $1.origin }
    }

    private func signedHead(of log: String) throws -> Checkpoint? {
        let path = "\(log)/\(LogLayout.checkpoint)"
        guard let bytes = try world.files.contents(path) else { return nil }
        guard let note = try? SignedNote(parsing: bytes),
            let checkpoint = try? Checkpoint(parsing: note.text)
        else { throw Refusal(.damaged, "`\(path)` is no signed head; restore it from a copy") }
        return checkpoint
    }
}

extension DocumentSigner {
    init(_ key: SigningKey) throws {
        guard let publicKey = PublicKey(key.publicKey) else {
            preconditionFailure("an Ed25519 key has 32 bytes")
        }
        self.init(publicKey: publicKey, sign: key.sign)
    }
}

extension Checkpoint {
    /// This head as a signed note of its origin, with further lines.
    package func signed(by key: SigningKey, extensions: [String] = []) throws -> SignedNote {
        let whole = try Checkpoint(origin: origin, head: head, extensions: extensions)
        return try SignedNote.signing(
            whole.text, as: key.verifierKey(named: origin), with: key.sign)
    }
}

extension SigningKey {
    /// The written form of the public half, under a log's origin.
    package func verifierKey(named origin: String) throws -> VerifierKey {
        guard let name = KeyName(Substring(origin)) else {
            throw Refusal(.damaged, "`\(origin)` is no log's origin")
        }
        return try VerifierKey(name: name, publicKey: publicKey, sha256: Hashing.sha256)
    }
}
