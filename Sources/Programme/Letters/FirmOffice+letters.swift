package import Rules
package import Vocabulary

/// Why a firm's office does not take in a letter.
package enum LetterImportFailure: Error, Hashable {
    case notFounded
    case noSupervisorPinned
    case bySomeoneElse(named: String)
    case letter(LetterFailure)
    case expired(lastDay: KoreanDate)
    case alreadyHeld(LetterSerial)
    /// Another document under a serial number that is held: the supervisor must explain it.
    case anotherUnderSameSerial(LetterSerial)
    case documentTooLarge(limit: ByteCount)
}

extension LetterImportFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .notFounded: Refusal(.conflict, "this office has no journal yet; run `sumun init`")
        case .noSupervisorPinned:
            Refusal(.conflict, "this office has pinned no supervisor; import its card first")
        case .bySomeoneElse(let named):
            Refusal(.invalid, "the letter is by `\(named)`, not by the office pinned here")
        case .letter(let failure): failure.refusal
        case .expired(let lastDay): Refusal(.conflict, "the letter's last day was \(lastDay)")
        case .alreadyHeld(let serial): Refusal(.conflict, "letter `\(serial)` is held already")
        case .anotherUnderSameSerial(let serial):
            Refusal(.conflict, "another document is held as letter `\(serial)`; ask the supervisor")
        case .documentTooLarge(let limit):
            Refusal(.invalid, "the signed letter is larger than \(limit.bytes) bytes")
        }
    }
}

extension FirmOffice {
    /// Takes in a letter whose signature by the pinned office's document key was checked. One
    /// with another decision than no action is kept too: the firm must know what was replied.
    package func importing(
        _ letter: UnverifiedLetter, document: String, digest: Digest, at now: Instant,
        rulebook: Rulebook
    ) throws(LetterImportFailure) -> LetterImported {
        guard let id else { throw .notFounded }
        guard let supervisor else { throw .noSupervisorPinned }
        guard letter.supervisor == supervisor.supervisor.text else {
            throw .bySomeoneElse(named: letter.supervisor)
        }
        guard document.utf8.count <= SupervisorOffice.documentLimit.bytes else {
            throw .documentTooLarge(limit: SupervisorOffice.documentLimit)
        }
        let checked: LetterReply
        do throws(LetterFailure) {
            checked = try LetterReply(letter, for: id, rulebook: rulebook)
        } catch { throw .letter(error) }
        if let granted = checked.letter, now >= granted.grant.term.last.end {
            throw .expired(lastDay: granted.grant.term.last)
        }
        if let held = letters[checked.serial] {
            guard held.digest == digest else { throw .anotherUnderSameSerial(checked.serial) }
            throw .alreadyHeld(checked.serial)
        }
        return LetterImported(
            serial: checked.serial, digest: digest, document: document, letter: letter)
    }

    /// The letters held that hold together under `rulebook`, latest issued first: the order in
    /// which a request that names none is granted.
    package func checkedLetters(_ rulebook: Rulebook) -> [Letter] {
        guard let id else { return [] }
        return letters.values.compactMap { try? Letter($0.letter, for: id, rulebook: rulebook) }
            .sorted { ($0.issuedAt, $0.serial) > ($1.issuedAt, $1.serial) }
    }

    /// The replies held that hold together and grant nothing, by serial: their decision is
    /// another one than no action.
    package func otherReplies(_ rulebook: Rulebook) -> [LetterReply] {
        guard let id else { return [] }
        return letters.values.compactMap {
            try? LetterReply($0.letter, for: id, rulebook: rulebook)
        }
        .filter { $0.letter == nil }.sorted { $0.serial < $1.serial }
    }

    /// What is held and does not hold together, and why.
    package func defects(_ rulebook: Rulebook) -> [LetterSerial: LetterFailure] {
        guard let id else { return [:] }
        return letters.compactMapValues { held in
            do throws(LetterFailure) {
                _ = try LetterReply(held.letter, for: id, rulebook: rulebook)
                return nil
            } catch { return error }
        }
    }
}
