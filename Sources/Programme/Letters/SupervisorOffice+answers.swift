import Vocabulary

// Which letter or notice answers what was asked: the one place that says so. What answers an
// application names it: a letter by the item of the commission's report that it rests on, a notice by
// itself or by that item. What names none answers a request outside the rounds.
extension SupervisorOffice {
    /// The letters that answer an application, the first one first.
    func letters(answering application: Application) -> [IssuedLetter] {
        ordinaryLetters(to: application.firm).filter {
            item(of: $0)?.application == application.id.text
        }
    }

    /// The letter that gives relief on an application's selection, while it or the one that took
    /// its place stands: another one is a renewal, by a new evaluation.
    func relief(by application: Application) -> LetterSerial? {
        letters(answering: application).first(where: givesRelief)?.serial
    }

    /// The letter that gives relief on what a report says of a firm, while it stands.
    func relief(by report: CommissionReport, to firm: FirmID) -> LetterSerial? {
        ordinaryLetters(to: firm).first {
            self.report(of: $0)?.id == report.id && givesRelief($0)
        }?.serial
    }

    /// The first letter or notice that answers an application.
    func answer(to application: Application) -> String? {
        first(
            of: letters(answering: application),
            standingRefusals(to: application.firm).filter {
                self.application(of: $0) == application.id.text
            })
    }

    /// The first letter or notice to the firm from the day on which its request came in that is
    /// about no application of the rounds, or about the one that the request names.
    func answer(to request: LetterRequest) -> String? {
        let start = request.receivedOn.start
        func isAbout(_ named: String?) -> Bool {
            named.map { $0 == request.application } ?? true
        }
        return first(
            of: ordinaryLetters(to: request.firm).filter {
                $0.issuedAt >= start && isAbout(item(of: $0)?.application)
            },
            standingRefusals(to: request.firm).filter {
                $0.issuedAt >= start && isAbout(self.application(of: $0))
            })
    }

    /// The application that a notice is about, where its report or the notice itself names one.
    func application(of notice: RefusalNotice) -> String? {
        notice.application?.text
            ?? notice.report.flatMap { commissionReports[$0]?.item(on: notice.firm)?.application }
    }

    /// What the report to the commission that a draft names says of its firm.
    func item(of draft: LetterDraft) -> CommissionItem? { report(of: draft)?.item(on: draft.firm) }

    /// The report to the commission that a draft names and that counts now.
    func report(of draft: LetterDraft) -> CommissionReport? {
        let named = draft.grant.commissionReport
        guard let date = try? KoreanDate(parsing: named.date) else { return nil }
        return commissionReports.standing(agenda: named.number, date: date)
    }

    // A letter keeps the report that it was signed on, corrected or not.
    private func report(of letter: IssuedLetter) -> CommissionReport? {
        letter.report.flatMap { commissionReports[$0] }
            ?? letters.drafts[letter.draft].flatMap(report(of:))
    }

    private func item(of letter: IssuedLetter) -> CommissionItem? {
        report(of: letter)?.item(on: letter.firm)
    }

    /// Those of a firm that follow no other letter by a correction, a transfer or a change of
    /// model, which would answer nothing that was asked.
    private func ordinaryLetters(to firm: FirmID) -> [IssuedLetter] {
        letters.issued.values
            .filter { letter in
                letter.firm == firm
                    && letters.drafts[letter.draft].map { $0.cause == nil } ?? false
            }
            .sorted { ($0.issuedAt, $0.serial) < ($1.issuedAt, $1.serial) }
    }

    /// A notice on a report that was corrected refuses nothing any more.
    private func standingRefusals(to firm: FirmID) -> [RefusalNotice] {
        refusals.all.filter { notice in
            notice.firm == firm
                && notice.report.flatMap { commissionReports[$0]?.correctedBy } == nil
        }
    }

    private func givesRelief(_ letter: IssuedLetter) -> Bool {
        guard letters.decision(of: letter.serial) == .noAction else { return false }
        var last = letter
        // Each step goes to a later letter, so it ends.
        while let next = last.renewedBy.flatMap({ letters.issued[$0] }) { last = next }
        return !last.isRevoked
    }

    private func first(of letters: [IssuedLetter], _ notices: [RefusalNotice]) -> String? {
        let answers =
            letters.map { (at: $0.issuedAt, by: $0.serial.description) }
            + notices.map { (at: $0.issuedAt, by: $0.id.text) }
        // The letter first, where both were signed at one moment.
        return answers.min { $0.at < $1.at }?.by
    }
}
