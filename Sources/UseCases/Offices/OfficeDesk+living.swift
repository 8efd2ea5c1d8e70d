import Programme
import Storage

extension OfficeDesk {
    /// The same desk with the office's state kept alive, shared by all copies of it: for a
    /// process that serves, which makes it once. A living desk is returned as it is.
    ///
    /// - Parameter keepsSnapshots: whether it begins from a snapshot of the state and writes
    ///   them; for the process that goes on reading all bytes, and for no other.
    package func living(
        recheckEvery: Duration = .seconds(10), keepsSnapshots: Bool = false
    ) throws -> OfficeDesk {
        guard kept == nil else { return self }
        func office<State: ReplayedOffice>(_ type: State.Type) throws -> LivingOffice<State> {
            try LivingOffice(self, recheckEvery: recheckEvery, keepsSnapshots: keepsSnapshots)
        }
        let office: any Sendable =
            isSupervisor ? try office(SupervisorOffice.self) : try office(FirmState.self)
        return OfficeDesk(
            folder: folder, world: world, card: card, way: way, kept: Kept(office: office))
    }

    /// The office now, and its journal to read entries from; of a desk that is living.
    func journalNow<State: ReplayedOffice>(
        of type: State.Type
    ) throws -> (OfficeStanding<State>, Journal) {
        guard let office = kept?.office as? LivingOffice<State> else {
            throw OfficeFailure.otherKind(
                folder: folder.path, is: isSupervisor ? "supervisor" : "firm",
                needed: State.office)
        }
        return try office.journalNow()
    }

    /// What follows the journal by itself; from a living desk it begins where that one stands.
    package func follower<State: ReplayedOffice>(
        of type: State.Type
    ) throws -> OfficeFollower<State> {
        guard let office = kept?.office as? LivingOffice<State> else {
            return try OfficeFollower(desk: self)
        }
        return try office.follower()
    }

    /// Writes a snapshot of a living desk's state where `count` entries or more came since the
    /// last one; whether it did.
    func keepSnapshot(after count: UInt64) throws -> Bool {
        if let office = kept?.office as? LivingOffice<SupervisorOffice> {
            return try office.keepSnapshot(after: count)
        }
        return try (kept?.office as? LivingOffice<FirmState>)?.keepSnapshot(after: count) ?? false
    }
}
