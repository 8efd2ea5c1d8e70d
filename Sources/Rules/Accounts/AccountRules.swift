/// How people and programs prove who they are to an office's console.
package struct AccountRules: Hashable, Sendable {
    /// Failures in a row that lock an account, and for how long.
    package let failures: Dated<Int>
    package let lock: Dated<Duration>
    /// A session without a request for this long is over.
    package let idle: Dated<Duration>
    /// A session is over after this, however busy it was.
    package let sessionLife: Dated<Duration>
    /// How long a link that opens an account holds.
    package let linkLife: Dated<Duration>
    package let tokenLife: Dated<Duration>
    /// Characters of a password.
    package let passwordLength: Dated<Int>
    package let scrypt: Dated<ScryptCost>
    /// Attempts to sign in or to open an account from one address in a minute.
    package let attemptsPerMinute: Dated<Int>
    /// How long a write's answer is kept under its idempotency key, and how many for a person.
    package let answerLife: Dated<Duration>
    package let answersPerPerson: Dated<Int>

    package init(
        failures: Dated<Int>, lock: Dated<Duration>, idle: Dated<Duration>,
        sessionLife: Dated<Duration>, linkLife: Dated<Duration>, tokenLife: Dated<Duration>,
        passwordLength: Dated<Int>, scrypt: Dated<ScryptCost>, attemptsPerMinute: Dated<Int>,
        answerLife: Dated<Duration>, answersPerPerson: Dated<Int>
    ) {
        self.failures = failures
        self.lock = lock
        self.idle = idle
        self.sessionLife = sessionLife
        self.linkLife = linkLife
        self.tokenLife = tokenLife
        self.passwordLength = passwordLength
        self.scrypt = scrypt
        self.attemptsPerMinute = attemptsPerMinute
        self.answerLife = answerLife
        self.answersPerPerson = answersPerPerson
    }

    var entries: [RulebookEntry] {
        [
            RulebookEntry("accounts.failures", failures),
            RulebookEntry("accounts.lock", lock),
            RulebookEntry("accounts.idle", idle),
            RulebookEntry("accounts.sessionLife", sessionLife),
            RulebookEntry("accounts.linkLife", linkLife),
            RulebookEntry("accounts.tokenLife", tokenLife),
            RulebookEntry("accounts.passwordLength", passwordLength),
            RulebookEntry("accounts.scrypt", scrypt),
            RulebookEntry("accounts.attemptsPerMinute", attemptsPerMinute),
            RulebookEntry("accounts.answerLife", answerLife),
            RulebookEntry("accounts.answersPerPerson", answersPerPerson),
        ]
    }
}
