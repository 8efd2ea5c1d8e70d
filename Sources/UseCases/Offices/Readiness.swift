/// Whether an office can do its work now, and if not, why.
package struct Readiness: Hashable, Sendable {
    /// One lower-case sentence a reason; empty when ready.
    package let reasons: [String]

    package init(reasons: [String]) { self.reasons = reasons }

    package var isReady: Bool { reasons.isEmpty }
}
