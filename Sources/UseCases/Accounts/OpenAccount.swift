import Access
import Outbound
import Rules
import Storage
import Vocabulary

/// Opens a person's account by a one-time link: they choose a password, take the secret of
/// their one-time codes into an app, and prove it by one code.
package struct OpenAccount: Sendable {
    private let desk: AccountDesk

    package init(desk: AccountDesk) { self.desk = desk }

    /// What whoever holds a link is shown; it holds a secret, and is for their eyes alone.
    package struct Opening: Sendable {
        package let person: String
        /// In base 32, for typing.
        package let secret: String
        /// `otpauth://…`, for an app on the same machine.
        package let appLink: String
        package let passwordLength: Int
    }

    /// What stands behind a link, which stays as it is.
    package func opening(_ link: String) throws -> Opening {
        let found = try desk.store.read { try find(link, $0) }
        let secret = try secret(of: found)
        return Opening(
            person: found.person.text, secret: OneTimeCode.base32(secret),
            appLink: OneTimeCode.link(
                secret: secret, issuer: desk.issuer, account: found.person.text),
            passwordLength: try desk.members().rules.passwordLength.value)
    }

    /// Opens the account; what the person had before, with its sessions and tokens, is gone.
    package func callAsFunction(_ link: String, password: String, code: String) throws {
        let found = try desk.store.read { try find(link, $0) }
        let rules = try desk.members().rules
        _ = try desk.person(found.person)
        try PasswordRule.check(password, of: found.person, by: rules)
        let now = desk.clock.now()
        guard let step = OneTimeCode(secret: try secret(of: found)).step(of: code, at: now) else {
            throw AccountFailure.codeWrong
        }
        let record = try Passwords(cost: rules.scrypt.value, randomness: desk.randomness)
            .record(of: password)
        try desk.store.write { rows in
            guard try rows.use(found) else { throw AccountFailure.linkRefused }
            try rows.open(
                Account(
                    person: found.person, password: record, sealedSecret: found.sealedSecret,
                    attempts: .none, openedAt: now))
            _ = try rows.use(
                step: step, of: found.person, until: OneTimeCode.end(of: step))
        }
        desk.note("the account of `\(found.person)` was opened")
    }

    private func find(_ text: String, _ rows: PerishableRows) throws -> SignInLink {
        guard let token = SecretToken(parsing: text), let link = try rows.link(token.digest) else {
            throw AccountFailure.linkRefused
        }
        try link.check(at: desk.clock.now())
        return link
    }

    private func secret(of link: SignInLink) throws -> [UInt8] {
        guard let secret = try? desk.seal.open(link.sealedSecret, for: link.person.text) else {
            throw AccountFailure.sealGone(link.person)
        }
        return secret
    }
}
