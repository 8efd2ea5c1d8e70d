import Programme
import Rules
import Vocabulary

/// A consultation as people are shown it.
package struct ShownConsultation: Codable, Hashable, Sendable {
    package struct Attendance: Codable, Hashable, Sendable {
        package let sector: String
        package let count: Int
    }

    package struct Decision: Codable, Hashable, Sendable {
        package let text: String
        package let paths: [String]
    }

    package struct Action: Codable, Hashable, Sendable {
        package let text: String
        package let owner: String
        package let due: String
    }

    package struct Link: Codable, Hashable, Sendable {
        package let rulebook: String
        package let digest: String
        package let paths: [String]
    }

    package let consultation: String
    package let date: String
    /// The post's code, and its names where the rulebook of now has it.
    package let chair: String
    package let chairName: String?
    package let attendees: [Attendance]
    package let experts: Int
    package let agenda: String
    package let minutes: String
    package let decisions: [Decision]
    package let actions: [Action]
    package let links: [Link]

    init(_ held: Consultation, _ rules: Rulebook) {
        let record = held.record
        consultation = held.id.text
        date = record.date.description
        chair = record.chair
        chairName = (try? PostCode(parsing: record.chair))
            .flatMap { rules.consultations.chairs[$0]?.value.ruleText }
        attendees = record.attendees.map { Attendance(sector: $0.sector, count: $0.count) }
        experts = record.experts
        agenda = record.agenda
        minutes = record.minutes
        decisions = record.decisions.map { Decision(text: $0.text, paths: $0.paths) }
        actions = (record.actions ?? []).map {
            Action(text: $0.text, owner: $0.owner, due: $0.due.description)
        }
        links = held.links.map {
            Link(
                rulebook: $0.rulebookVersion, digest: $0.rulebookDigest.description,
                paths: $0.paths)
        }
    }
}
