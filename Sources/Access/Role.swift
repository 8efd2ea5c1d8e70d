/// What a person is in an office. One person may be several things.
package enum Role: String, Hashable, Sendable, CaseIterable {
    /// Runs the office: people, rulebook, cards.
    case administrator
    /// Prepares what another one approves; revokes and stops.
    case officer
    /// Approves what another one prepared; revokes, stops and confirms.
    case approver
    /// Runs the gate from day to day: callers, stop.
    case gatekeeper
    /// Reads everything, decides nothing.
    case auditor
}
