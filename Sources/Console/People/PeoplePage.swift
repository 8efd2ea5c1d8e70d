import Access
import Egress
import UseCases
import Vocabulary

/// Who may decide in this office, as what, and what each role is allowed.
struct PeoplePage: ConsolePage {
    private let people: [Person]
    /// `nil` for whoever may not see the accounts.
    private let accounts: [String: ListAccounts.Shown]?
    private let offers: Offers

    private let words = PeopleWords()

    init(
        people: [Person], accounts: [ListAccounts.Shown]? = nil, offers: Offers = Offers(nil)
    ) {
        self.people = people
        self.accounts = accounts.map { shown in
            Dictionary(shown.map { ($0.person, $0) }) { $1 }
        }
        self.offers = offers
    }

    func page(in language: Language) -> Page {
        Page(
            words.title(language), in: .people, lead: [.text(words.lead(language))],
            sections: [
                Section(words.people(language), [.table(peopleTable(language))] + asked(language)),
                Section(words.roles(language), .table(rolesTable(language))),
            ])
    }

    private func asked(_ language: Language) -> [Block] {
        offers.link(.addPerson, in: language).map { [.links([$0])] } ?? []
    }

    private func peopleTable(_ language: Language) -> Table {
        var columns = [words.person, words.rolesOfPerson]
        if accounts != nil { columns += [words.account, words.next] }
        return Table(
            words.peopleCaption(language), columns.map { Table.Column($0(language)) },
            whenEmpty: words.nobody(language),
            rows: people.map { person in
                let roles = person.roles.sorted { $0.rawValue < $1.rawValue }
                    .map { RoleWords.name(of: $0)(language) }.joined(separator: ", ")
                let cells = [Cell(.code(person.id.text)), Cell(.text(roles))]
                guard let accounts else { return cells }
                let account = accounts[person.id.text]
                return cells + [
                    Cell(standing(of: account, language)),
                    Cell(next(of: person, account, language)),
                ]
            })
    }

    private func standing(
        of account: ListAccounts.Shown?, _ language: Language
    ) -> [Piece] {
        guard let account else { return [.status(Status(words.noAccount(language), .quiet))] }
        let counts = [
            "\(words.sessions(language)) \(account.sessions)",
            "\(words.tokens(language)) \(account.tokens)",
            account.failures == 0 ? nil : "\(words.failures(language)) \(account.failures)",
        ]
        return [
            .status(
                account.lockedUntil == nil
                    ? Status(words.isOpen(language), .good)
                    : Status(words.locked(language), .bad)),
            .note(counts.compactMap(\.self).joined(separator: " · ")),
        ]
    }

    private func next(
        of person: Person, _ account: ListAccounts.Shown?, _ language: Language
    ) -> [Piece] {
        var asks: [Ask<AskDesk<OfficeDesk>>] = [.makeSignInLink]
        if let account { asks.append(account.lockedUntil == nil ? .lockAccount : .unlockAccount) }
        if let account, account.sessions > 0 { asks.append(.endSession) }
        return asks.compactMap { offers.piece($0, ["person": person.id.text], in: language) }
            .map { [$0] }.joined(separator: [.text(" · ")]).map(\.self)
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
                    Cell(.text(RoleWords.name(of: role)(language)), .codeNote(role.rawValue)),
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
    let account = Words("계정", "Account")
    let next = Words("할 일", "What can be done")
    let noAccount = Words("계정 없음", "no account")
    let isOpen = Words("사용 중", "open")
    let locked = Words("잠김", "locked")
    let sessions = Words("접속", "sessions")
    let tokens = Words("토큰", "tokens")
    let failures = Words("실패", "failures")
    let roles = Words("역할별 권한", "What each role may do")
    let rolesCaption = Words("이 기관에 있는 역할의 권한", "Permissions of the roles held here")
    let role = Words("역할", "Role")
    let permissions = Words("권한", "Permissions")
    let nobody = Words("아직 아무도 없습니다", "Nobody yet")
    init() {}
}
