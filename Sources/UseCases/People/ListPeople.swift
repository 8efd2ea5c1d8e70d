import Access
import Vocabulary
/// The people of an office and their roles.
package struct ListPeople: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    package func callAsFunction() throws -> [ShownPerson] {
        try desk.people().all.map {
            ShownPerson(id: $0.id.text, roles: $0.roles.map(\.rawValue).sorted())
        }
    }
}

package struct ShownPerson: Codable, Hashable, Sendable {
    package let id: String
    package let roles: [String]
}
