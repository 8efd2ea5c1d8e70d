/// Why a draft follows a letter that was issued; an ordinary draft has none.
package enum DraftCause: Codable, Hashable, Sendable {
    /// The letter was issued wrongly, and ended at once.
    case correction(of: LetterSerial)
    /// The letter's firm went into another one; the letter ends when the new one is signed.
    case transfer(of: LetterSerial)
    /// A minor change of a model; the letter ends when the new one is signed.
    case modelChange(of: LetterSerial)

    package var serial: LetterSerial {
        switch self {
        case .correction(let serial), .transfer(let serial), .modelChange(let serial): serial
        }
    }

    /// Whether the letter before must still stand when the draft is signed, and ends then.
    var replacesStanding: Bool {
        if case .correction = self { false } else { true }
    }
}
