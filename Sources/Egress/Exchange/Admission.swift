/// What is to be done about a request, and in which order.
package enum Admission: Sendable {
    /// Not authenticated: answered at once; the failure counter records it by minute.
    case refuseAtOnce(Reply)
    /// A known caller's refusal: record `entry` first, then send `reply(recordedAt:)`.
    case refuse(entry: [UInt8])
    /// Answered by the gate itself: record `entry` first, then send `reply(recordedAt:)`.
    case answer(entry: [UInt8])
    /// Record `entry` first, then send what `forward(recordedAt:)` gives.
    case forward(entry: [UInt8])
}
