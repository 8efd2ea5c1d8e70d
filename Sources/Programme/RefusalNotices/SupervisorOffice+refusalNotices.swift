package import Access
package import Rules
package import Vocabulary

/// Why a refusal notice is not signed.
package enum RefusalNoticeFailure: Error, Hashable {
    case access(AccessFailure)
    case field(LetterFailure)
    case notFounded
    case unknownReport(CommissionReportID)
    case corrected(CommissionReportID, by: CommissionReportID)
    case notRejected(FirmID, CommissionDecision?)
    case toldAlready(RefusalNoticeID)
    case documentTooLarge(limit: ByteCount)
    case officeFull
}

extension RefusalNoticeFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .access(let failure): failure.refusal
        case .field(let failure):
            Refusal(
                .invalid,
                failure.refusal.message.replacing("the letter's", with: "the notice's"))
        case .notFounded: Refusal(.conflict, "this office has no journal yet; run `sumun init`")
        case .unknownReport(let id): Refusal(.notFound, "no commission report `\(id)` here")
        case .corrected(let id, let by):
            Refusal(.conflict, "`\(id)` was corrected by `\(by)`; name that one")
        case .notRejected(let firm, let decision):
            Refusal(
                .conflict,
                "the commission's word on `\(firm)` is `\(decision?.rawValue ?? "none")`; only a "
                    + "rejected firm is told of a refusal")
        case .toldAlready(let id): Refusal(.conflict, "the firm was told in `\(id)`")
        case .documentTooLarge(let limit):
            Refusal(.invalid, "the signed notice is larger than \(limit.bytes) bytes; shorten it")
        case .officeFull: Refusal(.conflict, "the office can number no further notice")
        }
    }
}

extension SupervisorOffice {
    /// The notices that a person may see, in the order in which they were signed.
    package func refusalNotices(for person: PersonID) -> [RefusalNotice] {
        guard people[person]?.may(.readOffice) == true else { return [] }
        return refusals.all.filter { isFree(person, towards: $0.firm) }
    }

    /// The notice to be signed: the reasons to a firm that the commission rejected.
    package func refusalToSign(
        to firm: FirmID, by report: CommissionReportID, korean: String, english: String,
        by person: PersonID, at now: Instant, rulebook: Rulebook
    ) throws(RefusalNoticeFailure) -> UnverifiedRefusalNotice {
        do throws(AccessFailure) { try people.require(.issueRefusalNotice, of: person) } catch {
            throw .access(error)
        }
        try requireFree(person, towards: firm, or: RefusalNoticeFailure.access)
        guard let supervisor = self.id else { throw .notFounded }
        guard let recorded = commissionReports[report] else { throw .unknownReport(report) }
        if let by = recorded.correctedBy { throw .corrected(report, by: by) }
        guard let item = recorded.item(on: firm), item.decision == .rejected else {
            throw .notRejected(firm, recorded.decision(on: firm))
        }
        if let told = refusals.notice(of: item, in: report) { throw .toldAlready(told.id) }
        var notice = try notice(
            to: firm, by: supervisor, korean, english, at: now, rulebook: rulebook)
        notice.commissionReport = UnverifiedReference(
            number: recorded.agenda, date: recorded.date.description)
        notice.application = item.application
        return notice
    }

    /// The notice to be signed as an application is refused: the reasons to its firm. It grants
    /// nothing, so it waits for no report of the commission.
    package func refusalToSign(
        of application: Application, korean: String, english: String, by person: PersonID,
        at now: Instant, rulebook: Rulebook
    ) throws(RefusalNoticeFailure) -> UnverifiedRefusalNotice {
        do throws(AccessFailure) { try people.require(.issueRefusalNotice, of: person) } catch {
            throw .access(error)
        }
        guard let supervisor = self.id else { throw .notFounded }
        if let told = refusals.notice(of: application.id) { throw .toldAlready(told.id) }
        var notice = try notice(
            to: application.firm, by: supervisor, korean, english, at: now, rulebook: rulebook)
        notice.application = application.id.text
        return notice
    }

    private func notice(
        to firm: FirmID, by supervisor: SupervisorID, _ korean: String, _ english: String,
        at now: Instant, rulebook: Rulebook
    ) throws(RefusalNoticeFailure) -> UnverifiedRefusalNotice {
        guard let id = refusals.nextNotice else { throw .officeFull }
        do throws(LetterFailure) {
            let fields = LetterFields()
            _ = try fields.text("reasonsKorean", korean, limit: LetterFields.textLimit)
            _ = try fields.text("reasonsEnglish", english, limit: LetterFields.textLimit)
        } catch { throw .field(error) }
        return UnverifiedRefusalNotice(
            notice: id.text, supervisor: supervisor.text, firm: firm.text,
            issuedAt: now.description, commissionReport: nil, reasonsKorean: korean,
            reasonsEnglish: english, rulebookVersion: rulebook.version,
            rulebookDigest: rulebook.digest.description, critical: ["firm", "reasonsKorean"])
    }

    /// The event for a notice that `refusalToSign` gave and that is signed now as `document`.
    ///
    /// - Parameter report: `nil` for that of an application.
    package func issuingRefusal(
        _ notice: UnverifiedRefusalNotice, by report: CommissionReportID?, at now: Instant,
        document: String, digest: Digest
    ) throws(RefusalNoticeFailure) -> RefusalNoticeIssued {
        guard document.utf8.count <= SupervisorOffice.documentLimit.bytes else {
            throw .documentTooLarge(limit: SupervisorOffice.documentLimit)
        }
        guard let id = refusals.nextNotice, id.text == notice.notice,
            let firm = try? FirmID(parsing: notice.firm),
            (report == nil) == (notice.commissionReport == nil)
        else { throw .field(.malformed(field: "notice")) }
        // By a report, the application is the one that its item names.
        let application =
            report == nil
            ? notice.application.flatMap { try? ApplicationID(parsing: $0) } : nil
        return RefusalNoticeIssued(
            notice: id, firm: firm, report: report, application: application, issuedAt: now,
            digest: digest, document: document)
    }
}
