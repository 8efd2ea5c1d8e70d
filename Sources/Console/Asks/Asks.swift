import UseCases

extension Ask<SupervisorDesk> {
    /// All that can be asked of a supervisor's office; each noun's stand in its own folder.
    static let ofSupervisor: [Ask] =
        [
            applications, commissionReports, consultations, disciplineReports, evaluations, firms,
            journal, letters, refusalNotices, reviews, rounds,
        ].flatMap(\.self) + Ask<OfficeDesk>.ofBoth.map { ask in ask.of { $0.desk } }
}

extension Ask<FirmDesk> {
    /// All that can be asked of a firm's office.
    static let ofFirm: [Ask] =
        [
            applications, callers, cards, disciplines, gate, heldLetters, journal,
        ].flatMap(\.self) + Ask<OfficeDesk>.ofBoth.map { ask in ask.of { $0.desk } }
}

extension Ask<OfficeDesk> {
    /// What can be asked of an office of either kind.
    static let ofBoth: [Ask] = [
        correspondence, ledgers, letterForms, people, rulebook, statusList,
    ].flatMap(\.self)
}

extension Ask<AskDesk<OfficeDesk>> {
    /// What can be asked of the accounts of either office.
    static let ofAccounts: [Ask] = accounts
}
