import Access
import UseCases

extension Ask<OfficeDesk> {
    static let people: [Ask] = [listPeople, addPerson]

    static let listPeople = Ask.list(
        "listPeople", at: "people", Words("담당자", "The people of the office and their roles"),
        may: .readOffice, by: { (person: ShownPerson) in person.id }
    ) { desk, _ in try ListPeople(desk: desk)() }

    static let addPerson = Ask.write(
        "addPerson", at: "people", Words("담당자 등록", "Add a person"), may: .addPerson,
        AskField(
            "person", .text(limit: 64), Words("식별자", "The person's id"),
            hint: Words(
                "원장에 남는 이름입니다. 실명 대신 사번처럼 쓰십시오: 영문 소문자, 숫자, - . _",
                "It stays in the ledger: take a number or code, no real name. a-z, 0-9, - . _")),
        AskField(
            "roles",
            .choices(
                Role.allCases.filter { !$0.isEarlier }.map {
                    .init($0.rawValue, RoleWords.name(of: $0))
                }), Words("역할", "Roles")), then: "/people"
    ) { desk, given in
        try AddPerson(desk: desk)(
            given.text("person"), roles: given.texts("roles"), by: given.person)
    }
}

extension Role {
    /// Given to nobody any more.
    fileprivate var isEarlier: Bool { self == .officer || self == .approver }
}
