package import Rules
package import Vocabulary

package enum ConsultationNoun {}
/// A consultation's number within the supervisor's office: `consultation-1`.
package typealias ConsultationID = Identifier<ConsultationNoun>

/// A round table with the industry took place.
package struct ConsultationRecorded: JournalEvent {
    package static let kind = "consultationRecorded"
    package let consultation: ConsultationID
    package let date: KoreanDate
    /// A post of the rulebook's list, never a name.
    package let chair: String
    package let attendees: [SectorAttendance]
    /// Experts who attended, beside those of the firms.
    package let experts: Int
    package let agenda: String
    package let minutes: String
    package let decisions: [ConsultationDecision]
    /// What is to follow; absent where nothing is.
    package let actions: [ConsultationAction]?

    package init(
        consultation: ConsultationID, date: KoreanDate, chair: String,
        attendees: [SectorAttendance], experts: Int, agenda: String, minutes: String,
        decisions: [ConsultationDecision], actions: [ConsultationAction]? = nil
    ) {
        self.consultation = consultation
        self.date = date
        self.chair = chair
        self.attendees = attendees
        self.experts = experts
        self.agenda = agenda
        self.minutes = minutes
        self.decisions = decisions
        self.actions = actions
    }

    private enum CodingKeys: String, CodingKey {
        case consultation, date, chair, attendees, experts, agenda, minutes, decisions, actions
    }
}

/// How many came from the firms of a sector: a count, never who.
package struct SectorAttendance: Codable, Hashable, Sendable {
    /// A case of `Sector`.
    package let sector: String
    package let count: Int

    package init(sector: Sector, count: Int) {
        self.sector = sector.rawValue
        self.count = count
    }

    private enum CodingKeys: String, CodingKey { case sector, count }
}

/// What was decided, and which values of the rulebook it is about.
package struct ConsultationDecision: Codable, Hashable, Sendable {
    package let text: String
    /// With dots: `letter.maxTermYears`.
    package let paths: [String]

    package init(text: String, paths: [String]) {
        self.text = text
        self.paths = paths
    }

    private enum CodingKeys: String, CodingKey { case text, paths }
}

/// What somebody is to do until a day.
package struct ConsultationAction: Codable, Hashable, Sendable {
    package let text: String
    /// The body or post that answers for it.
    package let owner: String
    package let due: KoreanDate

    package init(text: String, owner: String, due: KoreanDate) {
        self.text = text
        self.owner = owner
        self.due = due
    }

    private enum CodingKeys: String, CodingKey { case text, owner, due }
}

/// Decisions of a consultation stand in a rulebook that this office adopted: these paths changed.
package struct ConsultationLinked: JournalEvent {
    package static let kind = "consultationLinked"
    package let consultation: ConsultationID
    package let rulebookVersion: String
    package let rulebookDigest: Digest
    package let paths: [String]

    package init(
        consultation: ConsultationID, rulebookVersion: String, rulebookDigest: Digest,
        paths: [String]
    ) {
        self.consultation = consultation
        self.rulebookVersion = rulebookVersion
        self.rulebookDigest = rulebookDigest
        self.paths = paths
    }

    private enum CodingKeys: String, CodingKey {
        case consultation, rulebookVersion, rulebookDigest, paths
    }
}

/// An action that a consultation agreed was done.
package struct ConsultationActionCompleted: JournalEvent {
    package static let kind = "consultationActionCompleted"
    package let consultation: ConsultationID
    /// Its number within the consultation, from 1.
    package let action: Int
    package let completedOn: KoreanDate
    package let note: String

    package init(
        consultation: ConsultationID, action: Int, completedOn: KoreanDate, note: String
    ) {
        self.consultation = consultation
        self.action = action
        self.completedOn = completedOn
        self.note = note
    }

    private enum CodingKeys: String, CodingKey { case consultation, action, completedOn, note }
}
