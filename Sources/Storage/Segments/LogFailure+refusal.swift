import Ledger
package import Vocabulary

extension LogFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .file(let failure): failure.refusal
        case .noLog(let folder):
            Refusal(.notFound, "no log in `\(folder)`; give OFFICE/journal or OFFICE/record/NODE")
        case .damaged(let damage):
            Refusal(
                .damaged,
                "\(damage); restore the log from a copy, or examine it with `sumun ledger verify`")
        case .inUse(let folder):
            Refusal(
                .conflict, "the log in `\(folder)` is open in another process; stop that one first")
        case .lockTimeout(let folder):
            Refusal(.unavailable, "another command is still writing in `\(folder)`; try again")
        case .otherOrigin(let found, let expected):
            Refusal(.conflict, "the folder holds the log `\(found)`, not `\(expected)`")
        case .notAnOrigin: Refusal(.invalid, "an origin is one line of text, not empty")
        case .badCheckpoint: Refusal(.damaged, "the log's checkpoint cannot be read")
        case .shorterThanCheckpoint(let entries, let signed):
            Refusal(
                .damaged,
                "only \(entries) entries of the log can be read, but its checkpoint was signed for "
                    + "\(signed); restore it from a copy, or examine it with `sumun ledger verify`")
        case .otherRootThanCheckpoint(let size):
            Refusal(.damaged, "the log's first \(size) entries are not those that were signed")
        case .entryTooLong(let bytes, let limit):
            Refusal(.invalid, "an entry of \(bytes) bytes is over the limit of \(limit)")
        case .notABody: Refusal(.invalid, "an entry is one line of JSON that begins with its kind")
        case .noSuchEntry(let index, let entries):
            Refusal(.notFound, "there is no entry \(index); the log has \(entries)")
        case .queueFull: Refusal(.unavailable, "too many entries wait to be written; try again")
        case .stopped(let failure):
            Refusal(
                .unavailable,
                "the log has stopped for good: \(failure); see to the disk and start again")
        case .closed: Refusal(.unavailable, "the log is closed")
        case .publication(let failure): failure.refusal
        case .unreadableEntry(let index, let reason):
            Refusal(.damaged, "entry \(index) cannot be read: \(reason)")
        }
    }
}
