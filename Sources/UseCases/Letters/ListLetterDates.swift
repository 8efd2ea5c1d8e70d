import Outbound
import Programme
import Rules
package import Vocabulary

/// What is due about letters: replies, publications, and letters that end soon.
package struct ListLetterDates: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package struct Shown: Codable, Sendable {
        package let replies: [Due]
        package let publications: [Due]
        package let alarms: [Alarm]
    }

    package struct Due: Codable, Sendable {
        /// The id of a request or an application, or a letter's serial.
        package let subject: String
        package let firm: String
        /// A day, or that it is unknown and why.
        package let by: String
        package let isOverdue: Bool
    }

    package struct Alarm: Codable, Sendable {
        package let serial: String
        package let firm: String
        package let lastDay: String
        package let daysLeft: Int
        package let mark: Int
    }

    /// What is due, as far as the one who asks may see it.
    package func callAsFunction(by actor: PersonID?) throws -> Shown {
        let office = try desk.read()
        let rules = try desk.desk.rulebook(office.rulebook)
        let now = desk.desk.world.clock.now()
        let today = KoreanDate(of: now)
        let reader = try office.reader(actor)
        return Shown(
            replies: office.owedReplies(for: reader, at: now, rulebook: rules).map {
                Due(
                    subject: $0.subject.text, firm: $0.firm.text, by: $0.by.words,
                    isOverdue: $0.by.isOver(on: today))
            },
            publications: office.unpublished(for: reader, rulebook: rules).map {
                Due(
                    subject: $0.letter.serial.description, firm: $0.letter.firm.text,
                    by: $0.by.words, isOverdue: $0.by.isOver(on: today))
            },
            alarms: office.alarms(for: reader, at: now, rules: rules.letter.times).map {
                Alarm(
                    serial: $0.serial.description, firm: $0.firm.text,
                    lastDay: $0.lastDay.description, daysLeft: $0.daysLeft, mark: $0.mark)
            })
    }
}

extension DueDay {
    /// As people are shown it.
    var words: String {
        switch self {
        case .on(let day): day.description
        case .unknown(let year): "unknown: the rulebook has no holidays for \(year)"
        }
    }
}
