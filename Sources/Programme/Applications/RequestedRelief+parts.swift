import Rules
import Vocabulary

extension ApplicationFields {
    func code<Noun>(_ text: String, _ name: String? = nil) throws(ContentsFailure) -> Code<Noun> {
        guard let code = try? Code<Noun>(parsing: text) else {
            throw .malformed(field: name.map(at) ?? path)
        }
        return code
    }

    func paper(
        _ name: String, _ reference: UnverifiedReference
    ) throws(ContentsFailure) -> PaperReference {
        let fields = ApplicationFields(at(name))
        let number = try fields.text("number", reference.number)
        guard !number.isEmpty else { throw .malformed(field: fields.at("number")) }
        return PaperReference(number: number, date: try fields.day("date", reference.date))
    }

    func service(_ text: String) throws(ContentsFailure) -> ServiceID {
        guard let id = try? ServiceID(parsing: text) else {
            throw .malformed(field: at("service"))
        }
        return id
    }

    func certifications(
        _ certifications: [UnverifiedCertification]
    ) throws(ContentsFailure) -> [Certification] {
        try list("certifications", certifications) {
            certification, fields throws(ContentsFailure) in
            Certification(
                name: try fields.text("name", certification.name),
                validUntil: try fields.day("validUntil", certification.validUntil))
        }
    }
}

extension ApplicationFields {
    fileprivate func terms(
        _ terms: UnverifiedServiceTerms?
    ) throws(ContentsFailure) -> ServiceTerms? {
        guard let terms else { return nil }
        let fields = ApplicationFields(at("terms"))
        try fields.unique("clauses", terms.clauses)
        guard ServiceTerms.retention.contains(terms.retentionDays) else {
            throw .malformed(field: fields.at("retentionDays"))
        }
        return ServiceTerms(
            assessment: try fields.word("assessment", terms.assessment),
            clauses: try fields.list("clauses", terms.clauses) {
                text, fields throws(ContentsFailure) in try fields.code(text)
            }, retentionDays: terms.retentionDays, trainsOnInputs: terms.trainsOnInputs)
    }
}

extension RequestedAI {
    init(
        _ service: UnverifiedAIService, _ fields: ApplicationFields
    ) throws(ContentsFailure) {
        self.service = try fields.service(service.service)
        provider = try fields.text("provider", service.provider)
        model = try fields.text("model", service.model)
        version = try fields.text("version", service.version)
        region = try fields.text("region", service.region)
        certifications = try fields.certifications(service.certifications)
        terms = try fields.terms(service.terms)
    }
}

extension RequestedSaaS {
    init(
        _ service: UnverifiedSaaSService, _ fields: ApplicationFields
    ) throws(ContentsFailure) {
        self.service = try fields.service(service.service)
        provider = try fields.text("provider", service.provider)
        product = try fields.text("product", service.product)
        region = try fields.text("region", service.region)
        certifications = try fields.certifications(service.certifications)
        terms = try fields.terms(service.terms)
    }
}

extension EgressRoute {
    init(
        _ route: UnverifiedRoute, _ fields: ApplicationFields
    ) throws(ContentsFailure) {
        zone = try fields.text("zone", route.zone)
        service = try fields.service(route.service)
        basis = try fields.word("basis", route.basis)
        mode = try fields.word("mode", route.mode)
    }
}
