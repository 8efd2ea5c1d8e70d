import Programme
import Rules
package import Vocabulary

/// Gives controls to a post of the firm or to a person of its office.
package struct AssignDiscipline: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    /// All of `controls` or, where one is refused, none.
    package func callAsFunction(
        _ controls: [String], post: String?, person: String?, frequency: String?,
        by actor: PersonID?
    ) throws {
        let owner = try owner(post, person)
        let frequency = try frequency.map { try GivenWord.parse($0, CheckFrequency.self) }
        var named: Set<String> = []
        for control in controls where !named.insert(control).inserted {
            throw DisciplineFailure.controlTwice(control)
        }
        try desk.decide(as: actor) { state, decider in
            let events = try controls.map {
                try state.office.assigning(
                    $0, to: owner, frequency: frequency, by: decider.person,
                    rulebook: decider.rules)
            }
            return (events, ())
        }
    }

    private func owner(_ post: String?, _ person: String?) throws -> DisciplineOwner {
        switch (post, person) {
        case (let post?, nil): .post(post)
        case (nil, let person?): .person(try GivenID.person(person))
        default: throw DisciplineFailure.notOneOwner
        }
    }
}
