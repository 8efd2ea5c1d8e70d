/// What a firm asks for, as it writes it: plain fields, unchecked, and not always complete.
///
/// The one written form of an application's contents, in a journal and between offices alike:
/// fields are only added, and only as optionals.
package struct ApplicationContents: Codable, Hashable, Sendable {
    /// The round that the firm applies in.
    package var round: Int
    /// What the firm asks whether it may do (요청대상행위).
    package var requestedAct: String
    /// Provisions of EFSR to be relieved: `15(1)3`.
    package var provisions: [String]
    package var purposes: [String]
    package var systems: [UnverifiedSystem]
    package var aiServices: [UnverifiedAIService]
    package var saasServices: [UnverifiedSaaSService]
    package var dataClasses: [UnverifiedDataUse]
    package var routes: [UnverifiedRoute]
    package var selfAssessment: [UnverifiedAssessment]
    package var testReadiness: [UnverifiedEvidence]
    /// What the firm itself pays; there is no subsidy.
    package var budget: UnverifiedBudget?
    /// The firm's information protection committee's approval.
    package var committeeApproval: UnverifiedReference?
    /// How the firm's security officer is reached: a post, never a person's name.
    package var contact: String
    /// Why it cannot wait for a later round; absent where it can. Shown, never ranked by.
    package var urgency: String?

    package init(
        round: Int, requestedAct: String, provisions: [String], purposes: [String],
        systems: [UnverifiedSystem], aiServices: [UnverifiedAIService],
        saasServices: [UnverifiedSaaSService], dataClasses: [UnverifiedDataUse],
        routes: [UnverifiedRoute], selfAssessment: [UnverifiedAssessment],
        testReadiness: [UnverifiedEvidence], budget: UnverifiedBudget?,
        committeeApproval: UnverifiedReference?, contact: String, urgency: String? = nil
    ) {
        self.round = round
        self.requestedAct = requestedAct
        self.provisions = provisions
        self.purposes = purposes
        self.systems = systems
        self.aiServices = aiServices
        self.saasServices = saasServices
        self.dataClasses = dataClasses
        self.routes = routes
        self.selfAssessment = selfAssessment
        self.testReadiness = testReadiness
        self.budget = budget
        self.committeeApproval = committeeApproval
        self.contact = contact
        self.urgency = urgency
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case round, requestedAct, provisions, purposes, systems, aiServices, saasServices
        case dataClasses, routes, selfAssessment, testReadiness, budget, committeeApproval
        case contact, urgency
    }
}
