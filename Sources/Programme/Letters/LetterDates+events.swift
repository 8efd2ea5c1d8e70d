package import Vocabulary

package enum LetterRequestNoun {}
/// A request's number within the supervisor's office: `request-1`.
package typealias LetterRequestID = Identifier<LetterRequestNoun>

/// A firm's request for a letter came in: the time for the reply runs from this day.
package struct LetterRequestReceived: JournalEvent {
    package static let kind = "letterRequestReceived"
    package let request: LetterRequestID
    package let firm: FirmID
    package let receivedOn: KoreanDate
    /// The application that it came with, where one was named.
    package let application: String?

    package init(
        request: LetterRequestID, firm: FirmID, receivedOn: KoreanDate, application: String?
    ) {
        self.request = request
        self.firm = firm
        self.receivedOn = receivedOn
        self.application = application
    }

    private enum CodingKeys: String, CodingKey {
        case request, firm, receivedOn, application
    }
}

/// The firm was told beforehand that the reply comes later, by when, and why: the one to a request
/// or the one to an application.
package struct ReplyExtended: JournalEvent {
    package static let kind = "replyExtended"
    package let request: LetterRequestID?
    package let application: ApplicationID?
    package let until: KoreanDate
    package let reason: String

    package init(of subject: ReplySubject, until: KoreanDate, reason: String) {
        request = if case .request(let id) = subject { id } else { nil }
        application = if case .application(let id) = subject { id } else { nil }
        self.until = until
        self.reason = reason
    }

    /// What the reply is to; `nil` where the event names both or nothing.
    package var subject: ReplySubject? {
        switch (request, application) {
        case (let id?, nil): .request(id)
        case (nil, let id?): .application(id)
        default: nil
        }
    }

    private enum CodingKeys: String, CodingKey { case request, application, until, reason }
}

/// A letter stands where everyone can read it.
package struct LetterPublished: JournalEvent {
    package static let kind = "letterPublished"
    package let serial: LetterSerial
    package let on: KoreanDate

    package init(serial: LetterSerial, on: KoreanDate) {
        self.serial = serial
        self.on = on
    }

    private enum CodingKeys: String, CodingKey { case serial, on }
}

/// A letter is published later, because something in it must stay confidential until then.
package struct PublicationDeferred: JournalEvent {
    package static let kind = "publicationDeferred"
    package let serial: LetterSerial
    package let until: KoreanDate
    package let reason: String

    package init(serial: LetterSerial, until: KoreanDate, reason: String) {
        self.serial = serial
        self.until = until
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey { case serial, until, reason }
}
