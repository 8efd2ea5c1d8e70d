import Rules
import Vocabulary

// The commission decides on what the experts recommended and the office selected, so its word moves a
// selected application and no other: one that has no outcome yet gets it in its round.
//
// A rejection is the application's end. Its place in the round is free again, as that of one taken
// back is: a capacity bounds the firms that may get a letter, and this one gets none. While the round
// is evaluated, the next of the ranking may be selected; afterwards who waits enters a later round.
// The firm is demand again and may apply anew. A deferral ends nothing: the place stays taken, or an
// approval at the next meeting would find it gone, and the authority's time for the reply runs on.
extension SupervisorOffice {
    /// What a report that is recorded now changes for selected applications: those that it names,
    /// and those that the report before it had changed which it corrects.
    package func words(
        by recorded: CommissionReportRecorded
    ) throws(CommissionReportFailure) -> [CommissionWordGiven] {
        var words: [CommissionWordGiven] = []
        for application in applications.all where application.takesWord {
            guard let word = word(on: application, by: recorded) else { continue }
            try check(word, on: application)
            words.append(word)
        }
        return words
    }

    private func word(
        on application: Application, by recorded: CommissionReportRecorded
    ) -> CommissionWordGiven? {
        let named = recorded.items.first { $0.application == application.id.text }
        let isTakenBack =
            recorded.corrects.map { application.word?.report == $0 } ?? false
        guard named != nil || isTakenBack else { return nil }
        let item = named ?? standingItem(on: application, without: recorded.corrects)
        let decision = item.flatMap { $0.decision == .approved ? nil : $0.decision }
        // A word that stays as it is stands in the report that counts now.
        guard decision != application.word?.decision || isTakenBack && decision != nil else {
            return nil
        }
        let remark = item?.remark ?? ""
        return CommissionWordGiven(
            application: application.id, report: recorded.report, decision: decision,
            remark: remark.isEmpty ? nil : remark)
    }

    /// The last item on an application in a report that counts beside `corrected`.
    private func standingItem(
        on application: Application, without corrected: CommissionReportID?
    ) -> CommissionItem? {
        commissionReports.all.last { report in
            report.correctedBy == nil && report.id != corrected
                && report.item(on: application.firm)?.application == application.id.text
        }?.item(on: application.firm)
    }

    // INVARIANT(letter-outlasts-report): relief that was given ends by a measure against its letter,
    // never by what is written into a report afterwards.
    private func check(
        _ word: CommissionWordGiven, on application: Application
    ) throws(CommissionReportFailure) {
        if word.decision != nil, let letter = relief(by: application) {
            throw .letterIssued(application.id, letter)
        }
        guard application.isRejected, word.decision != .rejected else { return }
        switch applications.bar(to: application, in: rounds[application.round]) {
        case nil: return
        case .followed(let by): throw .followed(application.id, by: by)
        case .placeTaken(let round): throw .placeTaken(application.id, round)
        }
    }
}
