internal import Vocabulary

/// A head that somebody says the log had, as far as its signature could be checked.
struct SignedHeadClaim {
    let place: AuditFinding.Place
    let checkpoint: Checkpoint
    /// The key that signed it; none where no key was given or it did not sign.
    let signer: KeyName?
    /// Lines of other keys than the log's own.
    let otherSignatures: Int

    /// Reads the note in `bytes`. Where it is readable the head is taken up even with a bad
    /// signature: whether the entries lead to it is worth knowing all the same.
    static func reading(
        _ bytes: [UInt8], at place: AuditFinding.Place, with key: VerifierKey?,
        checking check: SignatureCheck
    ) -> (claim: SignedHeadClaim?, flaw: AuditFinding.Flaw?) {
        guard let note = try? SignedNote(parsing: bytes),
            let checkpoint = try? Checkpoint(parsing: note.text)
        else { return (nil, .noteUnreadable) }
        var signer: KeyName?
        var flaw: AuditFinding.Flaw?
        if let key {
            do throws(Checkpoint.OpeningFailure) {
                _ = try Checkpoint(opening: note, with: key, checking: check)
                signer = key.name
            } catch { flaw = .init(error) }
        }
        let others = note.signatures.filter {
            !$0.name.text.utf8.elementsEqual(checkpoint.origin.utf8)
        }
        let claim = SignedHeadClaim(
            place: place, checkpoint: checkpoint, signer: signer, otherSignatures: others.count)
        return (claim, flaw)
    }
}

extension AuditFinding.Flaw {
    fileprivate init(_ failure: Checkpoint.OpeningFailure) {
        switch failure {
        case .signature(.notSigned(let name)): self = .notSigned(by: name)
        case .signature(.badSignature(let name)): self = .badSignature(by: name)
        case .form: self = .noteUnreadable
        case .otherOrigin(let origin): self = .otherOrigin(origin)
        }
    }
}
