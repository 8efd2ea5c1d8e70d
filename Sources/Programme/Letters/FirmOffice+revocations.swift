import Rules
package import Vocabulary

/// Why a firm's office does not take in what it is told of a measure against a letter.
package enum RevocationFailure: Error, Hashable {
    case tooLarge(limit: ByteCount)
    case notOfThisForm
    case malformed(field: String)
    /// It can be read, but is not the text that says this.
    case anotherText
    /// A measure is confirmed of which this office was not told.
    case neverTold(LetterSerial, measure: Int)
}

extension RevocationFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .tooLarge(let limit):
            Refusal(.invalid, "the word about a letter is longer than \(limit.bytes) bytes")
        case .notOfThisForm:
            Refusal(.invalid, "the document says nothing of a revocation or suspension")
        case .malformed(let field):
            Refusal(.invalid, "the word about a letter has no `\(field)` that can be read")
        case .anotherText:
            Refusal(
                .invalid,
                "the word about a letter has a key twice, one that is not known, or another "
                    + "order; sumun writes it in one way alone")
        case .neverTold(let serial, let measure):
            Refusal(
                .conflict,
                "measure \(measure) against letter `\(serial)` was never told here")
        }
    }
}

extension FirmOffice {
    /// Takes in what the pinned supervisor's office said of a measure against a letter, in a
    /// dispatch whose signature was checked; `nil` where it is known already. Whether the letter
    /// is held is not asked: what comes by hand may come after it.
    package func takingRevocation(
        _ told: RevocationDispatch
    ) throws(RevocationFailure) -> RevocationReceived? {
        let event = try RevocationReceived(told)
        let same = measures[event.serial].filter { $0.number == event.measure }
        guard event.act == .confirmed else {
            // INVARIANT(told-shuts): a measure is left out only where one that says the same
            // stands; a number that was used before excuses none.
            return same.contains { event.says($0) } ? nil : event
        }
        guard !same.isEmpty else { throw .neverTold(event.serial, measure: event.measure) }
        return same.allSatisfy { $0.confirmedAt != nil } ? nil : event
    }
}

extension RevocationReceived {
    /// Reads the plain fields: each act has what it needs and nothing else.
    init(_ told: RevocationDispatch) throws(RevocationFailure) {
        guard let serial = try? LetterSerial(parsing: told.serial) else {
            throw .malformed(field: "serial")
        }
        guard (1...RevocationReceived.measureLimit).contains(told.measure) else {
            throw .malformed(field: "measure")
        }
        guard let act = MeasureAct(rawValue: told.act) else { throw .malformed(field: "act") }
        guard let decidedAt = try? Instant(parsing: told.decidedAt) else {
            throw .malformed(field: "decidedAt")
        }
        let ground = told.ground.flatMap { try? GroundCode(parsing: $0) }
        guard (told.ground != nil) == (act == .revoked), (ground != nil) == (act == .revoked)
        else { throw .malformed(field: "ground") }
        let until = told.until.flatMap { try? Instant(parsing: $0) }
        guard (told.until != nil) == (act == .suspended), (until != nil) == (act == .suspended)
        else { throw .malformed(field: "until") }
        let isReasoned = act != .confirmed && act != .replaced
        guard isReasoned ? told.reason?.isToldReason == true : told.reason == nil else {
            throw .malformed(field: "reason")
        }
        let by = told.by.flatMap { try? LetterSerial(parsing: $0) }
        guard (told.by != nil) == (act == .replaced), (by != nil) == (act == .replaced),
            by != serial
        else { throw .malformed(field: "by") }
        self.init(
            serial: serial, measure: told.measure, act: act, ground: ground, until: until,
            reason: told.reason, by: by, decidedAt: decidedAt)
    }

    /// Largest number of a measure: every JSON reader keeps it as it is written.
    private static let measureLimit = 999_999_999

    /// Whether `measure` came by words that say the same.
    fileprivate func says(_ measure: ToldMeasure) -> Bool {
        guard reason == measure.reason, decidedAt == measure.decidedAt else { return false }
        switch measure.effect {
        case .revoked(let ground): return act == .revoked && self.ground == ground
        case .suspended(let until): return act == .suspended && self.until == until
        case .corrected: return act == .corrected
        case .replaced(let by): return act == .replaced && self.by == by
        }
    }
}

extension String {
    /// As long as the supervisor's office lets a reason be, and read as it is written.
    fileprivate var isToldReason: Bool {
        (1...1000).contains(utf8.count) && isPlain(lines: true)
    }
}
