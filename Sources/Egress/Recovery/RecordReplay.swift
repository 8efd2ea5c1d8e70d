import Programme
import Vocabulary

/// Reads a record from its start, or from a day ago, to know at start what the gate knew: what
/// the quotas have left, and which admissions have no outcome.
package struct RecordReplay: Sendable {
    /// What has been used; whole once every entry was taken.
    package private(set) var quotas = QuotaBook()
    /// Admissions without an outcome: after a crash, what became of them is not known.
    private var open: [Int: QuotaBook.Reservation] = [:]

    package init() {}

    /// Takes the next entry, with its stamp. False where it is no entry of a record; other kinds
    /// than the gate's own are passed over.
    package mutating func take(_ entry: Span<UInt8>) -> Bool {
        guard let fields = EntryFields(entry), let sequence = fields.number("sequence"),
            let kind = fields.text("kind")
        else { return false }
        switch kind {
        case "admission": return admission(fields, sequence)
        case "outcome": return outcome(fields)
        default: return true
        }
    }

    /// How many admissions have no outcome.
    package var openCount: Int { open.count }

    /// The outcome entries to record for the admissions that have none, in their order; settles
    /// what was reserved for them, since nobody will report what they used.
    package mutating func unknownOutcomes() -> [[UInt8]] {
        let entries = open.sorted { $0.key < $1.key }.map { sequence, reservation in
            quotas.settle(reservation, tokens: reservation.tokens)
            var facts = OutcomeFacts(admission: UInt64(sequence))
            facts.tokens = reservation.tokens
            return facts.entry()
        }
        open = [:]
        return entries
    }

    private mutating func admission(_ fields: EntryFields, _ sequence: Int) -> Bool {
        guard fields.text("verdict") == "admitted" else { return true }
        guard let time = fields.text("time").flatMap({ try? Instant(parsing: $0) }),
            let letter = fields.text("letter").flatMap({ try? LetterSerial(parsing: $0) }),
            let caller = fields.text("caller").flatMap({ try? CallerID(parsing: $0) }),
            let bytes = fields.number("bytesReceived"),
            let tokens = fields.number("tokensReserved")
        else { return false }
        // The day of the stamp: the committer stamps within the second in which the gate decided,
        // so only an admission in the last moment of a day may count for the next one.
        let reservation = QuotaBook.Reservation(
            accounts: [.letter(letter), .caller(caller)], day: KoreanDate(of: time),
            bytes: bytes, tokens: tokens)
        quotas.charge(reservation)
        open[sequence] = reservation
        return true
    }

    private mutating func outcome(_ fields: EntryFields) -> Bool {
        guard let admission = fields.number("admission"), let tokens = fields.number("tokens")
        else { return false }
        // An outcome whose admission lies before the first entry taken has nothing to settle.
        if let reservation = open.removeValue(forKey: admission) {
            quotas.settle(reservation, tokens: tokens)
        }
        return true
    }
}
