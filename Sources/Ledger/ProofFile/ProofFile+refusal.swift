package import Vocabulary

extension ProofFile.Failure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .tooLong: Refusal(.invalid, "the file is too long to be a proof")
        case .notAProof: Refusal(.invalid, "the file is no proof: `c2sp.org/tlog-proof@v1` is due")
        case .noEntry: Refusal(.invalid, "the proof does not hold its entry")
        case .entryTooLong: Refusal(.invalid, "the proof's entry is longer than any entry")
        case .badIndex: Refusal(.invalid, "the proof does not say which entry it is of")
        case .badHash: Refusal(.invalid, "a line of the proof is no hash")
        case .tooManyHashes: Refusal(.invalid, "the proof has more hashes than any tree has levels")
        case .note: Refusal(.invalid, "the proof does not end with a signed checkpoint")
        case .checkpoint: Refusal(.invalid, "what is signed in the proof is no checkpoint")
        }
    }
}

extension ProofFile.VerificationFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .checkpoint(let failure): failure.refusal
        case .inclusion(let failure): failure.refusal
        }
    }
}

extension Checkpoint.OpeningFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .signature(.notSigned(let name)):
            Refusal(.invalid, "the checkpoint is not signed by the key given for `\(name)`")
        case .signature(.badSignature(let name)):
            Refusal(.invalid, "the signature of `\(name)` under the checkpoint is wrong")
        case .form: Refusal(.invalid, "what is signed is no checkpoint")
        case .otherOrigin(let origin):
            Refusal(.invalid, "the checkpoint is one of another log, `\(origin)`")
        }
    }
}
