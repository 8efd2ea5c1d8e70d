import Access
import HTTPTypes
package import UseCases

/// Every ask of an office of one kind, over the office itself.
struct AskTable<Desk: Sendable>: Sendable {
    let asks: [Ask<Desk>]
    /// The office, as one who decides on a page reaches it, and as a program does.
    let console: Desk
    let api: Desk

    subscript(name: String) -> Ask<Desk>? { asks.first { $0.name == name } }

    /// What each path takes of programs.
    var methods: [String: Set<HTTPRequest.Method>] {
        asks.reduce(into: [:]) {
            $0[$1.path, default: []].insert($1.manner == .write ? .post : .get)
        }
    }
}

/// The office that a console may decide in.
package enum ConsoleDesk: Sendable {
    case supervisor(SupervisorDesk)
    case firm(FirmDesk)
}

/// What asks reach: an office, and the accounts of its people.
struct AskDesk<Office: Sendable>: Sendable {
    let office: Office
    let accounts: AccountDesk
}

extension AskTable<AskDesk<SupervisorDesk>> {
    init(_ desk: SupervisorDesk, _ accounts: AccountDesk) throws {
        asks =
            Ask.ofSupervisor.map { ask in ask.of { $0.office } }
            + Ask.ofAccounts.map { ask in
                ask.of { AskDesk(office: $0.office.desk, accounts: $0.accounts) }
            }
        console = AskDesk(
            office: try SupervisorDesk(desk.desk.reached(by: .console)), accounts: accounts)
        api = AskDesk(
            office: try SupervisorDesk(desk.desk.reached(by: .api)), accounts: accounts)
    }
}

extension AskTable<AskDesk<FirmDesk>> {
    init(_ desk: FirmDesk, _ accounts: AccountDesk) throws {
        asks =
            Ask.ofFirm.map { ask in ask.of { $0.office } }
            + Ask.ofAccounts.map { ask in
                ask.of { AskDesk(office: $0.office.desk, accounts: $0.accounts) }
            }
        console = AskDesk(
            office: try FirmDesk(desk.desk.reached(by: .console)), accounts: accounts)
        api = AskDesk(office: try FirmDesk(desk.desk.reached(by: .api)), accounts: accounts)
    }
}
