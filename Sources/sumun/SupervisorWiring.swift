import Commands
import Console
import Interchange
import Outbound
import Programme
import ServiceLifecycle
import Synchronization
import UseCases
import Vocabulary

/// A supervisor's office as a process: its console, and a status list whenever one is due.
struct SupervisorWiring {
    let desk: SupervisorDesk
    let request: ServeRequest

    func services() throws -> [any Service] {
        let address = try ConsoleAddress(SettingsOverride.console(try desk.settings().console))
        let keeper = try StatusListKeeper(desk: desk)
        let ready = try ReadyFile(
            path: request.readyFile, office: "supervisor", waitingFor: ["console"])
        let console = ConsoleService(
            address: address,
            answers: ConsoleAnswers(
                readiness: { keeper.readiness }, metrics: { nil },
                statusList: { keeper.document })
        ) { port in
            await ready.answers("console", at: address.url(port: port))
        }
        return [keeper, console]
    }
}

/// Signs a status list at every change and at least every interval of the rulebook, and has the
/// newest one at hand.
final class StatusListKeeper: Service {
    private let desk: SupervisorDesk
    private let seen: Mutex<Seen>

    private struct Seen {
        var follower: OfficeFollower<SupervisorOffice>
        var failure: String?
    }

    private static let pause = Duration.milliseconds(500)

    init(desk: SupervisorDesk) throws {
        self.desk = desk
        seen = Mutex(Seen(follower: try OfficeFollower(desk: desk.desk)))
    }

    var document: [UInt8]? {
        seen.withLock { $0.follower.state.statusListDocument.map { Array($0.utf8) } }
    }

    var readiness: Readiness {
        let (list, failure) = seen.withLock { ($0.follower.state.statusList, $0.failure) }
        var reasons = failure.map { [$0] } ?? []
        if list == nil { reasons.append("no status list is published yet") }
        if let list, list.nextUpdateBy <= desk.desk.world.clock.now() {
            reasons.append("the status list is overdue since \(list.nextUpdateBy)")
        }
        return Readiness(reasons: reasons)
    }

    func run() async throws {
        await Repeated(every: Self.pause, named: "status list") { try self.keep() }.run()
    }

    private func keep() throws {
        let publish = PublishStatusList(desk: desk)
        do {
            let office = try seen.withLock { seen in
                _ = try seen.follower.catchUp()
                return seen.follower.state
            }
            if try publish.isDue(in: office), try publish.ifDue() != nil {
                _ = try seen.withLock { try $0.follower.catchUp() }
            }
            seen.withLock { $0.failure = nil }
        } catch {
            seen.withLock { $0.failure = "the status list cannot be kept" }
            throw error
        }
    }
}

extension ConsoleAddress {
    init(_ listen: ListenAddress) throws {
        try self.init(host: listen.host, port: listen.port)
    }
}
