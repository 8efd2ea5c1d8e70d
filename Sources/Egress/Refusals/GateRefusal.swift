/// One refusal: the reason, and what of it the caller may be told.
package struct GateRefusal: Error, Hashable, Sendable {
    package let reason: GateReason
    /// What exactly, in words that hold no value of the request's text: a model id, a field's
    /// name, kinds of data; empty where the reason says all.
    package let detail: String
    /// Seconds after which asking again can succeed.
    package let retryAfter: Int?

    package init(_ reason: GateReason, detail: String = "", retryAfter: Int? = nil) {
        self.reason = reason
        self.detail = detail
        self.retryAfter = retryAfter
    }
}
