package import Vocabulary

package enum AccessFailure: Error, Hashable {
    case unknownPerson(PersonID)
    case personExists(PersonID)
    case noRole(PersonID)
    case notPermitted(PersonID, Permission)
    case samePersonTwice(PersonID)
    case alreadyComplete
    /// They declared a conflict about the firm, or have yet to declare.
    case withheld(FirmID)
}

extension AccessFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .unknownPerson(let id):
            Refusal(.notFound, "no person `\(id)` in this office; add them with `person add`")
        case .personExists(let id):
            Refusal(.conflict, "person `\(id)` is in this office already")
        case .noRole(let id):
            Refusal(.invalid, "person `\(id)` needs at least one role")
        case .notPermitted(let id, let permission):
            Refusal(.forbidden, "person `\(id)` has no role that may `\(permission.rawValue)`")
        case .samePersonTwice(let id):
            Refusal(.forbidden, "`\(id)` took part already; it needs another person")
        case .alreadyComplete:
            Refusal(.conflict, "enough persons have approved already")
        case .withheld(let firm):
            Refusal(
                .forbidden,
                "you declared a conflict about `\(firm)`, or have yet to declare; nothing of it is "
                    + "yours to see or to decide")
        }
    }
}
