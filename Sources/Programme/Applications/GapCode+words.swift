extension GapCode {
    /// What is lacking and what to do about it, in both languages.
    package struct Words: Hashable, Sendable {
        package let korean: String
        package let english: String
        package let remedyKorean: String
        package let remedyEnglish: String

        init(_ korean: String, _ english: String, _ remedyKorean: String, _ remedyEnglish: String) {
            self.korean = korean
            self.english = english
            self.remedyKorean = remedyKorean
            self.remedyEnglish = remedyEnglish
        }
    }

    package var words: Words {
        switch self {
        case .roundUnknown, .requestedActMissing, .provisionsMissing, .provisionNotRelievable,
            .purposesMissing, .purposeNotOnList, .purposeNotInRound, .systemsMissing,
            .systemIncomplete:
            planWords
        case .servicesMissing, .providerMissing, .modelMissing, .versionMissing, .productMissing,
            .regionMissing, .certificationMissing, .certificationExpired, .certificationEndsInTerm:
            servicesWords
        case .termsMissing, .providerNotAssessed, .clauseMissing, .clauseUnknown, .trainsOnInputs:
            termsWords
        case .dataClassesMissing, .dataClassUnknown, .routesMissing, .routeServiceUnknown,
            .routeBasisNotRealTime, .routeMissingForService, .routeZoneUnknown:
            routesWords
        case .selfAssessmentMissing, .controlNotAssessed, .controlUnknown, .assessmentUnexplained,
            .testReadinessMissing, .testReadinessAbsent, .evidenceInFuture, .budgetMissing,
            .committeeApprovalMissing, .contactMissing:
            papersWords
        }
    }
}
