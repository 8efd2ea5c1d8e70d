package import Vocabulary

/// Why a dispatch or a receipt is not written or not taken.
package enum CorrespondenceFailure: Error, Hashable {
    case notFounded
    case malformed(field: String)
    case unknownKind(String)
    case contentsTooLarge(limit: ByteCount)
    case documentTooLarge(limit: ByteCount)
    case unknownCounterpart(CounterpartID)
    case tooManyWaiting(CounterpartID, limit: Int)
    /// Foreign: by an office whose card is not known here.
    case unknownSender(String)
    /// Foreign: for another office than this one.
    case otherAddressee(named: String)
    case tooFarAhead(Int, next: Int)
    /// Another document came first under this number.
    case forked(Int, from: CounterpartID)
    case neverWritten(Int, to: CounterpartID)
    case receiptForOther(Int, to: CounterpartID)
    case anotherReceipt(Int, from: CounterpartID)
    case staleRequest(Instant)
    case noSuchAlarm(Int, of: CounterpartID)
    case acknowledgedAlready(Int, of: CounterpartID)
    case notWrittenHere(DispatchKind)
    case neitherDispatchNorReceipt
    /// A signed document of a type that this version does not know.
    case unknownType(String)
    case nothingWaits(String)
    /// What goes to a firm is kept from whoever declared a conflict about it, or has yet to declare.
    case withheld(CounterpartID)
}

extension CorrespondenceFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .notFounded: Refusal(.conflict, "this office has no journal yet; run `sumun init`")
        case .malformed(let field):
            Refusal(.invalid, "the document's `\(field)` cannot be read")
        case .unknownKind(let kind):
            Refusal(.invalid, "a dispatch of kind `\(kind)` is not known here; update sumun")
        case .contentsTooLarge(let limit):
            Refusal(.invalid, "the contents are larger than \(limit.bytes) bytes; shorten them")
        case .documentTooLarge(let limit):
            Refusal(
                .invalid, "the signed dispatch is larger than \(limit.bytes) bytes; shorten it")
        case .unknownCounterpart(let id):
            Refusal(.notFound, "no office `\(id)` is known here; import its card first")
        case .tooManyWaiting(let id, let limit):
            Refusal(
                .conflict,
                "\(limit) dispatches to `\(id)` wait for a receipt; carry them first, with "
                    + "`document export`")
        case .unknownSender(let id):
            Refusal(.invalid, "the document is by `\(id)`, whose card is not known here")
        case .otherAddressee(let id):
            Refusal(.invalid, "the document is for `\(id)`, not for this office")
        case .tooFarAhead(let number, let next):
            Refusal(
                .conflict,
                "dispatch \(number) came too early: \(next) is next, and at most "
                    + "\(Correspondence.heldLimit) wait")
        case .forked(let number, let from):
            Refusal(
                .conflict,
                "another document of `\(from)` came first under number \(number); ask that "
                    + "office, and acknowledge the alarm with `outbox acknowledge`")
        case .neverWritten(let number, let to):
            Refusal(.conflict, "this office never wrote a dispatch \(number) to `\(to)`")
        case .receiptForOther(let number, let to):
            Refusal(
                .conflict,
                "the receipt is for another document than the dispatch \(number) to `\(to)`")
        case .anotherReceipt(let number, let from):
            Refusal(
                .conflict, "another receipt of `\(from)` for dispatch \(number) is held here")
        case .staleRequest(let at):
            Refusal(
                .invalid, "the request is of \(at), too far from this office's clock; sign anew")
        case .noSuchAlarm(let number, let id):
            Refusal(.notFound, "there is no alarm \(number) about `\(id)`; `outbox` shows them")
        case .acknowledgedAlready(let number, let id):
            Refusal(.conflict, "alarm \(number) about `\(id)` is acknowledged already")
        case .notWrittenHere(let kind):
            Refusal(.invalid, "an office of this kind writes no `\(kind.rawValue)`")
        case .neitherDispatchNorReceipt:
            Refusal(
                .invalid,
                "neither a dispatch nor a receipt; `letter import`, `letter status import`, "
                    + "`application receive` and `firm import` take the other kinds")
        case .unknownType(let name):
            Refusal(.invalid, "a document of type `\(name)` is not known here; update sumun")
        case .nothingWaits(let office):
            Refusal(.notFound, "nothing waits for a courier to `\(office)`")
        case .withheld(let id):
            Refusal(
                .forbidden,
                "you declared a conflict about `\(id)`, or have yet to declare: what goes there is "
                    + "not shown")
        }
    }
}
