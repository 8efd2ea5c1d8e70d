package import Rules

/// How long the gate waits for anything. A deadline is checked every `tick`.
///
/// What is policy comes from the rulebook; the values here stand for its absence in tests.
package struct GateTimes: Sendable {
    /// From the connection, or a request's first byte, to the end of its headers:
    /// `request_deadline`.
    package var headers = Duration.seconds(10)
    /// From the end of the headers to the end of the body: `request_deadline`.
    package var body = Duration.seconds(60)
    /// A kept connection with no request under way.
    package var idle = Duration.seconds(75)
    /// Name, connection and TLS of an upstream: `upstream_unreachable`.
    package var connect = Duration.seconds(10)
    /// From the last byte of a request to the first of its answer: `upstream_timeout`.
    package var firstByte = Duration.seconds(600)
    /// Between two reads of an answer: `upstream_timeout`.
    package var upstreamIdle = Duration.seconds(120)
    /// A caller that takes nothing of its answer.
    package var stalledReader = Duration.seconds(120)
    /// A whole exchange: `upstream_timeout`.
    package var exchange = Duration.seconds(3_600)
    /// An upstream connection kept idle, and its greatest age.
    package var pooledIdle = Duration.seconds(20)
    package var pooledAge = Duration.seconds(600)
    /// From the last word to a caller to the end of its connection.
    package var lingering = Duration.seconds(2)
    /// Streams under way when the gate stops.
    package var drain = Duration.seconds(10)
    /// How often deadlines, and letters that end by themselves, are looked at.
    package var tick = Duration.milliseconds(250)
    /// How often a changed record is signed.
    package var checkpoint = Duration.seconds(10)
    /// How often refusals before authentication are written down.
    package var failures = Duration.seconds(60)

    package init() {}

    package init(_ rules: GateRules) {
        let deadlines = rules.deadlines
        headers = deadlines.head.value
        body = deadlines.body.value
        idle = deadlines.keepAlive.value
        connect = deadlines.connect.value
        firstByte = deadlines.firstByte.value
        upstreamIdle = deadlines.idle.value
        exchange = deadlines.streamAge.value
        drain = deadlines.drain.value
        checkpoint = rules.checkpointEvery.value
    }
}
