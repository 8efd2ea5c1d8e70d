import Access
import Programme
import Synchronization
import UseCases

/// The office's people and the rules by which they sign in, as the process that follows the
/// journal saw them last.
final class FollowedMembers: Sendable {
    private let desk: OfficeDesk
    private let held: Mutex<Held>

    private struct Held {
        var members: OfficeMembers
        var adopted: RulebookAdopted?
    }

    init(_ desk: OfficeDesk, _ people: People, _ adopted: RulebookAdopted?) throws {
        self.desk = desk
        held = Mutex(Held(members: try desk.members(people, adopted), adopted: adopted))
    }

    /// Takes in what the journal says now; a rulebook is read when another one was adopted.
    func take(_ people: People, _ adopted: RulebookAdopted?) throws {
        try held.withLock { held in
            held.members =
                adopted == held.adopted
                ? OfficeMembers(people: people, rules: held.members.rules)
                : try desk.members(people, adopted)
            held.adopted = adopted
        }
    }

    var now: OfficeMembers { held.withLock { $0.members } }
}
