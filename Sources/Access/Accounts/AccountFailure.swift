package import Vocabulary

/// Why somebody was not let in, or an account was not changed.
package enum AccountFailure: Error, Hashable {
    /// One answer to a wrong password, a wrong code, an unknown person and a locked account:
    /// whoever guesses learns nothing from it.
    case signInRefused
    case linkRefused
    case passwordTooShort(least: Int)
    case passwordTooLong
    case passwordTooPlain
    case codeWrong
    case sessionOver
    case noAccount(PersonID)
    case noSession(Int64)
    case tokenRefused
    case noToken(String)
    case badTokenName
    case tokenNameTaken(String)
    case tooManyTokens(limit: Int)
    case noScope
    case unknownScope(String)
    case scopeNotHeld(Permission)
    case badKey
    case keyUsedOtherwise
    case keyUnanswered
    case tooManyKeys(limit: Int)
    case tooManyAttempts
    case busy
    case formRefused
    case sealGone(PersonID)
}

extension AccountFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .signInRefused, .sessionOver, .tokenRefused, .formRefused: entranceRefusal
        case .linkRefused, .passwordTooShort, .passwordTooLong, .passwordTooPlain, .codeWrong:
            openingRefusal
        case .badTokenName, .tokenNameTaken, .tooManyTokens, .noScope, .unknownScope,
            .scopeNotHeld, .noToken:
            tokenRefusal
        case .badKey, .keyUsedOtherwise, .keyUnanswered, .tooManyKeys: keyRefusal
        case .noAccount(let person):
            Refusal(
                .notFound,
                "`\(person)` has no account here; make a link with `sumun account link \(person)`")
        case .noSession(let number): Refusal(.notFound, "no session `\(number)` of this person")
        case .tooManyAttempts:
            Refusal(.unavailable, "too many attempts from this address; wait a minute")
        case .busy: Refusal(.unavailable, "the office has too much to do at this moment; try again")
        case .sealGone(let person):
            Refusal(
                .damaged,
                "what `\(person)` signs in with cannot be read: `keys/accounts.key` is another "
                    + "one; make a new link with `sumun account link \(person)`")
        }
    }

    private var entranceRefusal: Refusal {
        switch self {
        case .sessionOver: Refusal(.forbidden, "nobody is signed in; sign in again")
        case .tokenRefused: Refusal(.forbidden, "no such token, or it has ended")
        case .formRefused:
            Refusal(.forbidden, "the form did not come from this console's own page; load it again")
        default:
            Refusal(
                .forbidden,
                "person, password or code is wrong, or the account is locked for the moment")
        }
    }

    private var openingRefusal: Refusal {
        switch self {
        case .passwordTooShort(let least):
            Refusal(.invalid, "the password needs \(least) characters at least")
        case .passwordTooLong:
            Refusal(.invalid, "the password is longer than \(PasswordRule.byteLimit.bytes) bytes")
        case .passwordTooPlain:
            Refusal(
                .invalid,
                "the password holds the person's id or too few different characters; take another")
        case .codeWrong: Refusal(.invalid, "the code is not the one of this moment; try the next")
        default:
            Refusal(.forbidden, "the link was used, has ended, or never was; ask for a new one")
        }
    }

    private var tokenRefusal: Refusal {
        switch self {
        case .noToken(let name): Refusal(.notFound, "no token `\(name)` of this person")
        case .tokenNameTaken(let name):
            Refusal(.conflict, "a token `\(name)` is there already; take another name")
        case .tooManyTokens(let limit):
            Refusal(.conflict, "a person has \(limit) tokens at most; revoke one first")
        case .noScope: Refusal(.invalid, "a token needs at least one scope such as `read`")
        case .unknownScope(let word): Refusal(.invalid, "`\(word)` is no scope")
        case .scopeNotHeld(let permission):
            Refusal(
                .forbidden, "a token cannot have `\(permission.rawValue)`: the person has not")
        default:
            Refusal(.invalid, "a token's name has 1 to 64 of a-z, 0-9, `-`, `.`, `_`")
        }
    }

    private var keyRefusal: Refusal {
        switch self {
        case .keyUsedOtherwise:
            Refusal(.conflict, "this idempotency key was used for another request")
        case .keyUnanswered:
            Refusal(
                .conflict,
                "a request with this idempotency key is being answered or was cut short; look "
                    + "whether it was done before you ask again under another key")
        case .tooManyKeys(let limit):
            Refusal(.unavailable, "more than \(limit) idempotency keys within their life")
        default: Refusal(.invalid, "an idempotency key has 1 to 128 printable ASCII characters")
        }
    }
}
