import Access
package import Vocabulary

extension SupervisorOffice {
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
        try check(agenda, items)
        if let corrects {
            guard let old = commissionReports[corrects] else { throw .unknownReport(corrects) }
            if let by = old.correctedBy { throw .correctedAlready(corrects, by: by) }
        }
        let same = commissionReports.standing(agenda: agenda, date: date)
        if let same, same.id != corrects { throw .recordedAlready(same.id) }
        return CommissionReportRecorded(
            report: id, agenda: agenda, date: date, items: items, corrects: corrects)
    }

    private func check(
        _ agenda: String, _ items: [CommissionItem]
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
            try checkApplication(of: item)
        }
    }

    // INVARIANT(commission-on-an-application): where the commission's item names an application,
    // it is that firm's, and one that was not selected is not approved. An item need not name
    // one: of a request that came outside the rounds there is none.
    private func checkApplication(of item: CommissionItem) throws(CommissionReportFailure) {
        guard let text = item.application else { return }
        guard let id = try? ApplicationID(parsing: text), let application = applications[id]
        else { throw .unknownApplication(text) }
        guard application.firm == item.firm else { throw .anotherFirms(id, item.firm) }
        guard item.decision != .approved || application.status == .selected else {
            throw .notSelected(id)
        }
    }
}
