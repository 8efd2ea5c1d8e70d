package import Access
package import Programme
import Rules
package import Vocabulary

/// An office's state as its journal gives it: a supervisor's or a firm's.
///
/// It is `Codable` for snapshots alone, whose form lives as long as one build of the program.
package protocol ReplayedOffice: Codable, Sendable {
    static var office: String { get }
    static var kinds: [any JournalEvent.Type] { get }

    init()
    /// With the hash that commitments in its journal are checked by.
    init(sha256: @escaping @Sendable (Span<UInt8>) -> Digest)
    mutating func apply(_ event: any JournalEvent, _ act: Act) throws(ReplayFailure)

    var founded: OfficeFounded? { get }
    var people: People { get }
    var rulebook: RulebookAdopted? { get }
    var correspondence: Correspondence { get }
    /// Whether a person may see what this office writes to another one.
    func mayRead(to other: CounterpartID, by person: PersonID) -> Bool
}

extension ReplayedOffice {
    /// An office whose journal has no commitments needs no hash.
    package init(sha256: @escaping @Sendable (Span<UInt8>) -> Digest) { self.init() }
}

extension SupervisorOffice: ReplayedOffice {
    package static var office: String { "supervisor" }

    // INVARIANT(conflict-first): gaps and reasons go out signed, and can be read in what is sent.
    package func mayRead(to other: CounterpartID, by person: PersonID) -> Bool {
        guard let firm = try? FirmID(parsing: other.text) else { return true }
        return isFree(person, towards: firm)
    }
}
