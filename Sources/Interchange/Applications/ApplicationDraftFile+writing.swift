package import Programme

extension ApplicationDraftFile {
    /// An application's contents as a person reads and changes them: what `init(parsing:)` reads.
    package static func text(of contents: ApplicationContents) -> String {
        var members = plan(contents)
        members += services(contents)
        members += papers(contents)
        return YAMLWriting.members(members).document
    }

    private typealias Member = (name: String, value: YAMLWriting)

    private static func plan(_ contents: ApplicationContents) -> [Member] {
        [
            ("round", .number(contents.round)), ("requestedAct", .text(contents.requestedAct)),
            ("provisions", .words(contents.provisions)), ("purposes", .words(contents.purposes)),
            ("systems", .items(contents.systems.map(YAMLWriting.init))),
        ]
    }

    private static func services(_ contents: ApplicationContents) -> [Member] {
        [
            ("aiServices", .items(contents.aiServices.map(service))),
            ("saasServices", .items(contents.saasServices.map(service))),
            (
                "dataClasses",
                .items(
                    contents.dataClasses.map {
                        .line([
                            ("dataClass", .text($0.dataClass)), ("treatment", .text($0.treatment)),
                        ])
                    })
            ),
            ("routes", .items(contents.routes.map(route))),
        ]
    }

    private static func papers(_ contents: ApplicationContents) -> [Member] {
        var members: [Member] = [
            ("selfAssessment", .items(contents.selfAssessment.map(assessment))),
            (
                "testReadiness",
                .items(
                    contents.testReadiness.map {
                        .members([
                            ("title", .text($0.title)), ("reference", YAMLWriting($0.reference)),
                        ])
                    })
            ),
        ]
        if let budget = contents.budget {
            members.append(
                ("budget", .line([("line", .text(budget.line)), ("won", .number(budget.won))])))
        }
        if let approval = contents.committeeApproval {
            members.append(("committeeApproval", YAMLWriting(approval)))
        }
        members.append(("contact", .text(contents.contact)))
        if let urgency = contents.urgency { members.append(("urgency", .text(urgency))) }
        return members
    }

    private static func service(_ service: UnverifiedAIService) -> YAMLWriting {
        .members(
            [
                ("service", .text(service.service)), ("provider", .text(service.provider)),
                ("model", .text(service.model)), ("version", .text(service.version)),
                ("region", .text(service.region)),
                ("certifications", .items(service.certifications.map(YAMLWriting.init))),
            ] + terms(service.terms))
    }

    private static func service(_ service: UnverifiedSaaSService) -> YAMLWriting {
        .members(
            [
                ("service", .text(service.service)), ("provider", .text(service.provider)),
                ("product", .text(service.product)), ("region", .text(service.region)),
                ("certifications", .items(service.certifications.map(YAMLWriting.init))),
            ] + terms(service.terms))
    }

    private static func terms(_ terms: UnverifiedServiceTerms?) -> [Member] {
        guard let terms else { return [] }
        return [
            (
                "terms",
                .members([
                    ("assessment", .text(terms.assessment)), ("clauses", .words(terms.clauses)),
                    ("retentionDays", .number(terms.retentionDays)),
                    ("trainsOnInputs", .flag(terms.trainsOnInputs)),
                ])
            )
        ]
    }

    private static func route(_ route: UnverifiedRoute) -> YAMLWriting {
        .line([
            ("zone", .text(route.zone)), ("service", .text(route.service)),
            ("basis", .text(route.basis)), ("mode", .text(route.mode)),
        ])
    }

    private static func assessment(_ assessment: UnverifiedAssessment) -> YAMLWriting {
        var members: [Member] = [
            ("control", .text(assessment.control)), ("state", .text(assessment.state)),
        ]
        if let remark = assessment.remark { members.append(("remark", .text(remark))) }
        return .line(members)
    }
}
