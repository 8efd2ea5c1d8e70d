package import Rules
package import Vocabulary

/// What a firm asks for, as far as its form holds: values where there were fields. Whether it
/// is complete, and whether the rulebook has what it names, is what its gaps tell.
package struct RequestedRelief: Hashable, Sendable {
    package let round: RoundNumber
    package let requestedAct: String
    package let provisions: [String]
    package let purposes: [PurposeCode]
    package let systems: [RelievedSystem]
    package let aiServices: [RequestedAI]
    package let saasServices: [RequestedSaaS]
    package let dataUses: [RequestedDataUse]
    package let routes: [EgressRoute]
    package let selfAssessment: [ControlAssessment]
    package let testReadiness: [TestEvidence]
    package let budget: Budget?
    package let committeeApproval: PaperReference?
    package let contact: String
    /// Why it cannot wait; `nil` where it can.
    package let urgency: String?
}

package struct RequestedAI: Hashable, Sendable {
    package let service: ServiceID
    package let provider: String
    /// The exact model; a family's name is none.
    package let model: String
    package let version: String
    package let region: String
    package let certifications: [Certification]
    /// `nil` where nothing is told of them.
    package let terms: ServiceTerms?
}

package struct RequestedSaaS: Hashable, Sendable {
    package let service: ServiceID
    package let provider: String
    package let product: String
    package let region: String
    package let certifications: [Certification]
    /// `nil` where nothing is told of them.
    package let terms: ServiceTerms?
}

/// On what terms a provider serves the firm.
package struct ServiceTerms: Hashable, Sendable {
    /// How far the Financial Security Institute has assessed the provider.
    package enum Assessment: String, Hashable, Sendable, CaseIterable { case done, underWay, none }

    package let assessment: Assessment
    package let clauses: [ClauseCode]
    /// Days for which inputs and answers are kept.
    package let retentionDays: Int
    package let trainsOnInputs: Bool

    static let retention = 0...36_500
}

package struct RequestedDataUse: Hashable, Sendable {
    package enum Treatment: String, Hashable, Sendable, CaseIterable {
        case allowed, pseudonymised
    }

    package let dataClass: DataClassCode
    package let treatment: Treatment
}

/// One way out, from a zone to a service, on one ground of law.
package struct EgressRoute: Hashable, Sendable {
    package enum Mode: String, Hashable, Sendable, CaseIterable { case realTime, file, hash }

    package let zone: String
    package let service: ServiceID
    package let basis: LegalBasis
    package let mode: Mode

    // Letters 230049 and 240037: a relay in real time rests on three grounds alone.
    package var isLawful: Bool { mode != .realTime || basis.permitsRealTime }
}

package struct ControlAssessment: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case met, partly, notMet, notApplicable
    }

    package let control: String
    package let state: State
    package let remark: String
}

package struct TestEvidence: Hashable, Sendable {
    package let title: String
    package let reference: PaperReference
}

/// What the firm itself pays.
package struct Budget: Hashable, Sendable {
    package let line: String
    package let amount: Won
}
