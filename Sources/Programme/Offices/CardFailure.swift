package import Vocabulary

/// Why another office's card is not taken in.
package enum CardFailure: Error, Hashable {
    /// A first card signs itself.
    case notSelfSigned
    /// A later card is signed by the identity key that was pinned before.
    case notSignedByHeldKey
    case older(sequence: UInt64, held: UInt64)
    case anotherOffice(named: String, pinned: String)
    case otherFingerprint
    /// What is on the card as its console's authority is none.
    case noAuthority
    case otherKind(needed: OfficeKind)
    case noSupervisorPinned

    package enum OfficeKind: String, Hashable, Sendable { case supervisor, firm }
}

extension CardFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .notSelfSigned:
            Refusal(.invalid, "the card is not signed by the identity key that it names")
        case .notSignedByHeldKey:
            Refusal(
                .invalid,
                "the card is not signed by the key held before; a lost key needs a new pin by hand")
        case .older(let sequence, let held):
            Refusal(.conflict, "card \(sequence) is not newer than card \(held) held here")
        case .anotherOffice(let named, let pinned):
            Refusal(.conflict, "the card is of `\(named)`; this office has pinned `\(pinned)`")
        case .otherFingerprint:
            Refusal(
                .invalid,
                "the fingerprint is not this card's; do not trust the card, ask the office "
                    + "again for both")
        case .noAuthority:
            Refusal(
                .invalid,
                "the `authority` on the card is no certificate of an authority; ask the "
                    + "office again")
        case .otherKind(let needed):
            Refusal(.invalid, "the card is not a \(needed.rawValue)'s, which is needed here")
        case .noSupervisorPinned: Refusal(.conflict, "this office trusts no supervisor yet")
        }
    }
}

extension CardKeys {
    /// Checks that these keys, signed by `signer`, may take the place of `held`.
    func check(after held: CardKeys?, signer: PublicKey) throws(CardFailure) {
        guard let held else {
            guard signer == identity else { throw .notSelfSigned }
            return
        }
        guard sequence > held.sequence else {
            throw .older(sequence: sequence, held: held.sequence)
        }
        guard signer == held.identity else { throw .notSignedByHeldKey }
    }
}
