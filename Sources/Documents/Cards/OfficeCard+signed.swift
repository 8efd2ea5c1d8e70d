package import Programme

extension OfficeCard {
    /// The card as a document signed by `signer`: the identity key on the card itself, so that
    /// a newcomer can pin it, or the one on the card before, so that holders follow a rotation.
    package func signed(by signer: DocumentSigner) throws -> SignedDocument {
        try UnsignedDocument(.card, payload: WireJSON.encode(CardWire(self))).signed(by: signer)
    }

    /// Reads a card that nobody here has pinned yet: it must be signed by its own identity key.
    ///
    /// What that shows is only that whoever made it holds the key; a person compares
    /// `fingerprint` with what the office tells by another way, and then pins it.
    package static func introduced(by document: SignedDocument) throws(DocumentFailure)
        -> OfficeCard
    {
        let claimed = try decode(document.unverifiedPayload)
        _ = try document.verified(as: .card, by: [claimed.identity])
        return claimed
    }

    /// Reads the card that takes this one's place.
    package func successor(from document: SignedDocument) throws(DocumentFailure) -> OfficeCard {
        let next = try OfficeCard.following(keys, from: document)
        guard next.office == office, next.id == id else {
            throw .notSuccessor(why: "it is the card of another office")
        }
        guard next.issuedAt >= issuedAt else {
            throw .notSuccessor(why: "it was issued before the card held here")
        }
        return next
    }

    /// Reads the card that takes the place of the one whose keys are `held`; that it is of the
    /// same office is for the caller to check.
    ///
    /// INVARIANT(card-chain): a card is signed by the identity key of the card that it follows,
    /// and its sequence is higher; so a stolen documents key makes no card.
    package static func following(_ held: CardKeys, from document: SignedDocument)
        throws(DocumentFailure) -> OfficeCard
    {
        let verified = try document.verified(as: .card, by: [held.identity])
        let next = try decode(verified.payload)
        guard next.sequence > held.sequence else {
            throw .notSuccessor(
                why: "its sequence is \(next.sequence), and \(held.sequence) is held already")
        }
        return next
    }

    private static func decode(_ payload: [UInt8]) throws(DocumentFailure) -> OfficeCard {
        try Payload.decode(CardWire.self, knowing: CardWire.fields, from: payload).card()
    }
}
