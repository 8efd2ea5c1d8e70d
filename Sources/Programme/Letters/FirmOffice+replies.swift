import Vocabulary

extension FirmOffice {
    /// Takes in what the pinned supervisor's office said of a later reply, in a dispatch whose
    /// signature was checked: an application is known by the document that it is about.
    package func takingExtension(
        _ told: ReplyDispatch
    ) throws(FirmApplicationFailure) -> ReplyExtensionReceived {
        guard let subject = ReplySubject(parsing: told.replyTo) else {
            throw .badOutcome(field: "replyTo")
        }
        guard let day = try? KoreanDate(parsing: told.replyBy) else {
            throw .badOutcome(field: "replyBy")
        }
        guard (1...1000).contains(told.reason.utf8.count), told.reason.isPlain(lines: true) else {
            throw .badOutcome(field: "reason")
        }
        guard let decidedAt = try? Instant(parsing: told.decidedAt) else {
            throw .badOutcome(field: "decidedAt")
        }
        return ReplyExtensionReceived(
            replyTo: subject.text, application: try application(in: told, subject), replyBy: day,
            reason: told.reason, decidedAt: decidedAt)
    }

    private func application(
        in told: ReplyDispatch, _ subject: ReplySubject
    ) throws(FirmApplicationFailure) -> FirmApplicationID? {
        guard case .application = subject else {
            guard told.document == nil else { throw .badOutcome(field: "document") }
            return nil
        }
        guard let digest = told.document.flatMap({ Digest(hex: $0) }) else {
            throw .badOutcome(field: "document")
        }
        guard let application = applications.sent(as: digest) else { throw .neverWritten }
        return application.id
    }

    /// The last word on a later reply to an application of this firm, for the round that it stands
    /// in; `nil` where there is none, it was taken back, or its answer has come.
    package func laterReply(to application: FirmApplication) -> ToldReply? {
        guard application.status != .withdrawn,
            let told = replies.all.last(where: { $0.word.application == application.id }),
            let sent = application.sent.last(where: { $0.act == .apply || $0.act == .enter }),
            sent.sentAt <= told.toldAt
        else { return nil }
        return isAnswered(told.word.replyTo) ? nil : told
    }

    /// Whether a letter or a notice of refusal is here that answers the application of this number
    /// at the supervisor's office: what answers one names it.
    func isAnswered(_ application: String) -> Bool {
        hasLetter(for: application)
            || refusals.all.contains { $0.application?.text == application }
    }

    func hasLetter(for application: String) -> Bool {
        letters.values.contains { $0.letter.application == application }
    }
}
