package import Vocabulary

extension CertificateAuthority {
    package enum Failure: Error, Hashable, Sendable {
        case file(SecretFile.Failure)
        case notAKey(path: String)
        case notAnAuthority(path: String)
        case keyGone(path: String, certificate: String)
        case otherKey(path: String, certificate: String)
        case ended(at: Instant, path: String)
        case cannotSign(why: String)
    }
}

extension CertificateAuthority.Failure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .file(let failure): failure.refusal
        case .notAKey(let path):
            Refusal(.damaged, "`\(path)` is not a P-256 private key in PEM; restore it from a copy")
        case .notAnAuthority(let path):
            Refusal(
                .damaged,
                "`\(path)` is not an authority's certificate in PEM; restore it from a copy")
        case .keyGone(let path, let certificate):
            Refusal(
                .damaged,
                "`\(path)`, the key of `\(certificate)`, is gone; restore it, or remove the "
                    + "certificate: a new authority is then made, which others must be given again")
        case .otherKey(let path, let certificate):
            Refusal(
                .damaged,
                "`\(path)` is not the key of `\(certificate)`; restore the one or the other")
        case .ended(let end, let path):
            Refusal(
                .conflict,
                "the office's certificate authority has ended at \(end); move its certificate and "
                    + "`\(path)` away: a new one is then made, which others must be given")
        case .cannotSign(let why): Refusal(.unavailable, "no certificate can be made: \(why)")
        }
    }
}
