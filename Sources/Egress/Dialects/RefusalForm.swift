/// How one API tells its caller that something was refused.
package struct RefusalForm: Sendable {
    /// The status that makes the API's own client raise its natural exception.
    package let status: @Sendable (GateReason) -> Int
    /// The body: the API's own error object around `message`.
    package let body: @Sendable (_ refusal: GateRefusal, _ message: String) -> [UInt8]

    package init(
        status: @escaping @Sendable (GateReason) -> Int,
        body: @escaping @Sendable (_ refusal: GateRefusal, _ message: String) -> [UInt8]
    ) {
        self.status = status
        self.body = body
    }
}
