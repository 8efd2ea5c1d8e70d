import Vocabulary

extension ServiceGrant {
    init(_ unverified: UnverifiedServiceGrant, _ fields: LetterFields) throws(LetterFailure) {
        service = try fields.identifier("service", unverified.service)
        provider = try fields.text("provider", unverified.provider)
        use = try fields.word("use", unverified.use)
        // A security SaaS has no models; an AI without a named model grants nothing.
        models = try ServiceGrant.tokens(
            "models", unverified.models, fields, mayBeEmpty: use == .saas)
        answersAs = try ServiceGrant.tokens(
            "answersAs", unverified.answersAs, fields, mayBeEmpty: true)
        features = Set(
            try ServiceGrant.tokens("features", unverified.features, fields, mayBeEmpty: true))
        var endpoints: [Endpoint] = []
        for text in try fields.list("endpoints", unverified.endpoints) {
            guard let endpoint = Endpoint(parsing: text) else {
                throw .malformed(field: fields.at("endpoints"))
            }
            endpoints.append(endpoint)
        }
        self.endpoints = endpoints
        region = try fields.text("region", unverified.region)
        certifications = try ServiceGrant.certifications(unverified, fields)
    }

    /// Names compared byte for byte: visible ASCII, so that nothing looks like another.
    private static func tokens(
        _ name: String, _ values: [String], _ fields: LetterFields, mayBeEmpty: Bool
    ) throws(LetterFailure) -> [String] {
        let values = try fields.list(name, values, mayBeEmpty: mayBeEmpty)
        for value in values {
            guard (1...LetterFields.wordLimit.bytes).contains(value.utf8.count),
                value.utf8.allSatisfy({ (0x21...0x7e).contains($0) })
            else { throw .malformed(field: fields.at(name)) }
        }
        return values
    }

    // The letters of the first round ask for services that hold global certifications.
    private static func certifications(
        _ unverified: UnverifiedServiceGrant, _ fields: LetterFields
    ) throws(LetterFailure) -> [Certification] {
        try fields.count("certifications", unverified.certifications.count)
        let fields = LetterFields(fields.at("certifications"))
        var certifications: [Certification] = []
        for certification in unverified.certifications {
            certifications.append(
                Certification(
                    name: try fields.text("name", certification.name),
                    validUntil: try fields.day("validUntil", certification.validUntil)))
        }
        return certifications
    }
}
