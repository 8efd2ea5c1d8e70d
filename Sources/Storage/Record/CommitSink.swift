/// Where the outcomes of submitted entries go: made once per event loop or other receiver and
/// used for all of its entries.
package struct CommitSink: Sendable {
    /// Called at most once per batch, on the committer's thread; hands over at once and returns.
    package let deliver: @Sendable ([CommitResult]) -> Void
    /// Results are gathered by this.
    let identity = Identity()

    final class Identity: Sendable {}

    package init(deliver: @escaping @Sendable ([CommitResult]) -> Void) { self.deliver = deliver }
}

/// What became of one submitted entry.
package struct CommitResult: Sendable {
    /// What the submitter named it by.
    package let ticket: UInt64
    package let outcome: Result<Commit, LogFailure>

    package init(ticket: UInt64, outcome: Result<Commit, LogFailure>) {
        self.ticket = ticket
        self.outcome = outcome
    }
}
