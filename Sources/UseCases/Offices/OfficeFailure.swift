package import Vocabulary

/// Why an office on this machine cannot be worked on.
package enum OfficeFailure: Error, Hashable {
    case noOffice(folder: String)
    case otherKind(folder: String, is: String, needed: String)
    case notEmpty(folder: String)
    case unfinished(folder: String)
    case reservedID
    case journalGone(folder: String)
    case recordShrank(folder: String, entries: UInt64, signed: UInt64)
    case otherRecord(folder: String)
    case otherLogKey(path: String, node: String)
    case logKeyGone(path: String, node: String)
    case servedAlready(folder: String)
    case nameAPerson
    case noRulebook(Digest)
    case otherRulebook(path: String)
    case unknownRole(String)
    case cannotWrite(path: String)
    case notANode(String)
    /// A decision that stands, after which the journal could not be read.
    case unreadAfterWriting(Refusal?)
}

extension OfficeFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .noOffice(let folder):
            Refusal(.notFound, "no office in `\(folder)`; give `--office DIR` or set SUMUN_OFFICE")
        case .otherKind(let folder, let found, let needed):
            Refusal(.invalid, "`\(folder)` is a \(found)'s office; this needs a \(needed)'s")
        case .notEmpty(let folder):
            Refusal(.conflict, "`\(folder)` is not empty; an office is made in a folder of its own")
        case .unfinished(let folder):
            Refusal(
                .conflict,
                "`\(folder)` holds an office that was not finished; remove it, then run "
                    + "`sumun init` again")
        case .reservedID:
            Refusal(.invalid, "`office` is the office's own process; take another id")
        case .journalGone(let folder):
            Refusal(
                .damaged, "the journal of `\(folder)` is gone or empty; restore it from a copy")
        case .recordShrank(let folder, let entries, let signed):
            Refusal(
                .damaged,
                "the record in `\(folder)` has \(entries) entries, but the journal's head says "
                    + "that it had \(signed); restore it from a copy")
        case .otherRecord(let folder):
            Refusal(
                .damaged,
                "the record in `\(folder)` is not the one that the journal's head names; restore "
                    + "it from a copy")
        case .otherLogKey(let path, let node):
            Refusal(.damaged, "`\(path)` is not the key that the journal has for `\(node)`")
        case .logKeyGone(let path, let node):
            Refusal(
                .damaged,
                "the journal names a key for `\(node)`, but `\(path)` is gone; restore it, or "
                    + "give the gate another `node` in office.yaml")
        case .servedAlready(let folder):
            Refusal(
                .conflict, "the office in `\(folder)` is served already; stop that process first")
        case .nameAPerson:
            Refusal(.invalid, "more than one person could decide this; name one with `--as PERSON`")
        case .noRulebook(let digest):
            Refusal(.damaged, "the adopted rulebook \(digest) is not in the office's folder")
        case .otherRulebook(let path):
            Refusal(.damaged, "`\(path)` is not the rulebook that was adopted; restore it")
        case .unknownRole(let role):
            Refusal(.invalid, "`\(role)` is no role; `sumun person add --help` lists them")
        case .cannotWrite(let path): Refusal(.unavailable, "cannot write `\(path)`")
        case .notANode(let text):
            Refusal(.notFound, "no gate node `\(text)`; office.yaml names it")
        case .unreadAfterWriting(let refusal):
            Refusal(
                refusal?.kind ?? .damaged,
                "the decision was written, but could not be read back, so look at the journal "
                    + "before you decide it again: "
                    + (refusal?.message ?? "the journal cannot be read"))
        }
    }
}
