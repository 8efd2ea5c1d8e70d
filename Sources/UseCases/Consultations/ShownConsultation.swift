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
        /// From 1.
        package let number: Int
        /// Absent until it is done.
        package let completedOn: String?
        package let completedBy: String?
        package let note: String?
        /// Days since it was due; 0 where it still runs, or is done.
        package let overdueDays: Int
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

    init(_ held: Consultation, _ rules: Rulebook, on day: KoreanDate) {
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
        actions = held.actions.enumerated().map { index, action in
            let completed = held.completed[index + 1]
            return Action(
                text: action.text, owner: action.owner, due: action.due.description,
                number: index + 1, completedOn: completed?.on.description,
                completedBy: completed?.by.text, note: completed?.note,
                overdueDays: held.overdueDays(of: index + 1, on: day))
        }
        links = held.links.map {
            Link(
                rulebook: $0.rulebookVersion, digest: $0.rulebookDigest.description,
                paths: $0.paths)
        }
    }
}
