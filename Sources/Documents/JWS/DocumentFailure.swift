package import Vocabulary

/// Why bytes are not the signed document that they should be; each cause is its own case.
package enum DocumentFailure: Error, Hashable, Sendable {
    case tooLarge(limit: ByteCount)
    /// Not three parts, not base64url, not UTF-8, not strict JSON: `why` says which and where.
    case malformed(why: String)
    /// The part decodes, but another text is the one that encodes these bytes.
    case notCanonical(part: Part)
    case unsupportedAlgorithm(String)
    case wrongKind(expected: DocumentKind, found: String)
    /// The document demands that `name` be understood, and it is not.
    case unknownCritical(name: String)
    /// None of the keys at hand has this `kid`.
    case unknownKey(kid: String)
    /// A key of an earlier card, which a later one replaced.
    case retiredKey(kid: String)
    case badSignature
    case missingField(String)
    case badField(String, why: String)
    /// A card that may not take the place of the one that is held.
    case notSuccessor(why: String)

    package enum Part: String, Hashable, Sendable { case header, payload, signature }
}

extension DocumentFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .tooLarge(let limit):
            Refusal(.invalid, "the document is longer than \(limit.bytes) bytes")
        case .malformed(let why):
            Refusal(.invalid, "not a signed document: \(why)")
        case .notCanonical(let part):
            Refusal(
                .invalid, "the document's \(part.rawValue) is not canonical base64url")
        case .unsupportedAlgorithm(let name):
            Refusal(.invalid, "the document's `alg` is `\(name)`; only `EdDSA` is accepted")
        case .wrongKind(let expected, let found):
            Refusal(
                .invalid,
                "the document's `typ` is `\(found)`; a \(expected.noun) has `\(expected.rawValue)`")
        case .unknownCritical(let name):
            Refusal(
                .invalid,
                "the document marks `\(name)` as critical, which this version does not know;"
                    + " update sumun")
        case .unknownKey(let kid):
            Refusal(
                .invalid,
                "the document is signed with key `\(kid)`, which is on no card held here;"
                    + " import the signer's card first")
        case .retiredKey(let kid):
            Refusal(
                .invalid,
                "the document is signed with key `\(kid)`, which a later card of its sender has"
                    + " replaced; ask for it signed anew")
        case .badSignature:
            Refusal(.invalid, "the document's signature does not fit its bytes")
        case .missingField(let name):
            Refusal(.invalid, "the document has no field `\(name)`")
        case .badField(let name, let why):
            Refusal(.invalid, "the document's field `\(name)` \(why)")
        case .notSuccessor(let why):
            Refusal(.conflict, "the card cannot follow the one held here: \(why)")
        }
    }
}
