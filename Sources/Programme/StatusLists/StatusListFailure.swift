package import Vocabulary

/// Why a status list is not taken.
package enum StatusListFailure: Error, Hashable {
    case malformed(field: String)
    case tooManyEntries(limit: Int)
    case duplicate(serial: LetterSerial)
    case nextUpdateBeforeIssue
    case bySomeoneElse(named: String)
    /// A lower sequence number than the list held; an old list would undo a revocation.
    case older(sequence: UInt64, held: UInt64)
    /// The same sequence number with other contents: two lists cannot both be true.
    case forked(sequence: UInt64)
    case earlierThanHeld
    /// A revocation is final; a list without it contradicts the one held.
    case revocationGone(LetterSerial)
    case noneYet
}

extension StatusListFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .malformed(let field):
            Refusal(.invalid, "the status list's `\(field)` cannot be read")
        case .tooManyEntries(let limit):
            Refusal(.invalid, "the status list has more than \(limit) entries")
        case .duplicate(let serial):
            Refusal(.invalid, "the status list names letter `\(serial)` twice")
        case .nextUpdateBeforeIssue:
            Refusal(.invalid, "the status list's next update lies before its issue")
        case .bySomeoneElse(let named):
            Refusal(.invalid, "the status list is by `\(named)`, not by the office pinned here")
        case .older(let sequence, let held):
            Refusal(.conflict, "status list \(sequence) is older than list \(held) held here")
        case .forked(let sequence):
            Refusal(.conflict, "another status list \(sequence) is held here; ask the supervisor")
        case .earlierThanHeld:
            Refusal(.conflict, "the status list is dated before the one held here")
        case .revocationGone(let serial):
            Refusal(.conflict, "the status list no longer has the revocation of letter `\(serial)`")
        case .noneYet: Refusal(.notFound, "this office has no status list yet")
        }
    }
}
