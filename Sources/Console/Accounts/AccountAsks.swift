import Access
import UseCases

extension Ask<AskDesk<OfficeDesk>> {
    static let accounts: [Ask] = [listAccounts, makeSignInLink, lockAccount, unlockAccount]

    static let listAccounts = Ask.list(
        "listAccounts", at: "accounts",
        Words("계정", "Who has an account, and whether it is locked"), may: .listAccounts,
        by: { (account: ListAccounts.Shown) in account.person }
    ) { desk, given in try ListAccounts(desk: desk.accounts)(by: given.person) }

    static let makeSignInLink = Ask.write(
        "makeSignInLink", at: "accounts/{person}/sign-in-link",
        Words("계정 개설 링크 만들기", "Make a sign-in link"), may: .makeSignInLink, person
    ) { desk, given in
        let made = try MakeSignInLink(desk: desk.accounts)(
            given.text("person"), by: given.person)
        return MadeLink(
            person: made.person,
            link: try desk.office.consoleAddress().map(made.url) ?? made.path,
            expires: made.expires)
    }

    static let lockAccount = Ask.write(
        "lockAccount", at: "accounts/{person}/lock", Words("계정 잠금", "Lock the account"),
        may: .lockAccount, person, then: "/people"
    ) { desk, given in
        try LockAccount(desk: desk.accounts)(given.text("person"), by: given.person)
        return Done(done: "lockAccount")
    }

    static let unlockAccount = Ask.write(
        "unlockAccount", at: "accounts/{person}/unlock",
        Words("계정 잠금 해제", "Unlock the account"), may: .lockAccount, person, then: "/people"
    ) { desk, given in
        try LockAccount(desk: desk.accounts).unlock(given.text("person"), by: given.person)
        return Done(done: "unlockAccount")
    }

    private static let person = AskField.id("person", Words("담당자", "The person's id"))
}

/// A link by which a person opens their account once; it is told once.
struct MadeLink: Codable, Sendable {
    let person: String
    /// Whole, or from the console's own address on where the office's settings name none.
    let link: String
    let expires: String
}
