package import Vocabulary

/// A minor change of a model: confirmed in writing to leave security as it is, and so classified.
package struct ModelChangeRecorded: JournalEvent {
    package static let kind = "modelChangeRecorded"
    package let serial: LetterSerial
    package let draft: DraftID
    package let service: ServiceID
    package let from: String
    package let to: String
    /// The written confirmation of the change's impact on security.
    package let confirmation: UnverifiedReference
    /// The paper by which the Financial Security Institute classified it.
    package let classification: UnverifiedReference
    /// As before but for the model, to the same last day.
    package let grant: UnverifiedGrant
    package let personsNeeded: Int

    package init(
        serial: LetterSerial, draft: DraftID, service: ServiceID, from: String, to: String,
        confirmation: UnverifiedReference, classification: UnverifiedReference,
        grant: UnverifiedGrant, personsNeeded: Int
    ) {
        self.serial = serial
        self.draft = draft
        self.service = service
        self.from = from
        self.to = to
        self.confirmation = confirmation
        self.classification = classification
        self.grant = grant
        self.personsNeeded = personsNeeded
    }

    private enum CodingKeys: String, CodingKey {
        case serial, draft, service, from, to, confirmation, classification, grant
        case personsNeeded
    }
}

/// A change of a model that was classified as material: the letter does not follow it.
package struct MaterialChangeNoted: JournalEvent {
    package static let kind = "materialChangeNoted"
    package let serial: LetterSerial
    package let service: ServiceID
    package let from: String
    package let to: String
    package let classification: UnverifiedReference

    package init(
        serial: LetterSerial, service: ServiceID, from: String, to: String,
        classification: UnverifiedReference
    ) {
        self.serial = serial
        self.service = service
        self.from = from
        self.to = to
        self.classification = classification
    }

    private enum CodingKeys: String, CodingKey {
        case serial, service, from, to, classification
    }
}
