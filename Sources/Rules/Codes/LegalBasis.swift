/// On which ground of law a route leads outside; each route names exactly one.
package enum LegalBasis: String, Hashable, Sendable, CaseIterable {
    /// From the separated external network (no-action letter 250010).
    case isolatedExternal
    /// As files through a data-transfer system with malware inspection (240035).
    case fileTransfer
    /// A hash out, a verdict back, by a relay in the DMZ (230063).
    case hashRelay
    /// Research and development (EFSR art. 15(1)3 ga, 15(1)5 ga).
    case researchNetwork
    /// Unavoidable for the business, to one named peer and port (detailed rules art. 2-3).
    case unavoidableNamedPeer
    /// SaaS without users' unique identifiers or credit information (detailed rules 2-3(1)3).
    case saasExemption2026
    case sandboxDesignation
    case noActionLetter
    case fullLift

    /// Whether a call in real time from the internal network to an AI may rest on it.
    package var permitsRealTime: Bool {
        switch self {
        case .sandboxDesignation, .noActionLetter, .fullLift: true
        case .isolatedExternal, .fileTransfer, .hashRelay, .researchNetwork,
            .unavoidableNamedPeer, .saasExemption2026:
            false
        }
    }
}
