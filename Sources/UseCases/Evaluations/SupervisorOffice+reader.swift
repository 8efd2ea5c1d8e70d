import Access
import Programme
import Vocabulary

extension SupervisorOffice {
    /// The person who asks to see something, who must be one of this office.
    func reader(_ choice: PersonID?) throws -> PersonID {
        guard let person = choice ?? people.onlyOne?.id else { throw OfficeFailure.nameAPerson }
        try people.require(.read, of: person)
        return person
    }
}
