import Access
import Foundation
import Ledger
import Programme
import Storage
import Vocabulary

/// Figures of a journal on a real disk: `decide FOLDER COUNT` writes one, `replay FOLDER` rebuilds
/// a firm's office from it. A firm checks its controls, again and again.
enum JournalMeasurement {
    static let origin = "test.example/replayed"
    private static let controls = 27

    /// Writes `count` events of some 200 bytes, and a head over them.
    static func write(_ folder: String, count: Int, hasher: TreeHasher) throws {
        let journal = try Journal.open(
            folder, origin: origin, coding: JournalCoding(FirmOffice.kinds), hasher: hasher,
            clock: { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }
        ).0
        let person = try PersonID(parsing: "kim.minji")
        for start in stride(from: 0, to: count, by: 10_000) {
            try journal.transact { transaction in
                for number in start..<min(start + 10_000, count) {
                    transaction.record(try event(number), by: person, via: .console)
                }
            }
        }
        _ = try journal.publish { checkpoint in
            guard let name = KeyName("test.example") else { throw LogFailure.notAnOrigin }
            // Nobody checks this signature here; the follower goes by the head.
            return try SignedNote.signing(checkpoint.text, as: name, keyID: 1) { _ in
                [UInt8](repeating: 7, count: 64)
            }
        }
        print("\(journal.durableHead.size.leafCount) entries")
    }

    /// Reads all of them, sees that the tree is the one of the standing head, and takes them in;
    /// then reads their bytes alone again, as a serving process does from time to time.
    static func replay(_ folder: String, hasher: TreeHasher) throws {
        let follower = try JournalFollower(
            folder, coding: JournalCoding(FirmOffice.kinds), hasher: hasher)
        var office = FirmOffice()
        let clock = ContinuousClock()
        var taking = Duration.zero
        let replay = try clock.measure {
            try follower.settledNews { batch in
                taking += try clock.measure {
                    for entry in batch {
                        try office.apply(
                            entry.event,
                            Act(by: entry.by, way: .console, at: entry.time, entry: entry.index))
                    }
                }
            }
        }
        let recheck = try clock.measure { try follower.recheck() }
        let count = office.disciplines.byControl.values.reduce(0) { $0 + $1.checks.count }
        print(
            "\(follower.shown) entries, \(count) checks: "
                + "replay \(replay.wholeMicroseconds) µs, recheck \(recheck.wholeMicroseconds) µs, "
                + "of the replay in applying \(taking.wholeMicroseconds) µs")
    }

    /// A control's assignment, then checks of the controls in turn.
    private static func event(_ number: Int) throws -> any JournalEvent {
        let control = "policy\(number % controls)"
        guard number >= controls else {
            return DisciplineAssigned(
                control: control, ownerPost: "security", ownerPerson: nil, frequency: nil)
        }
        let serial = String(repeating: "0", count: 12) + String(number)
        let digest = Digest([UInt8](repeating: UInt8(number % 251), count: Digest.byteCount))
        return DisciplineChecked(
            control: control, result: "kept", reason: nil,
            evidence: DisciplineEvidence(
                type: "logExtract", number: String(serial.suffix(18)), digest: digest),
            checkedOn: try KoreanDate(parsing: "2026-07-22"))
    }
}
