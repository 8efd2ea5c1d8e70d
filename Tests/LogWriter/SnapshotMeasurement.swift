import Access
import Crypto
import Foundation
import Ledger
import Programme
import Storage
import Vocabulary

/// Figures of a start from a snapshot on a real disk, over a journal that `decide` wrote:
/// `snapshot FOLDER` writes one beside it, `resume FOLDER` starts from it.
enum SnapshotMeasurement {
    /// Replays the journal and writes the state that it gives.
    static func write(_ folder: String, hasher: TreeHasher) throws {
        let follower = try follower(folder, hasher)
        var office = FirmOffice()
        try follower.settledNews { try office.take($0) }
        let file = file(folder, program: try program())
        let spent = try ContinuousClock().measure { try file.write(office, at: follower.place) }
        print("\(follower.shown) entries: written in \(spent.wholeMicroseconds) µs")
    }

    /// Starts as a serving process does, the digest of the program's own file with it.
    static func start(_ folder: String, hasher: TreeHasher) throws {
        let clock = ContinuousClock()
        let (begun, processor) = (clock.now, Measurement.processorTime())
        let program = try program()
        let hashed = clock.now
        guard let kept = try file(folder, program: program).read(FirmOffice.self) else {
            throw SnapshotFlaw.unreadable
        }
        let read = clock.now
        var office = kept.state
        let follower = try follower(folder, hasher)
        try follower.goOn(from: kept.place)
        try follower.settledNews { try office.take($0) }
        let ended = clock.now
        let spent = Int((Measurement.processorTime() - processor) * 1_000_000)
        let count = office.disciplines.byControl.values.reduce(0) { $0 + $1.checks.count }
        print(
            "\(follower.shown) entries, \(count) checks: "
                + "start \((ended - begun).wholeMicroseconds) µs, \(spent) µs of processor, "
                + "of which the program's digest \((hashed - begun).wholeMicroseconds) µs, "
                + "the snapshot \((read - hashed).wholeMicroseconds) µs")
    }

    private static func follower(
        _ folder: String, _ hasher: TreeHasher
    ) throws -> JournalFollower {
        try JournalFollower(folder, coding: JournalCoding(FirmOffice.kinds), hasher: hasher)
    }

    private static func file(_ folder: String, program: Vocabulary.Digest) -> SnapshotFile {
        let key = SymmetricKey(data: [UInt8](repeating: 7, count: 32))
        return SnapshotFile(
            in: folder + ".run", files: .posix,
            binding: SnapshotBinding(
                origin: JournalMeasurement.origin, office: "firm", program: program)
        ) { bytes in
            var code = HMAC<SHA256>(key: key)
            // SAFETY: the buffers are read inside the closures only.
            unsafe bytes.withUnsafeBytes { unsafe code.update(data: $0) }
            return digest(code.finalize())
        }
    }

    private static func program() throws -> Vocabulary.Digest {
        let file = try FileHandle(forReadingFrom: URL(filePath: "/proc/self/exe"))
        defer { try? file.close() }
        var hash = SHA256()
        while let piece = try file.read(upToCount: 64 << 10), !piece.isEmpty {
            hash.update(data: piece)
        }
        return digest(hash.finalize())
    }

    private static func digest(_ bytes: some Sequence<UInt8>) -> Vocabulary.Digest {
        guard let digest = Vocabulary.Digest(Array(bytes)) else {
            preconditionFailure("SHA-256 has 32 bytes")
        }
        return digest
    }
}

extension FirmOffice {
    fileprivate mutating func take(_ batch: [JournalEntry]) throws {
        for entry in batch {
            try apply(
                entry.event, Act(by: entry.by, way: .console, at: entry.time, entry: entry.index))
        }
    }
}
