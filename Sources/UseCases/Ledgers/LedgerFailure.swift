package import Vocabulary

/// Why a serving office does not verify a log of its own, or prove entries of it, for whoever asks.
package enum LedgerFailure: Error, Hashable {
    /// What the entry says is told to whom the rules let see it; a proof would tell it whole.
    case toldElsewhere(entry: UInt64)
    case tooLong(limit: ByteCount)
    case noStretch(limit: UInt64)
}

extension LedgerFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .toldElsewhere(let entry):
            Refusal(
                .forbidden,
                "entry \(entry) holds what not everybody who reads the journal may see whole; it is "
                    + "proved where the office's folder is, by `sumun ledger prove`")
        case .tooLong(let limit):
            Refusal(
                .conflict,
                "the log is longer than \(limit.bytes) bytes, the most that is read for one who "
                    + "asks; verify it where the office's folder is, by `sumun ledger verify`")
        case .noStretch(let limit):
            Refusal(
                .invalid,
                "entries are exported from a first one to a last one behind it, \(limit) at most "
                    + "at once")
        }
    }
}
