import Programme
import Rules
import Vocabulary

// What firms owe in return for their letters.
extension ProgrammeStory {
    /// How many firms have evaluated their disciplines by now; the others have time left.
    private static let reporting = 3

    /// A few firms that hold a letter evaluate what they keep and report it: the second one a
    /// breach, the third one a failure with a plan.
    func reportDisciplines() throws {
        clock.go(to: 3)
        let letters = try desk.read().letters.issued.values
        let holders = Set(letters.map(\.firm.text)).sorted().prefix(ProgrammeStory.reporting)
        let failures = [nil, rules.disciplines.suspendAtOnce.value.first?.text, "idleCut"]
        for (firm, failure) in zip(holders, failures) {
            let office = try known(firm)
            try check(at: office, failing: failure)
            clock.pass(minutes: 90)
            try evaluate(at: office)
            try carryIn(from: office)
        }
    }

    private func check(at office: FirmDesk, failing failure: String?) throws {
        let codes = rules.disciplines.controlCodes
        try AssignDiscipline(desk: office)(
            codes, post: StoryPaper.disciplinePost, person: nil, frequency: nil,
            by: InventedPeople.officer)
        let check = CheckDiscipline(desk: office)
        for code in codes {
            clock.pass(minutes: 2)
            let fails = code == failure
            _ = try check(
                code, result: fails ? "notKept" : "kept",
                reason: fails ? StoryPaper.disciplineFailure : nil,
                evidence: GivenEvidence(
                    type: nil, number: "\(StoryPaper.checkNumber)-\(clock.today.year)-\(code)",
                    digest: nil), on: nil, by: InventedPeople.staff)
        }
        guard let failure else { return }
        clock.pass(minutes: 45)
        try MakeCorrectivePlan(desk: office)(
            failure, steps: StoryPaper.correctiveSteps,
            due: "\(clock.today.adding(days: 20))", by: InventedPeople.officer)
    }

    /// From the letter's first day to today.
    private func evaluate(at office: FirmDesk) throws {
        guard let since = try office.read().office.obligedSince(on: clock.today) else { return }
        _ = try EvaluateDisciplines(desk: office)(
            DisciplinePeriod(
                firstDay: since, lastDay: clock.today,
                paperNumber: "\(StoryPaper.committee) \(clock.today.year)-4",
                paperDate: clock.today, notChecked: [:]), by: InventedPeople.officer)
    }
}
