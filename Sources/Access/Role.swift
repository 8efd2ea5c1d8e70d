/// What a person is in an office. One person may be several things.
package enum Role: String, Codable, Hashable, Sendable, CaseIterable {
    /// Runs the office: people, rulebook, cards.
    case administrator

    // In the supervisor's office.

    /// Prepares the programme's business: register, rounds, drafts; revokes.
    case secretariat
    /// Brings business before the commission, approves what the secretariat prepared.
    case clerk
    /// Evaluates applications as a member of a panel.
    case expert
    /// Leads a panel and signs its recommendation off.
    case chair

    // In a firm's office.

    /// The firm's chief information security officer: approves, submits, stops and reopens.
    case ciso
    /// Prepares what the officer approves.
    case staff
    /// Runs the gate from day to day: callers, stop.
    case gatekeeper

    /// Reads everything, decides nothing.
    case auditor

    // Written by the first release; each grants what its two successors do.

    /// Now `secretariat` in a supervisor's office, `staff` in a firm's.
    case officer
    /// Now `clerk` in a supervisor's office, `ciso` in a firm's.
    case approver
}
