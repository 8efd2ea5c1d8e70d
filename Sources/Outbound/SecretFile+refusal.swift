package import Vocabulary

extension SecretFile.Failure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .exists(let path):
            Refusal(.conflict, "`\(path)` exists already and is never overwritten")
        case .missing(let path):
            Refusal(.notFound, "there is no secret at `\(path)`")
        case .open(let path, let mode):
            Refusal(
                .forbidden,
                "`\(path)` has mode \(mode), so others could read or change it;"
                    + " run `chmod 600 \(path)`, and replace the secret if others had access")
        case .notAFile(let path):
            Refusal(.invalid, "`\(path)` is not a plain file")
        case .foreignOwner(let path):
            Refusal(.forbidden, "`\(path)` belongs to another user")
        case .tooLarge(let path):
            Refusal(.invalid, "`\(path)` is too large for a secret")
        case .system(let path, let why):
            Refusal(.unavailable, "`\(path)` cannot be used: \(why)")
        }
    }
}
