import Access
import UseCases

extension Ask<AskDesk<OfficeDesk>> {
    static let accounts: [Ask] = [
        listAccounts, makeSignInLink, lockAccount, unlockAccount, listSessions, endSession,
        listOwnSessions, endOwnSession,
    ]

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

    static let listSessions = Ask.list(
        "listSessions", at: "accounts/{person}/sessions",
        Words("접속 목록", "Where a person is signed in"), may: .listAccounts,
        by: { (session: ListSessions.Shown) in "\(session.session)" }, person
    ) { desk, given in
        try ListSessions(desk: desk.accounts)(of: given.text("person"), by: given.person)
    }

    static let endSession = Ask.write(
        "endSession", at: "accounts/{person}/sessions/end",
        Words("접속 끝내기", "End the person's sessions"), may: .endSession, person, session,
        then: "/people"
    ) { desk, given in
        EndedSessions(
            ended: try EndSession(desk: desk.accounts)(
                given.optional("session").flatMap { Int64($0) }, of: given.text("person"),
                by: given.person))
    }

    static let listOwnSessions = Ask.list(
        "listOwnSessions", at: "me/sessions",
        Words("내 접속 목록", "Where one is signed in oneself"), may: .read,
        by: { (session: ListSessions.Shown) in "\(session.session)" }
    ) { desk, given in try ListSessions(desk: desk.accounts)(of: given.person) }

    static let endOwnSession = Ask.write(
        "endOwnSession", at: "me/sessions/end",
        Words("내 접속 끝내기", "End one's own sessions"), may: .endOwnSession, session,
        then: "/sessions"
    ) { desk, given in
        EndedSessions(
            ended: try EndSession(desk: desk.accounts)(
                given.optional("session").flatMap { Int64($0) }, own: given.person))
    }

    private static let session = AskField(
        "session", .number(1...Int(Int32.max)), Words("접속 번호", "The session's number"),
        hint: Words("비우면 모든 접속을 끝냅니다.", "All of them where it is left empty."),
        isRequired: false)
    private static let person = AskField.id("person", Words("담당자", "The person's id"))
}

/// How many sessions were ended.
struct EndedSessions: Codable, Sendable {
    let ended: Int
}

/// A link by which a person opens their account once; it is told once.
struct MadeLink: Codable, Sendable {
    let person: String
    /// Whole, or from the console's own address on where the office's settings name none.
    let link: String
    let expires: String
}
