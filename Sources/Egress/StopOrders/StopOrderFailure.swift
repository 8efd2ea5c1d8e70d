package import Access
package import Vocabulary

/// Why a stop of the gate, or its end, is not taken.
package enum StopOrderFailure: Error, Hashable {
    case access(AccessFailure)
    case alreadyStopped(at: Instant)
    case notStopped
    case alreadyConfirmed
    case reopeningProposed
    case noReopening
    case noReason
}

extension StopOrderFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .access(let failure): failure.refusal
        case .alreadyStopped(let at):
            Refusal(
                .conflict,
                "the gate is stopped since \(at); another person confirms it with `gate confirm`")
        case .notStopped: Refusal(.conflict, "the gate is not stopped")
        case .alreadyConfirmed: Refusal(.conflict, "the stop is confirmed already")
        case .reopeningProposed:
            Refusal(.conflict, "reopening is proposed already; another person approves it")
        case .noReopening:
            Refusal(.conflict, "nobody has proposed to reopen the gate; run `gate reopen`")
        case .noReason: Refusal(.invalid, "give a reason of 1 to 1000 bytes")
        }
    }
}
