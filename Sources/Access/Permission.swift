/// One thing that can be asked of an office; named as the use case that does it.
package enum Permission: String, Hashable, Sendable, CaseIterable {
    case addPerson, adoptRulebook, importFirmCard, recordFirmFigures, pinSupervisor
    case draftLetter, approveLetter, issueLetter
    case revokeLetter, suspendLetter, confirmRevocation, publishStatusList
    case importLetter, importStatusList
    case addCaller, suspendCaller, removeCaller
    case stopGate, confirmStop, proposeReopen, approveReopen
    case read
}

extension Role {
    /// The permission table: deny by default, one place.
    package var permissions: Set<Permission> {
        switch self {
        case .administrator:
            [
                .addPerson, .adoptRulebook, .importFirmCard, .recordFirmFigures, .pinSupervisor,
                .importLetter, .importStatusList, .publishStatusList, .read,
            ]
        case .officer:
            [
                .recordFirmFigures, .draftLetter, .issueLetter, .revokeLetter, .suspendLetter,
                .confirmRevocation, .publishStatusList, .importLetter, .importStatusList,
                .stopGate, .confirmStop, .proposeReopen, .read,
            ]
        case .approver:
            [
                .approveLetter, .revokeLetter, .suspendLetter, .confirmRevocation, .stopGate,
                .confirmStop, .proposeReopen, .approveReopen, .read,
            ]
        case .gatekeeper:
            [
                .addCaller, .suspendCaller, .removeCaller, .stopGate, .confirmStop,
                .proposeReopen, .importStatusList, .read,
            ]
        case .auditor: [.read]
        }
    }
}
