/// What is drafted, approved and granted: plain fields of a letter, unchecked.
package struct UnverifiedGrant: Codable, Hashable, Sendable {
    /// What the firm asked whether it may do (요청대상행위).
    package var requestedAct: String
    /// `noAction`, `action` or `other` (판단).
    package var decision: String
    /// 판단이유.
    package var reasons: String
    /// Provisions of EFSR relieved: `15(1)3`.
    package var provisions: [String]
    package var purposes: [String]
    package var systems: [UnverifiedSystem]
    package var services: [UnverifiedServiceGrant]
    package var data: UnverifiedDataTerms
    /// Absent: the rulebook's default.
    package var quota: UnverifiedQuota?
    package var conditions: [UnverifiedCondition]
    /// `YYYY-MM-DD`, both days inside.
    package var firstDay: String
    package var lastDay: String
    package var reports: [UnverifiedDuty]
    package var grounds: [String]
    /// How the firm's security officer is reached: a post, never a person's name.
    package var contact: String
    /// The firm's information protection committee's approval.
    package var committeeApproval: UnverifiedReference
    /// The report to the commission that precedes the letter.
    package var commissionReport: UnverifiedReference
    /// `unpublished`, `published` or `delayed`.
    package var publication: String
    /// The serial of the letter that this one takes the place of.
    package var supersedes: String?

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case requestedAct, decision, reasons, provisions, purposes, systems, services, data
        case quota, conditions, firstDay, lastDay, reports, grounds, contact
        case committeeApproval, commissionReport, publication, supersedes
    }

    package init(
        requestedAct: String, decision: String, reasons: String, provisions: [String],
        purposes: [String], systems: [UnverifiedSystem], services: [UnverifiedServiceGrant],
        data: UnverifiedDataTerms, quota: UnverifiedQuota?, conditions: [UnverifiedCondition],
        firstDay: String, lastDay: String, reports: [UnverifiedDuty], grounds: [String],
        contact: String, committeeApproval: UnverifiedReference,
        commissionReport: UnverifiedReference, publication: String, supersedes: String?
    ) {
        self.requestedAct = requestedAct
        self.decision = decision
        self.reasons = reasons
        self.provisions = provisions
        self.purposes = purposes
        self.systems = systems
        self.services = services
        self.data = data
        self.quota = quota
        self.conditions = conditions
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.reports = reports
        self.grounds = grounds
        self.contact = contact
        self.committeeApproval = committeeApproval
        self.commissionReport = commissionReport
        self.publication = publication
        self.supersedes = supersedes
    }
}
