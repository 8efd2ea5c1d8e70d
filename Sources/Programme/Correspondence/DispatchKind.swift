/// What a dispatch carries.
package enum DispatchKind: String, Codable, Hashable, Sendable, CaseIterable {
    // From a firm.
    case application, supplement, withdrawal, report
    // From a supervisor.
    case decision, letter, revocation, statusList
    // From either.
    case notice

    /// Whether a supervisor's office writes it, and a firm's takes it.
    package var isSupervisors: Bool {
        switch self {
        case .decision, .letter, .revocation, .statusList, .notice: true
        case .application, .supplement, .withdrawal, .report: false
        }
    }

    /// Whether a firm's office writes it, and a supervisor's takes it.
    package var isFirms: Bool { self == .notice || !isSupervisors }
}

/// What this office did with the contents of a dispatch that it took.
package enum DispatchOutcome: String, Codable, Hashable, Sendable, CaseIterable {
    /// The events that follow from it stand beside it.
    case acted
    /// Nothing here acts on this kind yet; a person reads it.
    case kept
    /// Taken in its turn, but what it says could not be acted on.
    case refused
}
