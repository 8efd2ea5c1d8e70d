/// What is right or wrong with the certificate that the stand-in shows.
package enum CertificateMode: String, CaseIterable, Sendable {
    case valid
    /// For `elsewhere.example`.
    case wrongName
    /// Ended yesterday.
    case expired
    /// Signed by another authority than the one whose file is written.
    case unknownAuthority
    /// No TLS at all.
    case plain
}
