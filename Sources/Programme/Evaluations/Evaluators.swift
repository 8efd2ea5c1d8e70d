import Access
import Vocabulary

/// The people of an office as its evaluations ask for them.
struct Evaluators {
    let people: People

    /// Refuses whoever is unknown here or has no role that may do it.
    func require(_ permission: Permission, of id: PersonID) throws(EvaluationFailure) {
        do throws(AccessFailure) { try people.require(permission, of: id) } catch {
            throw .access(error)
        }
    }
}

extension SupervisorOffice {
    var evaluators: Evaluators { Evaluators(people: people) }
}
