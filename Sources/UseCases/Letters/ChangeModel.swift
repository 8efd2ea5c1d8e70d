import Programme
package import Vocabulary

/// Changes a model in a letter: a minor change gives a draft, a material one is noted and
/// needs a new evaluation.
package struct ChangeModel: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// A paper by its number and day, as people type them.
    package struct Paper: Sendable {
        package let number: String
        package let date: String

        package init(number: String, date: String) {
            self.number = number
            self.date = date
        }
    }

    package struct Change: Sendable {
        package let service: String
        package let from: String
        package let to: String
        /// The versions that answers of the new model name; none where they name it itself.
        package let answersAs: [String]
        /// `minor` or `material`, as it was classified.
        package let changeClass: String
        package let classification: Paper
        /// The written confirmation of the impact on security; a minor change needs it.
        package let confirmation: Paper?

        package init(
            service: String, from: String, to: String, answersAs: [String] = [],
            changeClass: String, classification: Paper, confirmation: Paper?
        ) {
            self.service = service
            self.from = from
            self.to = to
            self.answersAs = answersAs
            self.changeClass = changeClass
            self.classification = classification
            self.confirmation = confirmation
        }
    }

    /// Returns the draft with the changed model, for another person to approve. A material
    /// change stands in the journal when this refuses it.
    package func callAsFunction(
        in serial: String, _ change: Change, by actor: PersonID?
    ) throws -> String {
        let serial = try GivenID.serial(serial)
        let service = try GivenID.service(change.service)
        guard let changeClass = ChangeClass(rawValue: change.changeClass) else {
            throw GivenFailure.noneOf(change.changeClass, ["minor", "material"])
        }
        let draft = try desk.decide(as: actor) {
            office, decider
                -> (events: [any JournalEvent], answer: String?) in
            let changed = try office.changingModel(
                in: serial, of: service, from: change.from, to: change.to,
                answeringAs: change.answersAs, as: changeClass,
                classification: change.classification.reference,
                confirmation: change.confirmation?.reference, by: decider.person,
                at: decider.now, rulebook: decider.rules)
            switch changed {
            case .minor(let event): return ([event], event.draft.text)
            case .material(let event): return ([event], nil)
            }
        }
        guard let draft else {
            throw LetterDecisionFailure.materialChange(serial)
        }
        return draft
    }
}

extension ChangeModel.Paper {
    fileprivate var reference: UnverifiedReference {
        UnverifiedReference(number: number, date: date)
    }
}
