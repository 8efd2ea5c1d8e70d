/// One thing that can be asked of an office; named as the use case that does it.
package enum Permission: String, Hashable, Sendable, CaseIterable {
    // Offices and people
    case addPerson, adoptRulebook, importFirmCard, pinSupervisor, read
    // Register of firms
    case recordFirmFigures
    // Letters
    case draftLetter, approveLetter, issueLetter
    case revokeLetter, suspendLetter, confirmRevocation, publishStatusList
    case importLetter, importStatusList
    // Callers and the gate
    case addCaller, suspendCaller, removeCaller
    case stopGate, confirmStop, proposeReopen, approveReopen
}

extension Role {
    /// The permission table: deny by default, one place.
    package var permissions: Set<Permission> {
        switch self {
        case .administrator:
            [
                .addPerson, .adoptRulebook, .importFirmCard, .pinSupervisor, .read,
                .recordFirmFigures,
                .importLetter, .importStatusList, .publishStatusList,
            ]
        case .secretariat:
            [
                .read,
                .recordFirmFigures,
                .draftLetter, .issueLetter, .revokeLetter, .suspendLetter, .confirmRevocation,
                .publishStatusList,
            ]
        case .clerk:
            [
                .read,
                .approveLetter, .revokeLetter, .suspendLetter, .confirmRevocation,
            ]
        case .expert: [.read]
        case .chair: [.read]
        case .ciso:
            [
                .read,
                .importLetter, .importStatusList,
                .stopGate, .confirmStop, .proposeReopen, .approveReopen,
            ]
        case .staff:
            [
                .read,
                .importLetter, .importStatusList,
                .stopGate, .confirmStop, .proposeReopen,
            ]
        case .gatekeeper:
            [
                .read,
                .importStatusList,
                .addCaller, .suspendCaller, .removeCaller,
                .stopGate, .confirmStop, .proposeReopen,
            ]
        case .auditor: [.read]
        case .officer: Role.secretariat.permissions.union(Role.staff.permissions)
        case .approver: Role.clerk.permissions.union(Role.ciso.permissions)
        }
    }
}
