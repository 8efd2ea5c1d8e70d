package import Access
package import Rules
package import Vocabulary

/// Why something about a reply's or a publication's time is not entered.
package enum LetterDatesFailure: Error, Hashable {
    case access(AccessFailure)
    case letter(LetterFailure)
    case calendar(WorkingDays.Failure)
    case unknownFirm(FirmID)
    case unknownRequest(LetterRequestID)
    case unknownLetter(LetterSerial)
    case receivedAhead(KoreanDate)
    case stillOpen(LetterRequestID)
    case application(ApplicationFailure)
    /// A request names an application of the rounds.
    case inRounds(ApplicationID)
    case answered(ReplySubject)
    case ended(ReplySubject)
    case firmAwaited(ReplySubject)
    case notBeforehand(target: KoreanDate)
    case extensionNotLater(target: KoreanDate)
    case published(LetterSerial, on: KoreanDate)
    case deferred(until: KoreanDate)
    case deferralNotAhead
    case noReason
    case officeFull
}

extension LetterDatesFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .access(let failure): failure.refusal
        case .letter(let failure): failure.refusal
        case .calendar(let failure): failure.refusal
        case .unknownFirm(let firm):
            Refusal(.notFound, "no firm `\(firm)` is known here; import its card first")
        case .unknownRequest(let id): Refusal(.notFound, "no request `\(id)` in this office")
        case .unknownLetter(let serial):
            Refusal(.notFound, "no letter `\(serial)` was issued by this office")
        case .receivedAhead(let day):
            Refusal(.invalid, "a request cannot have come in on \(day), which lies ahead")
        case .stillOpen(let id):
            Refusal(.conflict, "the firm's request `\(id)` is not answered yet")
        case .application(let failure): failure.refusal
        case .inRounds(let id):
            Refusal(
                .conflict,
                "the reply to application `\(id)` is due from its own reception; enter no request "
                    + "for it")
        case .answered(let subject):
            Refusal(.conflict, "\(subject.name) is answered already")
        case .ended(let subject):
            Refusal(.conflict, "no reply to \(subject.name) is owed any more")
        case .firmAwaited(let subject):
            Refusal(
                .conflict,
                "\(subject.name) awaits its firm, and the time for the reply does not run meanwhile"
            )
        case .notBeforehand(let target):
            Refusal(
                .conflict,
                "the reply was due on \(target); a later one must be told before that day is over")
        case .extensionNotLater(let target):
            Refusal(.invalid, "the new day must be later than \(target)")
        case .published(let serial, let day):
            Refusal(.conflict, "letter `\(serial)` was published on \(day)")
        case .deferred(let until):
            Refusal(
                .conflict,
                "publication waits until \(until); `letter defer` with another day changes that")
        case .deferralNotAhead: Refusal(.invalid, "the day until which it waits must lie ahead")
        case .noReason: Refusal(.invalid, "give a reason of 1 to 1000 bytes")
        case .officeFull: Refusal(.conflict, "the office can number no further request")
        }
    }
}

extension ReplySubject {
    fileprivate var name: String {
        switch self {
        case .request(let id): "request `\(id)`"
        case .application(let id): "application `\(id)`"
        }
    }
}
