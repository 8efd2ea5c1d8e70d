/// An AI that the firm wants to use: one exact model and version.
package struct UnverifiedAIService: Codable, Hashable, Sendable {
    package var service: String
    package var provider: String
    package var model: String
    package var version: String
    package var region: String
    package var certifications: [UnverifiedCertification]
    package var terms: UnverifiedServiceTerms?

    package init(
        service: String, provider: String, model: String, version: String, region: String,
        certifications: [UnverifiedCertification], terms: UnverifiedServiceTerms?
    ) {
        self.service = service
        self.provider = provider
        self.model = model
        self.version = version
        self.region = region
        self.certifications = certifications
        self.terms = terms
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case service, provider, model, version, region, certifications, terms
    }
}

/// A security service from a cloud that the firm wants to use.
package struct UnverifiedSaaSService: Codable, Hashable, Sendable {
    package var service: String
    package var provider: String
    package var product: String
    package var region: String
    package var certifications: [UnverifiedCertification]
    package var terms: UnverifiedServiceTerms?

    package init(
        service: String, provider: String, product: String, region: String,
        certifications: [UnverifiedCertification], terms: UnverifiedServiceTerms?
    ) {
        self.service = service
        self.provider = provider
        self.product = product
        self.region = region
        self.certifications = certifications
        self.terms = terms
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case service, provider, product, region, certifications, terms
    }
}

/// On what terms a provider serves the firm, and how far it was assessed.
package struct UnverifiedServiceTerms: Codable, Hashable, Sendable {
    /// The Financial Security Institute's assessment of the provider: `done`, `underWay` or `none`.
    package var assessment: String
    /// Clauses that the contract holds, as the rulebook lists them.
    package var clauses: [String]
    /// Days for which the provider keeps inputs and answers; 0 where it keeps none.
    package var retentionDays: Int
    /// Whether the provider may train on what is entered.
    package var trainsOnInputs: Bool

    package init(
        assessment: String, clauses: [String], retentionDays: Int, trainsOnInputs: Bool
    ) {
        self.assessment = assessment
        self.clauses = clauses
        self.retentionDays = retentionDays
        self.trainsOnInputs = trainsOnInputs
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case assessment, clauses, retentionDays, trainsOnInputs
    }
}

/// A class of data that would leave, and how: `allowed` as it is, or `pseudonymised`.
package struct UnverifiedDataUse: Codable, Hashable, Sendable {
    package var dataClass: String
    package var treatment: String

    package init(dataClass: String, treatment: String) {
        self.dataClass = dataClass
        self.treatment = treatment
    }

    package enum CodingKeys: String, CodingKey, CaseIterable { case dataClass, treatment }
}

/// A way out of the firm's network, and the ground of law that it rests on.
package struct UnverifiedRoute: Codable, Hashable, Sendable {
    /// The zone that it leads from, as a system has it.
    package var zone: String
    /// The service that it leads to.
    package var service: String
    /// A `LegalBasis`.
    package var basis: String
    /// `realTime`, `file` or `hash`.
    package var mode: String

    package init(zone: String, service: String, basis: String, mode: String) {
        self.zone = zone
        self.service = service
        self.basis = basis
        self.mode = mode
    }

    package enum CodingKeys: String, CodingKey, CaseIterable { case zone, service, basis, mode }
}

/// How the firm finds itself in one control of the disciplines.
package struct UnverifiedAssessment: Codable, Hashable, Sendable {
    package var control: String
    /// `met`, `partly`, `notMet` or `notApplicable`.
    package var state: String
    package var remark: String?

    package init(control: String, state: String, remark: String?) {
        self.control = control
        self.state = state
        self.remark = remark
    }

    package enum CodingKeys: String, CodingKey, CaseIterable { case control, state, remark }
}

/// A paper that shows that the firm can begin to test.
package struct UnverifiedEvidence: Codable, Hashable, Sendable {
    package var title: String
    package var reference: UnverifiedReference

    package init(title: String, reference: UnverifiedReference) {
        self.title = title
        self.reference = reference
    }

    package enum CodingKeys: String, CodingKey, CaseIterable { case title, reference }
}

/// The line of the firm's own budget that pays, and how much.
package struct UnverifiedBudget: Codable, Hashable, Sendable {
    package var line: String
    package var won: Int

    package init(line: String, won: Int) {
        self.line = line
        self.won = won
    }

    package enum CodingKeys: String, CodingKey, CaseIterable { case line, won }
}
