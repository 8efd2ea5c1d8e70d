import Console
import Documents
import ServiceLifecycle
import UseCases
import Vocabulary

/// What lets people into an office's console.
struct AccountWiring {
    let members: FollowedMembers
    let console: ConsoleAccounts
    /// Deletes what has ended, again and again.
    let sweeping: Repeated
    private let desk: AccountDesk
    private let origin: String?

    private static let sweepPause = Duration.seconds(60)

    /// - Parameters:
    ///   - origin: where browsers find the console, if that is not where it listens.
    ///   - isSecure: whether they reach it over TLS, by itself or by a proxy before it.
    init(
        _ office: OfficeDesk, origin: String?, isSecure: Bool, members: FollowedMembers
    ) throws {
        let desk = try AccountDesk.open(office) { members.now }
        self.desk = desk
        self.members = members
        self.origin = origin
        console = ConsoleAccounts(
            desk: desk, office: office.card.id.text, isSecure: isSecure)
        sweeping = Repeated(every: Self.sweepPause, named: "accounts") {
            try SweepPerishable(desk: desk)()
        }
    }

    /// Says by which link the first person comes in, while nobody has an account.
    func sayFirstLink(under url: String) {
        do {
            guard let link = try MakeSignInLink(desk: desk).ifNobodyHasAnAccount() else { return }
            Notice.write(
                "nobody has an account yet; `\(link.person)` opens theirs until \(link.expires) "
                    + "at \(link.url(under: origin ?? url))")
        } catch { Notice.write("accounts", error) }
    }
}
