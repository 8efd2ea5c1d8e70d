extension Checkpoint {
    package enum OpeningFailure: Error, Equatable {
        case signature(SignedNote.VerificationFailure)
        case form(Failure)
        /// A key signs for the log whose name it bears, and for no other.
        case otherOrigin(String)
    }

    /// Reads the checkpoint in `note` once `key` is shown to have signed it for its own log.
    package init(
        opening note: SignedNote, with key: VerifierKey, checking check: SignatureCheck
    ) throws(OpeningFailure) {
        do throws(SignedNote.VerificationFailure) {
            try note.verify(with: key, checking: check)
        } catch { throw .signature(error) }
        do throws(Failure) { try self.init(parsing: note.text) } catch { throw .form(error) }
        guard origin.utf8.elementsEqual(key.name.text.utf8) else { throw .otherOrigin(origin) }
    }
}
