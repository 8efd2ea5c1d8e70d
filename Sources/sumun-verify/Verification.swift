import Glibc
import Ledger
import Vocabulary

/// One run of the program: reads the request, verifies, prints.
struct Verification {
    let arguments: [String]

    static let version = "0.1.0"
    private static let hasher = TreeHasher(Cryptography.sha256)

    func run() -> ExitCode {
        let request: Request
        do throws(Refusal) { request = try Request(parsing: arguments) } catch {
            return fail(error.message, .usage)
        }
        do {
            switch request {
            case .help: print(Verification.help)
            case .version: print("sumun-verify \(Verification.version)")
            case .ledger(let folder, let key, let against, let json):
                return try examine(folder, key: key, against: against, json: json)
            case .prove(let folder, let index, let out, let json):
                try prove(folder, index, out: out, json: json)
            case .proof(let file, let key, let json):
                return try check(file, key: key, json: json)
            }
            return .sound
        } catch let error as UnreadableFile {
            return fail(error.description, .unreadable)
        } catch let error as UnwritableFile {
            return fail(error.description, .unreadable)
        } catch Examination.Failure.noLog {
            return fail(Examination.Failure.noLog.refusal.message, .unreadable)
        } catch ProofFile.MakingFailure.noLog {
            return fail(ProofFile.MakingFailure.noLog.refusal.message, .unreadable)
        } catch let error as VerifierKey.Failure {
            return fail(error.refusal.message, .usage)
        } catch let error as Refusal {
            return fail(error.message, .usage)
        } catch let error as any Refusable {
            return fail(error.refusal.message, .damaged)
        } catch { return fail("\(error)", .unreadable) }
    }

    private func examine(
        _ folder: String, key: String?, against: String?, json: Bool
    ) throws -> ExitCode {
        let examination = Examination(
            hasher: Verification.hasher, checking: Cryptography.ed25519,
            key: try key.map(verifierKey),
            against: try against.map { try File.read($0, limit: SignedNote.lengthLimit + 1) })
        var bar = ProgressBar()
        let report = try examination(LogFolderReader(of: folder)) { bar.show($0, of: $1) }
        bar.clear()
        if json { print(report.json) } else { report.lines.forEach { print($0) } }
        return report.verdict == .sound ? .sound : .damaged
    }

    private func prove(_ folder: String, _ index: UInt64, out: String, json: Bool) throws {
        var bar = ProgressBar()
        let proof = try ProofFile(
            of: index, in: LogFolderReader(of: folder), hasher: Verification.hasher
        ) { bar.show($0, of: $1) }
        bar.clear()
        try File.write(proof.bytes, to: out)
        let made = MadeProof(of: proof, in: out)
        if json { print(made.json) } else { made.lines.forEach { print($0) } }
    }

    private func check(_ file: String, key: String, json: Bool) throws -> ExitCode {
        let bytes = try File.read(file, limit: ProofBundle.lengthLimit + 1)
        let proof = try CheckedProofs(
            checking: bytes, with: verifierKey(key), hasher: Verification.hasher,
            check: Cryptography.ed25519)
        if json { print(proof.json) } else { proof.lines.forEach { print($0) } }
        return .sound
    }

    /// The key itself, or the file that it stands in.
    private func verifierKey(_ text: String) throws -> VerifierKey {
        if let key = try? VerifierKey(parsing: text, sha256: Cryptography.sha256) { return key }
        guard File.exists(text) || text.contains("+") else {
            throw Refusal(.invalid, "`\(text)` is neither a key, `name+id+base64`, nor a file")
        }
        guard File.exists(text) else {
            return try VerifierKey(parsing: text, sha256: Cryptography.sha256)
        }
        let bytes = try File.read(text, limit: 4096)
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
        return try VerifierKey(
            parsing: String(decoding: line, as: UTF8.self), sha256: Cryptography.sha256)
    }

    private func fail(_ message: String, _ code: ExitCode) -> ExitCode {
        File.writeError("sumun-verify: \(message)\n")
        return code
    }

    private static let help = """
        sumun-verify: checks logs and proofs offline; writes no file but a proof that was asked
        for, and asks no network

          sumun-verify ledger DIR [--key VKEY|FILE] [--against CHECKPOINT] [--json]
              examines the whole log in the folder DIR: every byte, the tree, the signed head
              --key      the log's key as its owner's office shows it, or a file that holds it;
                         without it the signature is not checked, and the report says so
              --against  the file of an older checkpoint that the log must still agree with
          sumun-verify prove DIR INDEX [--out FILE] [--json]
              writes a proof file of one entry under the signed head in the folder DIR; reads all
              entries under that head, and proves none where they do not lead to it
              --out      where to write; default INDEX.proof
          sumun-verify proof FILE --key VKEY|FILE [--json]
              checks that the log of that key holds the entry in the proof file, or each entry
              of an export, and shows it
          sumun-verify --help | --version
        `verify` says the same as `ledger`, and `check-proof` as `proof`

        exit codes: 0 sound, 2 wrong use, 3 damaged or not proved, 4 could not be read
        docs/verify.md specifies every format, so that you can write your own verifier
        """
}
