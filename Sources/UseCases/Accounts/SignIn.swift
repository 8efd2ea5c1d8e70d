import Access
import Outbound
import Rules
import Storage
import Vocabulary

/// Signs a person in by password and one-time code, in one step.
package struct SignIn: Sendable {
    private let desk: AccountDesk

    package init(desk: AccountDesk) { self.desk = desk }

    /// What somebody typed, and where they sit.
    package struct Given: Sendable {
        let person: String
        let password: String
        let code: String
        let agent: String
        let address: String

        package init(
            person: String, password: String, code: String, agent: String, address: String
        ) {
            self.person = person
            self.password = password
            self.code = code
            self.agent = agent
            self.address = address
        }
    }

    /// The new session's token; it goes to the browser alone.
    package func callAsFunction(_ given: Given) throws -> SecretToken {
        let members = try desk.members()
        let now = desk.clock.now()
        let account = try counted(given.person, members, now)
        let passwords = Passwords(
            cost: members.rules.scrypt.value, randomness: desk.randomness)
        // The costly part comes for whoever asks, known or not, locked or not.
        let matches = passwords.matches(given.password, account?.password)
        guard let account, matches, let step = try step(of: given.code, account, now) else {
            if let until = account?.attempts.lockedUntil, let account {
                desk.note("the account of `\(account.person)` is locked until \(until)")
            }
            throw AccountFailure.signInRefused
        }
        let stronger =
            account.password.cost == members.rules.scrypt.value
            ? nil : try passwords.record(of: given.password)
        let token = SecretToken(desk.randomness)
        let session = Session(
            token: token.digest, person: account.person, at: now, by: members.rules,
            agent: given.agent, address: given.address)
        try desk.store.write { rows in
            // INVARIANT(code-once): the row says that a code was used before anybody is in.
            guard
                try rows.use(step: step, of: account.person, until: OneTimeCode.end(of: step))
            else { throw AccountFailure.signInRefused }
            try rows.set(Attempts.none, of: account.person)
            if let stronger { try rows.set(stronger, of: account.person) }
            try rows.add(session, limit: Session.limit)
        }
        return token
    }

    /// The account, with this attempt counted; `nil` where nobody can be let in whatever they
    /// typed.
    private func counted(
        _ name: String, _ members: OfficeMembers, _ now: Instant
    ) throws -> Account? {
        try desk.store.write { rows in
            guard let id = try? PersonID(parsing: name), members.people[id] != nil,
                let account = try rows.account(of: id),
                let attempts = try? account.attempts.counting(at: now, by: members.rules)
            else { return nil }
            try rows.set(attempts, of: id)
            return Account(
                person: id, password: account.password, sealedSecret: account.sealedSecret,
                attempts: attempts, openedAt: account.openedAt)
        }
    }

    private func step(of code: String, _ account: Account, _ now: Instant) throws -> Int64? {
        guard let secret = try? desk.seal.open(account.sealedSecret, for: account.person.text)
        else { throw AccountFailure.sealGone(account.person) }
        return OneTimeCode(secret: secret).step(of: code, at: now)
    }
}

extension SignIn.Given: CustomStringConvertible, CustomReflectable {
    /// Nothing that prints what was given prints a password.
    package var description: String { "a sign-in from \(address)" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
