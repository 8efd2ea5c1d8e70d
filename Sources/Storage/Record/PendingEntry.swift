/// An entry that is asked for: its body, and what its outcome will be named by.
package struct PendingEntry: Sendable {
    /// JSON from `"kind":` to its closing brace, one line.
    package let body: [UInt8]
    package let ticket: UInt64

    package init(body: [UInt8], ticket: UInt64) {
        self.body = body
        self.ticket = ticket
    }
}
