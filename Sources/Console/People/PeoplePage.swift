import Access
import Egress
import Vocabulary

/// Who may decide in this office, as what, and what each role is allowed.
struct PeoplePage: ConsolePage {
    let people: [Person]

    private let words = PeopleWords()

    init(people: [Person]) { self.people = people }

    func page(in language: Language) -> Page {
        Page(
            words.title(language), in: .people, lead: [.text(words.lead(language))],
            sections: [
                Section(words.people(language), .table(peopleTable(language))),
                Section(words.roles(language), .table(rolesTable(language))),
            ])
    }

    private func peopleTable(_ language: Language) -> Table {
        Table(
            words.peopleCaption(language),
            [Table.Column(words.person(language)), Table.Column(words.rolesOfPerson(language))],
            whenEmpty: words.nobody(language),
            rows: people.map { person in
                [
                    Cell(.code(person.id.text)),
                    Cell(
                        .text(
                            person.roles.sorted { $0.rawValue < $1.rawValue }
                                .map { RoleWords.name(of: $0)(language) }
                                .joined(separator: ", "))),
                ]
            })
    }

    /// The roles that someone here has.
    private func rolesTable(_ language: Language) -> Table {
        let held = Set(people.flatMap(\.roles))
        return Table(
            words.rolesCaption(language),
            [Table.Column(words.role(language)), Table.Column(words.permissions(language))],
            whenEmpty: words.nobody(language),
            rows: Role.allCases.filter(held.contains).map { role in
                [
                    Cell(.text(RoleWords.name(of: role)(language)), .note(role.rawValue)),
                    Cell(
                        .code(
                            role.permissions.map(\.rawValue).sorted().joined(separator: " · "))),
                ]
            })
    }
}

struct PeopleWords: PageWords {
    let title = Words("담당자와 역할", "People and roles")
    let lead = Words(
        "원장에는 담당자의 식별자만 남습니다. 허용되지 않은 것은 할 수 없습니다.",
        "The ledger has a person's id alone. What is not allowed cannot be done.")
    let people = Words("담당자", "People")
    let peopleCaption = Words("이 기관의 담당자", "People of this office")
    let person = Words("담당자", "Person")
    let rolesOfPerson = Words("역할", "Roles")
    let roles = Words("역할별 권한", "What each role may do")
    let rolesCaption = Words("이 기관에 있는 역할의 권한", "Permissions of the roles held here")
    let role = Words("역할", "Role")
    let permissions = Words("권한", "Permissions")
    let nobody = Words("아직 아무도 없습니다", "Nobody yet")
    init() {}
}
