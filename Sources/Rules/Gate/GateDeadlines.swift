/// How long the gate waits for each thing, and not longer.
package struct GateDeadlines: Hashable, Sendable {
    /// For a request's whole head, from its first byte.
    package let head: Dated<Duration>
    /// For a request's whole body, from the end of its head.
    package let body: Dated<Duration>
    /// For a connection to the service, TLS included.
    package let connect: Dated<Duration>
    /// For the first byte of the service's answer, from the end of the request.
    package let firstByte: Dated<Duration>
    /// Between two bytes of the service's answer.
    package let idle: Dated<Duration>
    /// For a whole streamed answer.
    package let streamAge: Dated<Duration>
    /// For a caller's connection without a request.
    package let keepAlive: Dated<Duration>
    /// For exchanges in flight once the gate is asked to end.
    package let drain: Dated<Duration>

    package init(
        head: Dated<Duration>, body: Dated<Duration>, connect: Dated<Duration>,
        firstByte: Dated<Duration>, idle: Dated<Duration>, streamAge: Dated<Duration>,
        keepAlive: Dated<Duration>, drain: Dated<Duration>
    ) {
        self.head = head
        self.body = body
        self.connect = connect
        self.firstByte = firstByte
        self.idle = idle
        self.streamAge = streamAge
        self.keepAlive = keepAlive
        self.drain = drain
    }

    var entries: [RulebookEntry] {
        [
            RulebookEntry("gate.deadlines.head", head),
            RulebookEntry("gate.deadlines.body", body),
            RulebookEntry("gate.deadlines.connect", connect),
            RulebookEntry("gate.deadlines.firstByte", firstByte),
            RulebookEntry("gate.deadlines.idle", idle),
            RulebookEntry("gate.deadlines.streamAge", streamAge),
            RulebookEntry("gate.deadlines.keepAlive", keepAlive),
            RulebookEntry("gate.deadlines.drain", drain),
        ]
    }
}
