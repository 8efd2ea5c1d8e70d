package import Rules
package import Vocabulary

/// A letter's draft as an application gives it, for a person to look over and hand in: the
/// firm's words, the rulebook's conditions and grounds, the commission's report, the longest term.
/// It decides nothing.
package struct PreparedDraft: Hashable, Sendable {
    package let firm: FirmID
    package let grant: UnverifiedGrant
    /// What a person must see to before it is handed in, in the order of the form.
    package let remarks: [Remark]

    package enum Remark: Hashable, Sendable {
        /// The application is not selected.
        case notSelected
        case noReasons
        /// The rulebook has no discipline that a condition could be made of.
        case noConditions
        /// Such a service reaches the outside on another ground of law than a letter.
        case leftOut(service: String)
        /// The application does not say which endpoints the service is asked at.
        case noEndpoints(service: String)
        /// Forbidden classes that no detector covers: the draft accepts them as not checked.
        case uncheckedData([Wording])
        case noCommitteeApproval
        case noCommissionReport
        /// The commission's report on the firm names no application.
        case applicationNotNamed
        case commissionDecidedOtherwise(CommissionDecision)
        /// The firm has this letter already.
        case renews(LetterSerial)
    }
}

extension SupervisorOffice {
    /// The draft that an application of this office gives, for a letter from the day of `now`.
    ///
    /// - Parameter endpoints: at what the services of this id are asked, as far as it is known.
    package func preparingDraft(
        for id: ApplicationID, at now: Instant, rulebook: Rulebook,
        endpoints: @escaping (String) -> [String]
    ) throws(ApplicationFailure) -> PreparedDraft {
        guard let application = applications[id] else { throw .unknownApplication(id) }
        let reports = commissionReports.all.filter {
            $0.correctedBy == nil && $0.item(on: application.firm) != nil
        }
        let report =
            reports.last { $0.item(on: application.firm)?.application == id.text } ?? reports.last
        let before = letters.issued.values.filter {
            $0.firm == application.firm && $0.renewedBy == nil && !$0.isRevoked
        }.max { $0.serial < $1.serial }
        let maker = DraftMaker(
            application: application, report: report, before: before?.serial,
            today: KoreanDate(of: now), rules: rulebook, endpoints: endpoints)
        return PreparedDraft(
            firm: application.firm, grant: maker.grant, remarks: maker.remarks)
    }
}

/// Makes a draft of what is known of an application.
private struct DraftMaker {
    let application: Application
    let report: CommissionReport?
    let before: LetterSerial?
    let today: KoreanDate
    let rules: Rulebook
    let endpoints: (String) -> [String]

    private var contents: ApplicationContents { application.contents }

    var grant: UnverifiedGrant {
        UnverifiedGrant(
            requestedAct: contents.requestedAct, decision: LetterDecision.noAction.rawValue,
            reasons: reasons, provisions: contents.provisions, purposes: contents.purposes,
            systems: contents.systems, services: services, data: data, quota: nil,
            conditions: conditions, firstDay: today.description,
            lastDay: lastDay.description,
            reports: [], grounds: rules.letter.grounds.keys.sorted().map(\.text),
            contact: contents.contact,
            committeeApproval: contents.committeeApproval
                ?? UnverifiedReference(number: "", date: ""),
            commissionReport: UnverifiedReference(
                number: report?.agenda ?? "", date: report?.date.description ?? ""),
            publication: LetterGrant.Publication.unpublished.rawValue,
            supersedes: before?.description)
    }

    var remarks: [PreparedDraft.Remark] {
        var remarks: [PreparedDraft.Remark] = []
        if application.status != .selected { remarks.append(.notSelected) }
        if reasons.isEmpty { remarks.append(.noReasons) }
        remarks += named.filter { !isGranted($0) }.map { .leftOut(service: $0) }
        remarks += services.filter(\.endpoints.isEmpty).map { .noEndpoints(service: $0.service) }
        if conditions.isEmpty { remarks.append(.noConditions) }
        if !unchecked.isEmpty { remarks.append(.uncheckedData(unchecked.map(\.value.value.name))) }
        if contents.committeeApproval == nil { remarks.append(.noCommitteeApproval) }
        switch report?.decision(on: application.firm) {
        case nil: remarks.append(.noCommissionReport)
        case .approved:
            if report?.item(on: application.firm)?.application != application.id.text {
                remarks.append(.applicationNotNamed)
            }
        case .some(let other): remarks.append(.commissionDecidedOtherwise(other))
        }
        if let before { remarks.append(.renews(before)) }
        return remarks
    }

    private var lastDay: KoreanDate {
        Term.lastDay(from: today, years: rules.letter.maxTermYears.value)
    }

    /// Those of the selection, else the commission's remark.
    private var reasons: String {
        if let reasons = application.decision?.reasons, !reasons.isEmpty { return reasons }
        return report?.item(on: application.firm)?.remark ?? ""
    }

    private var named: [String] {
        contents.aiServices.map(\.service) + contents.saasServices.map(\.service)
    }

    /// Whether a letter is what the service's route rests on; where no route names one, all are.
    private func isGranted(_ service: String) -> Bool {
        let byLetter = contents.routes.filter {
            $0.basis == LegalBasis.noActionLetter.rawValue
        }.map(\.service)
        return byLetter.isEmpty || byLetter.contains(service)
    }

    private var services: [UnverifiedServiceGrant] {
        let ai = contents.aiServices.map { service in
            // The answer names the version that the request's name stands for at that moment.
            let isExact = service.model.hasSuffix(service.version)
            return UnverifiedServiceGrant(
                service: service.service, provider: service.provider, use: "ai",
                models: [service.model],
                answersAs: isExact ? [] : ["\(service.model)-\(service.version)"],
                endpoints: endpoints(service.service), features: [], region: service.region,
                certifications: service.certifications)
        }
        let saas = contents.saasServices.map { service in
            UnverifiedServiceGrant(
                service: service.service, provider: service.provider, use: "saas", models: [],
                answersAs: [], endpoints: endpoints(service.service), features: [],
                region: service.region, certifications: service.certifications)
        }
        return (ai + saas).filter { isGranted($0.service) }
    }

    /// What the firm did not ask to send is forbidden.
    private var forbidden: [(key: DataClassCode, value: Dated<DataClass>)] {
        let asked = Set(contents.dataClasses.map(\.dataClass))
        return rules.inspection.classes.filter { !asked.contains($0.key.text) }
            .sorted { $0.key.text < $1.key.text }
    }

    /// What is forbidden and no detector covers.
    private var unchecked: [(key: DataClassCode, value: Dated<DataClass>)] {
        forbidden.filter { !$0.value.value.isCovered }
    }

    private var data: UnverifiedDataTerms {
        func classes(_ treatment: RequestedDataUse.Treatment) -> [String] {
            contents.dataClasses.filter { $0.treatment == treatment.rawValue }.map(\.dataClass)
        }
        return UnverifiedDataTerms(
            allowed: classes(.allowed), forbidden: forbidden.map(\.key.text),
            pseudonymised: classes(.pseudonymised),
            unchecked: unchecked.map(\.key.text))
    }

    /// The rulebook's disciplines for AI, and for SaaS where some is granted: each shown by the
    /// evidence that it asks for, first by the end of the first of its periods.
    private var conditions: [UnverifiedCondition] {
        let hasSaaS = services.contains { $0.use == "saas" }
        return rules.disciplines.catalogue.filter {
            $0.control.group == .ai || (hasSaaS && $0.control.group == .saas)
        }.map { code, control in
            UnverifiedCondition(
                code: code.text, korean: control.wording.korean, english: control.wording.english,
                means: "evidenced", rule: nil, evidence: control.evidence.rawValue,
                due: min(control.frequency.due(after: today), lastDay).description,
                frequency: control.frequency.rawValue)
        }
    }
}
