import Programme
import Vocabulary

/// The rulebooks by which an office decided, oldest first, and since when.
package struct ListRulebooks: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    package struct Shown: Codable, Sendable {
        package let version: String
        package let digest: String
        /// When it was adopted, and as which entry of the journal.
        package let at: String
        package let entry: UInt64
    }

    package func callAsFunction() throws -> [Shown] {
        try desk.rulebooksOfJournal().adopted.map {
            Shown(
                version: $0.rulebook.version, digest: $0.rulebook.digest.description,
                at: $0.at.description, entry: $0.entry)
        }
    }
}

extension OfficeDesk {
    /// Every rulebook that this office adopted, by the entries that adopted them.
    func rulebooksOfJournal() throws -> JournalRulebooks {
        let living = try living()
        return isSupervisor
            ? try living.journalNow(of: SupervisorOffice.self).0.rulebooks
            : try living.journalNow(of: FirmState.self).0.rulebooks
    }
}
