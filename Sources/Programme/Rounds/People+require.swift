import Access
import Vocabulary

extension People {
    /// Refuses whoever may not do it, in the words of the operation that asks.
    func require<Failure: Error>(
        _ permission: Permission, of person: PersonID, or failure: (AccessFailure) -> Failure
    ) throws(Failure) {
        do throws(AccessFailure) { try require(permission, of: person) } catch {
            throw failure(error)
        }
    }
}
