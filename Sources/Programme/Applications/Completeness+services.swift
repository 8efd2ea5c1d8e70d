import Rules
import Vocabulary

extension Completeness {
    func services(_ relief: RequestedRelief) -> [Gap] {
        if relief.serviceIDs.isEmpty { return [Gap(.servicesMissing, "aiServices")] }
        var gaps: [Gap] = []
        for (index, service) in relief.aiServices.enumerated() {
            let field = "aiServices[\(index)]"
            gaps += empty([
                (service.provider, .providerMissing, "\(field).provider"),
                (service.model, .modelMissing, "\(field).model"),
                (exact(service.version), .versionMissing, "\(field).version"),
                (service.region, .regionMissing, "\(field).region"),
            ])
            gaps += certifications(service.certifications, field)
            gaps += terms(service.terms, "\(field).terms")
        }
        for (index, service) in relief.saasServices.enumerated() {
            let field = "saasServices[\(index)]"
            gaps += empty([
                (service.provider, .providerMissing, "\(field).provider"),
                (service.product, .productMissing, "\(field).product"),
                (service.region, .regionMissing, "\(field).region"),
            ])
            gaps += certifications(service.certifications, field)
            gaps += terms(service.terms, "\(field).terms")
        }
        return gaps
    }

    /// A name that moves on by itself is no version.
    private func exact(_ version: String) -> String {
        ["latest", "current", "stable"].contains(version) ? "" : version
    }

    private func empty(_ fields: [(text: String, code: GapCode, field: String)]) -> [Gap] {
        fields.filter(\.text.isEmpty).map { Gap($0.code, $0.field) }
    }

    // The letters of the first round ask for services that hold global certifications.
    private func certifications(_ certifications: [Certification], _ field: String) -> [Gap] {
        let field = "\(field).certifications"
        let named = certifications.filter { !$0.name.isEmpty }
        guard let last = named.map(\.validUntil).max() else {
            return [Gap(.certificationMissing, field)]
        }
        if last < day { return [Gap(.certificationExpired, field)] }
        let termEnd = Term.lastDay(from: day, years: rules.letter.maxTermYears.value)
        return last < termEnd ? [Gap(.certificationEndsInTerm, field)] : []
    }

    private func terms(_ terms: ServiceTerms?, _ field: String) -> [Gap] {
        guard let terms else { return [Gap(.termsMissing, field)] }
        var gaps: [Gap] = []
        if terms.assessment != .done {
            gaps.append(Gap(.providerNotAssessed, "\(field).assessment"))
        }
        let asked = rules.applications.contractClauses
        for (index, clause) in terms.clauses.enumerated() where asked[clause] == nil {
            gaps.append(Gap(.clauseUnknown, "\(field).clauses[\(index)]"))
        }
        for clause in asked.keys.sorted() where !terms.clauses.contains(clause) {
            gaps.append(Gap(.clauseMissing, "\(field).clauses.\(clause)"))
        }
        if terms.trainsOnInputs {
            gaps.append(Gap(.trainsOnInputs, "\(field).trainsOnInputs"))
        }
        return gaps
    }
}

extension RequestedRelief {
    /// Every service applied for, with its place in the form.
    var serviceIDs: [(id: ServiceID, field: String)] {
        aiServices.enumerated().map { ($1.service, "aiServices[\($0)]") }
            + saasServices.enumerated().map { ($1.service, "saasServices[\($0)]") }
    }
}
