import Access
package import Rules
package import Vocabulary

// What comes in.
extension SupervisorOffice {
    /// Takes in what a firm reported of a period, in a dispatch whose signature was checked; `nil`
    /// where it is known already. A later period than the next one is taken too: nothing that was
    /// told is lost, and the days between stand as missing until a report of them comes.
    package func takingReport(
        _ report: DisciplineReport, from firm: FirmID, at now: Instant
    ) throws(ReceivedReportFailure) -> DisciplineReportReceived? {
        let evaluation = report.evaluation
        guard report.firm == firm else { throw .otherFirm(named: report.firm) }
        try check(evaluation.letters ?? [], of: firm)
        try check(evaluation.evaluatedOn, at: now)
        if let known = disciplineReports.overlapping(evaluation, of: firm) {
            guard known.evaluation == evaluation else { throw .reportedTo(known.lastDay) }
            return nil
        }
        return DisciplineReportReceived(firm: firm, evaluation: evaluation)
    }

    /// Takes in that a firm completed a corrective plan; `nil` where it is known already.
    package func takingCompletedPlan(
        _ plan: CompletedPlan, from firm: FirmID, at now: Instant
    ) throws(ReceivedReportFailure) -> CorrectivePlanReported? {
        guard plan.firm == firm else { throw .otherFirm(named: plan.firm) }
        try check(plan.letters, of: firm)
        try check(plan.checkedOn, at: now)
        let event = CorrectivePlanReported(plan)
        return disciplineReports.completedPlans(of: firm).contains(event) ? nil : event
    }

    private func check(
        _ named: [LetterSerial], of firm: FirmID
    ) throws(ReceivedReportFailure) {
        guard !named.isEmpty else { throw .noLetterNamed }
        for serial in named where letters.issued[serial]?.firm != firm {
            throw .notTheirLetter(serial)
        }
    }

    /// A report of days that are still to come would count as one that is not due yet; two
    /// offices' clocks may differ as far as for any word between them.
    private func check(_ day: KoreanDate, at now: Instant) throws(ReceivedReportFailure) {
        guard day <= KoreanDate(of: now + Collecting.tolerance) else { throw .dayAhead(day) }
    }
}

// What follows from it.
extension SupervisorOffice {
    /// How each firm stands that holds a letter which asks for disciplines, or that has reported;
    /// those of which a person may see it, by firm.
    package func reportStandings(
        for person: PersonID, at now: Instant, rules: DisciplineRules
    ) -> [ReportStanding] {
        reportStandings(at: now, rules: rules).filter { maySeeReports(of: $0.firm, person) }
    }

    /// The same of one firm.
    package func reportStanding(
        of firm: FirmID, for person: PersonID, at now: Instant, rules: DisciplineRules
    ) throws(ReceivedReportFailure) -> ReportStanding {
        do throws(AccessFailure) { try people.require(.readOffice, of: person) } catch {
            throw .access(error)
        }
        guard maySeeReports(of: firm, person) else { throw .withheld(firm) }
        let issued = letters.issued.values.filter { $0.firm == firm }
        let found = reportStanding(of: firm, issued, at: now, rules: rules)
        guard let found else { throw .noReport(firm) }
        return found
    }

    /// What a firm reported last, where a person may see it.
    package func lastReport(of firm: FirmID, for person: PersonID) -> ReceivedReport? {
        maySeeReports(of: firm, person) ? disciplineReports[firm].last : nil
    }

    private func maySeeReports(of firm: FirmID, _ person: PersonID) -> Bool {
        people[person]?.may(.readOffice) == true && isFree(person, towards: firm)
    }

    private func reportStandings(at now: Instant, rules: DisciplineRules) -> [ReportStanding] {
        let issued = Dictionary(grouping: letters.issued.values, by: \.firm)
        return Set(issued.keys).union(disciplineReports.firms).sorted().compactMap {
            reportStanding(of: $0, issued[$0] ?? [], at: now, rules: rules)
        }
    }

    /// `nil` for a firm that owes no report and has sent none.
    private func reportStanding(
        of firm: FirmID, _ issued: [IssuedLetter], at now: Instant, rules: DisciplineRules
    ) -> ReportStanding? {
        let asking = issued.filter { letters.decision(of: $0.serial) == .noAction }
        let standing = ReportStanding(of: firm, asking, disciplineReports, at: now, rules: rules)
        let hasCompleted = !disciplineReports.completedPlans(of: firm).isEmpty
        let owesOrTold = !standing.letters.isEmpty || standing.last != nil || hasCompleted
        return owesOrTold ? standing : nil
    }

    /// Decides that no letter is suspended for what a firm's last report proposed, which ends on
    /// `lastDay`; whoever may suspend may decide so.
    package func decliningSuspension(
        of firm: FirmID, lastDay: KoreanDate, reason: String, by person: PersonID,
        at now: Instant, rules: DisciplineRules
    ) throws(ReceivedReportFailure) -> SuspensionDeclined {
        do throws(AccessFailure) { try people.require(.suspendLetter, of: person) } catch {
            throw .access(error)
        }
        let standing = try reportStanding(of: firm, for: person, at: now, rules: rules)
        guard let last = standing.last else { throw .noReport(firm) }
        guard last.lastDay == lastDay else { throw .notTheLast(lastDay, last: last.lastDay) }
        guard standing.awaitsDecision else { throw .proposesNothing(firm) }
        guard reason.isPlain(within: SupervisorOffice.declineLimit, lines: true) else {
            throw .badReason(limit: SupervisorOffice.declineLimit)
        }
        return SuspensionDeclined(firm: firm, lastDay: lastDay, reason: reason)
    }

    /// Longest reason for which a suspension is declined.
    private static let declineLimit = ByteCount.bytes(1000)
}
