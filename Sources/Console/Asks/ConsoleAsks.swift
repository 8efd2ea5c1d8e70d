import HTTPTypes
import Hummingbird
import UseCases

/// What can be asked of the office that a console decides in, for its pages and for programs.
struct ConsoleAsks: Sendable {
    let forms: ConsoleForms
    let programs: ConsolePrograms

    /// Decisions of both wait in one queue: an office has one writer at a time.
    init(_ desk: ConsoleDesk, _ accounts: ConsoleAccounts, _ office: OfficeName) throws {
        let work = CostlyWork()
        let reading = CostlyWork(places: 4)
        let once = AnswerOnce(desk: accounts.desk)
        switch desk {
        case .supervisor(let desk):
            let table = try AskTable(desk, accounts.desk)
            forms = .supervisor(AskForms(table: table, work: work))
            programs = ConsolePrograms(
                .supervisor(
                    AskProgram(table: table, once: once, work: work, reading: reading)), office)
        case .firm(let desk):
            let table = try AskTable(desk, accounts.desk)
            forms = .firm(AskForms(table: table, work: work))
            programs = ConsolePrograms(
                .firm(AskProgram(table: table, once: once, work: work, reading: reading)), office)
        }
    }
}

/// The forms of an office of either kind.
enum ConsoleForms: Sendable {
    case supervisor(AskForms<AskDesk<SupervisorDesk>>)
    case firm(AskForms<AskDesk<FirmDesk>>)

    func add(to routes: PageRoutes) {
        switch self {
        case .supervisor(let forms):
            forms.add(to: routes)
            routes.addLetterForm(forms.table.console.office.desk, printing: CostlyWork(places: 4))
        case .firm(let forms):
            forms.add(to: routes)
            routes.addLetterForm(forms.table.console.office.desk, printing: CostlyWork(places: 4))
        }
    }
}

/// What programs may ask of an office of either kind, and the document that says so.
struct ConsolePrograms: Sendable {
    enum Asks: Sendable {
        case supervisor(AskProgram<AskDesk<SupervisorDesk>>)
        case firm(AskProgram<AskDesk<FirmDesk>>)
    }

    private let asks: Asks
    let document: JSONTree
    /// What each path below `/api/v1/` takes.
    let methods: [String: Set<HTTPRequest.Method>]

    /// What is there without any ask.
    static let own: [String: Set<HTTPRequest.Method>] = ["me": [.get]]

    init(_ asks: Asks, _ office: OfficeName) {
        self.asks = asks
        document =
            switch asks {
            case .supervisor(let program):
                OpenAPI(table: program.table, office: office).document
            case .firm(let program): OpenAPI(table: program.table, office: office).document
            }
        let taken =
            switch asks {
            case .supervisor(let program): program.table.methods
            case .firm(let program): program.table.methods
            }
        methods = taken.merging(ConsolePrograms.own) { $0.union($1) }
    }

    func add(to group: RouterGroup<ConsoleContext>) {
        switch asks {
        case .supervisor(let program): program.add(to: group)
        case .firm(let program): program.add(to: group)
        }
    }
}

extension Router<ConsoleContext> {
    /// `/openapi.json`, for anybody: it says what can be asked and nothing of what is there.
    func addOpenAPI(_ programs: ConsolePrograms) {
        let document = programs.document
        get("openapi.json") { _, _ in Response.json(document) }
    }
}
