import Documents
import Ledger
import Outbound
import Programme
import Storage
import Vocabulary

/// The snapshot of an office's state that its serving process keeps, so that its next start reads
/// what came since and not the whole journal.
struct OfficeSnapshot<State: ReplayedOffice>: Sendable {
    private let desk: OfficeDesk

    private static var keySize: ByteCount { .bytes(32) }

    init(of desk: OfficeDesk) { self.desk = desk }

    /// The state as it stands now, from the snapshot and what came since; `nil` where there is
    /// none, or one that is dropped: who asks reads the journal whole then.
    func started() -> (JournalFollower, OfficeStanding<State>, from: UInt64)? {
        do {
            guard let key = try OfficeKeys(folder: desk.folder).snapshots.key(of: Self.keySize),
                let file = file(key),
                let (kept, place) = try file.read(
                    OfficeStanding<State>.self,
                    given: [CommitmentHash.given: CommitmentHash(desk.world.hasher.sha256)])
            else { return nil }
            guard kept.size == place.size, kept.state.founded != nil else {
                throw SnapshotFlaw.unreadable
            }
            let follower = try JournalFollower(
                desk.folder.journal, coding: JournalCoding(State.kinds), files: desk.world.files,
                hasher: desk.world.hasher)
            try follower.goOn(from: place)
            var standing = kept
            try follower.settledNews { for entry in $0 { try standing.take(entry) } }
            return (follower, standing, place.size)
        } catch {
            let flaw = error as? any Refusable ?? SnapshotFlaw.unreadable
            desk.world.warn("\(flaw.refusal.message); the journal is read whole")
            return nil
        }
    }

    /// Puts one of `standing` in the place of the one that stood; whether it could: where nobody
    /// can say which build this is, there is none.
    func write(_ standing: OfficeStanding<State>, at place: JournalPlace) throws -> Bool {
        let key = try OfficeKeys(folder: desk.folder).snapshots.keptKey(
            of: Self.keySize, desk.world.randomness)
        guard let file = file(key) else { return false }
        try file.write(standing, at: place)
        return true
    }

    private func file(_ key: [UInt8]) -> SnapshotFile? {
        guard key.count == Self.keySize.bytes, let program = desk.world.program() else {
            return nil
        }
        let tag = KeyedHash(key: key)
        return SnapshotFile(
            in: desk.folder.run, files: desk.world.files,
            binding: SnapshotBinding(
                origin: desk.card.officeLog.origin, office: State.office, program: program),
            tag: { tag.code(of: $0) })
    }
}
