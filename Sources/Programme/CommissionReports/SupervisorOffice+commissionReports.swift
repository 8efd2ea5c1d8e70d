import Access
package import Vocabulary

extension SupervisorOffice {
    /// The reports as far as a person may see them, in the order in which they were recorded: what
    /// each says of the firms that nothing stands against them towards.
    package func commissionReports(for person: PersonID?) -> [CommissionReport] {
        guard let person, people[person]?.may(.readOffice) == true else { return [] }
        return commissionReports.all.compactMap { report in
            var report = report
            report.items.removeAll { !isFree(person, towards: $0.firm) }
            return report.items.isEmpty ? nil : report
        }
    }

    /// Firms in one report: the programme has 49.
    package static let commissionItemLimit = 64

    /// Records what the commission decided; a wrong report is corrected by a later one alone.
    package func recordingCommissionReport(
        agenda: String, date: KoreanDate, items: [CommissionItem],
        corrects: CommissionReportID?, by person: PersonID, at now: Instant
    ) throws(CommissionReportFailure) -> CommissionReportRecorded {
        do throws(AccessFailure) {
            try people.require(.recordCommissionReport, of: person)
        } catch { throw .access(error) }
        guard date <= KoreanDate(of: now) else { throw .notYetHeld(date) }
        guard let id = commissionReports.nextReport else { throw .officeFull }
        try check(agenda, items, corrects)
        try requireDecidable(items, by: person)
        if let corrects {
            guard let old = commissionReports[corrects] else { throw .unknownReport(corrects) }
            try requireDecidable(old.items, by: person)
            if let by = old.correctedBy { throw .correctedAlready(corrects, by: by) }
        }
        let same = commissionReports.standing(agenda: agenda, date: date)
        if let same, same.id != corrects { throw .recordedAlready(same.id) }
        return CommissionReportRecorded(
            report: id, agenda: agenda, date: date, items: items, corrects: corrects)
    }

    /// Whoever has an interest in one of the firms leaves the meeting's report to another person.
    private func requireDecidable(
        _ items: [CommissionItem], by person: PersonID
    ) throws(CommissionReportFailure) {
        for item in items {
            try requireFree(person, towards: item.firm, or: CommissionReportFailure.access)
        }
    }

    private func check(
        _ agenda: String, _ items: [CommissionItem], _ corrects: CommissionReportID?
    ) throws(CommissionReportFailure) {
        guard (1...SupervisorOffice.commissionItemLimit).contains(items.count) else {
            throw .noItems(limit: SupervisorOffice.commissionItemLimit)
        }
        do throws(LetterFailure) {
            let fields = LetterFields()
            _ = try fields.text("agenda", agenda)
            for item in items {
                _ = try fields.optionalText("application", item.application)
                if !item.remark.isEmpty {
                    _ = try fields.text("remark", item.remark, limit: .bytes(400))
                }
            }
        } catch { throw .field(error) }
        var seen: Set<FirmID> = []
        for item in items {
            guard firms[item.firm] != nil else { throw .unknownFirm(item.firm) }
            guard seen.insert(item.firm).inserted else { throw .firmTwice(item.firm) }
            try checkApplication(of: item, corrects)
        }
    }

    // INVARIANT(commission-on-an-application): where the commission's item names an application,
    // it is that firm's, and one that was not selected is not approved. An item need not name
    // one: of a request that came outside the rounds there is none.
    private func checkApplication(
        of item: CommissionItem, _ corrects: CommissionReportID?
    ) throws(CommissionReportFailure) {
        guard let text = item.application else { return }
        guard let id = try? ApplicationID(parsing: text), let application = applications[id]
        else { throw .unknownApplication(text) }
        guard application.firm == item.firm else { throw .anotherFirms(id, item.firm) }
        guard item.decision == .approved else { return }
        // What a report rejected is approved by its correction alone.
        let isOpen = !application.isRejected || application.word?.report == corrects
        guard application.takesWord || application.status == .selected, isOpen else {
            throw .notSelected(id)
        }
    }
}
