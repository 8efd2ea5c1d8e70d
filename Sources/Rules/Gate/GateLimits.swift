package import Vocabulary

/// The largest things that the gate takes; what is larger is refused, never cut short.
package struct GateLimits: Hashable, Sendable {
    /// One request's body.
    package let body: Dated<ByteCount>
    /// One answer that is not streamed, held whole before it is sent.
    package let answer: Dated<ByteCount>
    /// All bodies in the gate at one time.
    package let inFlight: Dated<ByteCount>
    /// One request's head: request line and headers.
    package let head: Dated<ByteCount>
    /// Connections of callers at one time.
    package let connections: Dated<Int>

    package init(
        body: Dated<ByteCount>, answer: Dated<ByteCount>, inFlight: Dated<ByteCount>,
        head: Dated<ByteCount>, connections: Dated<Int>
    ) {
        self.body = body
        self.answer = answer
        self.inFlight = inFlight
        self.head = head
        self.connections = connections
    }

    var entries: [RulebookEntry] {
        [
            RulebookEntry("gate.limits.body", body),
            RulebookEntry("gate.limits.answer", answer),
            RulebookEntry("gate.limits.inFlight", inFlight),
            RulebookEntry("gate.limits.head", head),
            RulebookEntry("gate.limits.connections", connections),
        ]
    }
}
