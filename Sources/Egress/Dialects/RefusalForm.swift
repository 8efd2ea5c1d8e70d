/// How one API tells its caller that something was refused.
package struct RefusalForm: Sendable {
    /// The body: the API's own error object around `message`.
    package let body: @Sendable (_ refusal: GateRefusal, _ message: String) -> [UInt8]

    package init(
        body: @escaping @Sendable (_ refusal: GateRefusal, _ message: String) -> [UInt8]
    ) {
        self.body = body
    }
}
