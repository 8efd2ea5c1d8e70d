/// What an application may lack; the written code of a gap.
package enum GapCode: String, Hashable, Sendable, CaseIterable {
    case roundUnknown
    case requestedActMissing
    case provisionsMissing
    case provisionNotRelievable
    case purposesMissing
    case purposeNotOnList
    case purposeNotInRound
    case systemsMissing
    case systemIncomplete
    case servicesMissing
    case providerMissing
    case modelMissing
    case versionMissing
    case productMissing
    case regionMissing
    case certificationMissing
    case certificationExpired
    case certificationEndsInTerm
    case termsMissing
    case providerNotAssessed
    case clauseMissing
    case clauseUnknown
    case trainsOnInputs
    case dataClassesMissing
    case dataClassUnknown
    case routesMissing
    case routeServiceUnknown
    case routeBasisNotRealTime
    case routeMissingForService
    case routeZoneUnknown
    case selfAssessmentMissing
    case controlNotAssessed
    case controlUnknown
    case assessmentUnexplained
    case testReadinessMissing
    case testReadinessAbsent
    case evidenceInFuture
    case budgetMissing
    case committeeApprovalMissing
    case contactMissing

    /// Whether an application with it is kept from being submitted.
    package var isBlocking: Bool {
        switch self {
        case .certificationEndsInTerm, .providerNotAssessed, .clauseMissing, .routeZoneUnknown,
            .testReadinessAbsent:
            false
        default: true
        }
    }
}
