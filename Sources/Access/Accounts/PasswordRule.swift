package import Rules
package import Vocabulary

/// What a password must be before it is taken.
package enum PasswordRule {
    /// Longest password that is hashed.
    package static let byteLimit = ByteCount.bytes(1024)
    /// Fewer different characters are one key held down.
    package static let leastDifferent = 5

    package static func check(
        _ password: String, of person: PersonID, by rules: AccountRules
    ) throws(AccountFailure) {
        guard password.utf8.count <= byteLimit.bytes else { throw .passwordTooLong }
        guard password.count >= rules.passwordLength.value else {
            throw .passwordTooShort(least: rules.passwordLength.value)
        }
        guard Set(password).count >= leastDifferent,
            !password.lowercased().contains(person.text)
        else { throw .passwordTooPlain }
    }
}
