/// One thing that can be asked of an office; named as the use case that does it.
package enum Permission: String, Hashable, Sendable, CaseIterable {
    // Offices and people
    case addPerson, adoptRulebook, importFirmCard, pinSupervisor
    /// What everybody of an office may see: rounds, rulebook, their own part.
    case read
    /// All that an office keeps, but for what is sealed. Not for members of panels, who see the
    /// firms that they evaluate and no others.
    case readOffice
    // Register of firms
    case recordFirmFigures, registerFirms
    // Reviews of eligibility
    case reviewEligibility, closeReview
    // Consultations
    case recordConsultation, linkConsultation
    // Letters
    case draftLetter, approveLetter, issueLetter
    case revokeLetter, suspendLetter, confirmRevocation, publishStatusList
    case importLetter, importStatusList
    // Evaluations
    case formPanel, declareConflict, commitScore, openScores, concludeEvaluation
    // Rounds
    case planRound, openRound, screenRound, evaluateRound, decideRound, closeRound
    // Applications, in the supervisor's office
    case receiveApplication, requestSupplement, decideApplication
    case proposeSelection, approveSelection
    // Applications, in the firm's own
    case draftApplication, approveApplication, submitApplication
    case withdrawApplication, enterRound
    // Commission reports and refusals
    case recordCommissionReport, issueRefusalNotice
    // A letter's times and changes
    case receiveLetterRequest, extendReply, publishLetter, deferPublication
    case correctLetter, transferLetter, changeModel
    // Callers and the gate
    case addCaller, suspendCaller, removeCaller
    case stopGate, confirmStop, proposeReopen, approveReopen
    // Disciplines
    case assignDiscipline, checkDiscipline, evaluateDisciplines
    case makeCorrectivePlan, completeCorrectivePlan
    // Correspondence between offices
    case writeDispatch, takeDispatch, acknowledgeAlarm
    // Accounts
    case makeSignInLink, lockAccount, endSession, endOwnSession, listAccounts
}

extension Role {
    package var permissions: Set<Permission> { Role.table[self] ?? [] }

    private static let table = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, $0.listedPermissions) })

    /// The permission table: deny by default, one place.
    private var listedPermissions: Set<Permission> {
        switch self {
        case .administrator:
            [
                .addPerson, .adoptRulebook, .importFirmCard, .pinSupervisor, .read, .endOwnSession,
                .readOffice,
                .recordFirmFigures, .registerFirms,
                .importLetter, .importStatusList, .publishStatusList,
                .takeDispatch, .acknowledgeAlarm,
                .makeSignInLink, .lockAccount, .endSession, .listAccounts,
            ]
        case .secretariat:
            [
                .read, .endOwnSession, .readOffice,
                .recordFirmFigures, .registerFirms,
                .reviewEligibility, .closeReview,
                .recordConsultation, .linkConsultation,
                .draftLetter, .issueLetter, .revokeLetter, .suspendLetter, .confirmRevocation,
                .publishStatusList,
                .formPanel,
                .writeDispatch, .takeDispatch, .acknowledgeAlarm,
                .planRound, .openRound, .screenRound, .evaluateRound, .decideRound, .closeRound,
                .receiveApplication, .requestSupplement, .decideApplication, .proposeSelection,
                .receiveLetterRequest, .extendReply, .publishLetter, .deferPublication,
                .correctLetter, .transferLetter, .changeModel,
                .issueRefusalNotice,
            ]
        case .clerk:
            [
                .read, .endOwnSession, .readOffice,
                .closeReview,
                .recordCommissionReport,
                .approveLetter, .revokeLetter, .suspendLetter, .confirmRevocation,
                .approveSelection,
                .acknowledgeAlarm,
            ]
        case .expert:
            [
                .read, .endOwnSession,
                .declareConflict, .commitScore,
            ]
        case .chair:
            [
                .read, .endOwnSession,
                .declareConflict, .openScores, .concludeEvaluation,
            ]
        case .ciso:
            [
                .read, .endOwnSession, .readOffice,
                .importLetter, .importStatusList,
                .draftApplication, .approveApplication, .submitApplication,
                .withdrawApplication, .enterRound,
                .stopGate, .confirmStop, .proposeReopen, .approveReopen,
                .assignDiscipline, .checkDiscipline, .evaluateDisciplines,
                .makeCorrectivePlan, .completeCorrectivePlan,
                .writeDispatch, .takeDispatch, .acknowledgeAlarm,
            ]
        case .staff:
            [
                .read, .endOwnSession, .readOffice,
                .importLetter, .importStatusList,
                .draftApplication, .submitApplication,
                .stopGate, .confirmStop, .proposeReopen,
                .checkDiscipline, .completeCorrectivePlan,
                .writeDispatch, .takeDispatch,
            ]
        case .gatekeeper:
            [
                .read, .endOwnSession, .readOffice,
                .importStatusList,
                .addCaller, .suspendCaller, .removeCaller,
                .stopGate, .confirmStop, .proposeReopen,
            ]
        case .auditor: [.read, .endOwnSession, .readOffice]
        case .officer: Role.secretariat.listedPermissions.union(Role.staff.listedPermissions)
        case .approver: Role.clerk.listedPermissions.union(Role.ciso.listedPermissions)
        }
    }
}
