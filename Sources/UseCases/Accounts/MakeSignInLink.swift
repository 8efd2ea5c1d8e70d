import Access
import Outbound
import Rules
import Storage
package import Vocabulary

/// Makes a link by which a person opens their account once, or opens it anew after a loss; an
/// earlier link of theirs holds no longer.
package struct MakeSignInLink: Sendable {
    private let desk: AccountDesk

    package init(desk: AccountDesk) { self.desk = desk }

    package struct Made: Codable, Sendable {
        package let person: String
        /// `/open-account?link=…`, under the console's address.
        package let path: String
        package let expires: String

        /// The whole address.
        package func url(under console: String) -> String { console + path }
    }

    package func callAsFunction(_ person: String, by actor: PersonID?) throws -> Made {
        _ = try desk.require(.makeSignInLink, of: actor)
        return try make(for: try desk.person(GivenID.person(person)).id)
    }

    /// For the first administrator of an office in which nobody has an account yet; `nil` where
    /// somebody has.
    package func ifNobodyHasAnAccount() throws -> Made? {
        guard try !desk.store.read({ try $0.hasAccounts() }) else { return nil }
        let people = try desk.members().people.all
        guard let first = people.first(where: { $0.may(.makeSignInLink) }) ?? people.first else {
            return nil
        }
        return try make(for: first.id)
    }

    private func make(for person: PersonID) throws -> Made {
        let token = SecretToken(desk.randomness)
        let secret = desk.randomness.bytes(OneTimeCode.secretSize.bytes)
        let link = SignInLink(
            token: token.digest, person: person,
            sealedSecret: desk.seal.seal(secret, for: person.text),
            expiresAt: try desk.clock.now() + desk.members().rules.linkLife.value)
        try desk.store.write { try $0.add(link) }
        return Made(
            person: person.text, path: "/open-account?link=\(token.text)",
            expires: link.expiresAt.description)
    }
}
