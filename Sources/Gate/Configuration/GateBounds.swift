package import Rules
package import Vocabulary

/// What the gate spends at most; each bound has the reason code that a caller meets beyond it.
///
/// What is policy comes from the rulebook; the values here stand for its absence in tests.
package struct GateBounds: Sendable {
    /// Open connections of callers; one more is closed at once.
    package var connections = 4_096
    /// Request body: `body_too_large`.
    package var body = ByteCount.mebibytes(8)
    /// Header lines of one request: `malformed_request`, as for the four below.
    package var headerLines = 100
    package var headerLine = ByteCount.kibibytes(8)
    package var headers = ByteCount.kibibytes(32)
    package var target = ByteCount.kibibytes(4)
    /// Bytes of bodies held at one time, over all connections: `gate_busy`.
    package var bytesInFlight = ByteCount.mebibytes(64)
    /// A body of this size is long: it waits for its turn while others hold the room for bodies.
    package var longBody = ByteCount.kibibytes(256)
    /// Bytes of bodies beyond which long ones wait; of `bytesInFlight` half at most. Program and
    /// libraries take about 60 MB, so that 64 callers with a body of 1 MiB each at once leave the
    /// whole process below 100 MB.
    package var bodyRoom = ByteCount.mebibytes(24)
    /// An answer that must be whole before any of it is passed on: `upstream_malformed`.
    package var wholeAnswer = ByteCount.mebibytes(16)
    /// Header lines of an upstream's answer, and their bytes: `upstream_malformed`.
    package var answerHeaderLines = 200
    package var answerHeaders = ByteCount.kibibytes(64)
    /// Connections to one service, and the idle ones kept, both for each event loop.
    package var upstreamConnections = 1_024
    package var idleUpstreamConnections = 64
    /// What the kernel may hold of an answer that its caller is slow to read.
    package var upstreamReceiveBuffer = ByteCount.kibibytes(256)
    /// What we hold of an answer that its caller is slow to read.
    package var answerBuffer = ByteCount.kibibytes(64)
    /// What is still read and dropped after a last answer, so that the answer arrives.
    package var lingering = ByteCount.mebibytes(1)

    package init() {}

    package init(_ rules: GateLimits) {
        body = rules.body.value
        wholeAnswer = rules.answer.value
        bytesInFlight = rules.inFlight.value
        headers = rules.head.value
        connections = rules.connections.value
    }
}
