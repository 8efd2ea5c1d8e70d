/// One service that a letter names: plain fields, unchecked.
package struct UnverifiedServiceGrant: Codable, Hashable, Sendable {
    package var service: String
    package var provider: String
    /// `ai` or `saas`.
    package var use: String
    /// Exact ids, version included.
    package var models: [String]
    /// Further ids that answers may carry.
    package var answersAs: [String]
    /// `POST /v1/chat/completions`.
    package var endpoints: [String]
    package var features: [String]
    package var region: String
    package var certifications: [UnverifiedCertification]

    package init(
        service: String, provider: String, use: String, models: [String], answersAs: [String],
        endpoints: [String], features: [String], region: String,
        certifications: [UnverifiedCertification]
    ) {
        self.service = service
        self.provider = provider
        self.use = use
        self.models = models
        self.answersAs = answersAs
        self.endpoints = endpoints
        self.features = features
        self.region = region
        self.certifications = certifications
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case service, provider, use, models, answersAs, endpoints, features, region
        case certifications
    }
}

/// A global certification of a service, and the last day on which it holds.
package struct UnverifiedCertification: Codable, Hashable, Sendable {
    package var name: String
    package var validUntil: String

    package init(name: String, validUntil: String) {
        self.name = name
        self.validUntil = validUntil
    }

    package enum CodingKeys: String, CodingKey, CaseIterable { case name, validUntil }
}
