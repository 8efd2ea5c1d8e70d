/// How an upstream can fail an exchange.
enum UpstreamFault: Error, Equatable, Sendable, CaseIterable {
    /// No connection; nothing has left.
    case unreachable
    /// Its certificate, name or protocol is not what it must be.
    case tls
    /// It was silent for longer than we wait.
    case timeout
    /// What it sent is not an HTTP/1.1 answer that we can read without doubt, or not a whole one.
    case malformed
    /// As many connections to it are in use as may be.
    case exhausted
}
