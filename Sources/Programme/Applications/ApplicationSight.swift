import Access
import Rules
package import Vocabulary

/// How much of an application one person may see now; everything that shows one asks this first.
package enum ApplicationSight: String, Hashable, Sendable, CaseIterable {
    /// Nothing, not even that there is one.
    case none
    /// That there is one, and nothing of it: the person declared a conflict about its firm, or
    /// has a place on a panel of the firm and has yet to declare.
    case withheld
    /// What it asks for, its gaps, and what became of it.
    case whole

    // INVARIANT(conflict-first): a conflict, or a declaration that is owed, counts before every
    // role; whoever has no part in the office's business sees the applications that they evaluate.
    /// - Parameters:
    ///   - readsOffice: whether the person's roles let them read all that the office keeps.
    ///   - standing: towards the firm, by all of its evaluations.
    ///   - evaluation: the newest one of the application.
    package init(
        of application: Application, for person: PersonID, readsOffice: Bool,
        standing: FirmStanding, evaluation: Evaluation?
    ) {
        let evaluates =
            evaluation.map { evaluation in
                evaluation.round == application.round.number && evaluation.sits(person)
            } ?? false
        guard standing == .free else {
            self = readsOffice || evaluates ? .withheld : .none
            return
        }
        if readsOffice || evaluates && evaluation?.declaration(of: person) == .clear {
            self = .whole
        } else {
            self = evaluates ? .withheld : .none
        }
    }
}

extension SupervisorOffice {
    /// How much of an application a person of this office may see now.
    package func sight(of application: Application, for person: PersonID) -> ApplicationSight {
        ApplicationSight(
            of: application, for: person,
            readsOffice: people[person]?.may(.readOffice) ?? false,
            standing: evaluations.standing(of: person, towards: application.firm),
            evaluation: evaluations[application.id])
    }

    /// The applications that a person may see whole, in the order in which they came.
    package func applications(for person: PersonID) -> [Application] {
        applications.all.filter { sight(of: $0, for: person) == .whole }
    }

    /// An application that a person may see whole; whoever has no part in it is told no more than
    /// that there is none.
    package func application(
        _ id: ApplicationID, for person: PersonID
    ) throws(ApplicationFailure) -> Application {
        guard let application = applications[id] else { throw .unknownApplication(id) }
        switch sight(of: application, for: person) {
        case .whole: return application
        case .withheld: throw .withheld(id)
        case .none: throw .unknownApplication(id)
        }
    }
}
