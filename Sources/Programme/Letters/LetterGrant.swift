package import Rules
package import Vocabulary

/// What a letter grants and on what terms, checked against a rulebook.
package struct LetterGrant: Hashable, Sendable {
    package let requestedAct: String
    package let decision: LetterDecision
    package let reasons: String
    package let provisions: [String]
    package let purposes: Set<PurposeCode>
    package let systems: [RelievedSystem]
    package let services: [ServiceGrant]
    package let data: DataTerms
    package let quota: Quota
    package let conditions: [LetterCondition]
    package let term: Term
    package let reports: [ReportingDuty]
    package let grounds: Set<GroundCode>
    package let contact: String
    package let committeeApproval: PaperReference
    package let commissionReport: PaperReference
    package let publication: Publication
    package let supersedes: LetterSerial?

    package enum Publication: String, Hashable, Sendable, CaseIterable {
        case unpublished, published, delayed
    }

    /// The grant of `service`, or `nil` where the letter does not name it.
    package func service(_ service: ServiceID) -> ServiceGrant? {
        services.first { $0.service == service }
    }
}
