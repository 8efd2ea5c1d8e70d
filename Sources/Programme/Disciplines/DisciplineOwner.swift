package import Vocabulary

/// Who looks after a control: a post of the firm, or a person of its office by id.
package enum DisciplineOwner: Codable, Hashable, Sendable {
    case post(String)
    case person(PersonID)

    package var text: String {
        switch self {
        case .post(let post): post
        case .person(let person): person.text
        }
    }
}
