import Hummingbird

extension Router<ConsoleContext> {
    /// What people and programs prove themselves with. Routes that are added after this call
    /// stand behind the session and the guard of forms; those before it are for anybody.
    func addAccounts(_ accounts: ConsoleAccounts, programs: ConsolePrograms? = nil) {
        if let programs { addOpenAPI(programs) }
        let group = group("api/v1")
            .add(middleware: AcceptedLanguage())
            .add(middleware: APIProblems())
            .add(middleware: TokenReading(desk: accounts.desk))
        group.addMe()
        programs?.add(to: group)
        add(middleware: ProgramsRest(methods: programs?.methods ?? ConsolePrograms.own))
        // Twice: for a session that cannot be read, and inside it, so that a page of refusal too
        // has its form cookie.
        add(middleware: RefusalPages())
        add(middleware: SessionReading(accounts: accounts))
        add(middleware: RefusalPages())
        add(middleware: FormGuard())
        addSignIn(accounts)
        addOpenAccount(accounts)
        addSessions(accounts)
        addTokens(accounts)
    }
}
