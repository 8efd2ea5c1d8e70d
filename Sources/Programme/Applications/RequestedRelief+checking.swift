import Rules
import Vocabulary

extension RequestedRelief {
    /// Reads contents whose form holds; each defect of form is its own failure.
    package init(_ contents: ApplicationContents) throws(ContentsFailure) {
        let fields = ApplicationFields()
        guard let round = RoundNumber(contents.round) else { throw .malformed(field: "round") }
        self.round = round
        requestedAct = try fields.text(
            "requestedAct", contents.requestedAct, limit: ApplicationFields.textLimit)
        provisions = try fields.words("provisions", contents.provisions)
        try fields.unique("purposes", contents.purposes)
        purposes = try fields.list("purposes", contents.purposes) {
            text, fields throws(ContentsFailure) in try fields.code(text)
        }
        systems = try fields.list("systems", contents.systems) {
            system, fields throws(ContentsFailure) in
            RelievedSystem(
                name: try fields.text("name", system.name),
                zone: try fields.text("zone", system.zone))
        }
        try fields.unique(
            "services",
            contents.aiServices.map(\.service) + contents.saasServices.map(\.service))
        aiServices = try fields.list("aiServices", contents.aiServices) {
            service, fields throws(ContentsFailure) in try RequestedAI(service, fields)
        }
        saasServices = try fields.list("saasServices", contents.saasServices) {
            service, fields throws(ContentsFailure) in try RequestedSaaS(service, fields)
        }
        try fields.unique("dataClasses", contents.dataClasses.map(\.dataClass))
        dataUses = try fields.list("dataClasses", contents.dataClasses) {
            use, fields throws(ContentsFailure) in
            RequestedDataUse(
                dataClass: try fields.code(use.dataClass, "dataClass"),
                treatment: try fields.word("treatment", use.treatment))
        }
        routes = try fields.list("routes", contents.routes) {
            route, fields throws(ContentsFailure) in try EgressRoute(route, fields)
        }
        selfAssessment = try RequestedRelief.assessments(contents, fields)
        testReadiness = try fields.list("testReadiness", contents.testReadiness) {
            evidence, fields throws(ContentsFailure) in
            TestEvidence(
                title: try fields.text("title", evidence.title),
                reference: try fields.paper("reference", evidence.reference))
        }
        budget = try RequestedRelief.budget(contents.budget)
        committeeApproval = try RequestedRelief.approval(contents, fields)
        contact = try fields.text("contact", contents.contact)
        let reason = try fields.text(
            "urgency", contents.urgency ?? "", limit: ApplicationFields.reasonLimit)
        urgency = reason.isEmpty ? nil : reason
    }

    private static func assessments(
        _ contents: ApplicationContents, _ fields: ApplicationFields
    ) throws(ContentsFailure) -> [ControlAssessment] {
        try fields.unique("selfAssessment", contents.selfAssessment.map(\.control))
        return try fields.list("selfAssessment", contents.selfAssessment) {
            assessment, fields throws(ContentsFailure) in
            let control = try fields.text("control", assessment.control)
            guard !control.isEmpty else { throw .malformed(field: fields.at("control")) }
            return ControlAssessment(
                control: control, state: try fields.word("state", assessment.state),
                remark: try fields.text(
                    "remark", assessment.remark ?? "", limit: ApplicationFields.reasonLimit))
        }
    }

    private static func budget(
        _ budget: UnverifiedBudget?
    ) throws(ContentsFailure) -> Budget? {
        guard let budget else { return nil }
        let fields = ApplicationFields("budget")
        // Amounts are written in JSON, whose whole numbers hold exactly up to 15 digits.
        guard budget.won < 1_000_000_000_000_000, let amount = Won(Int64(budget.won)) else {
            throw .malformed(field: fields.at("won"))
        }
        return Budget(line: try fields.text("line", budget.line), amount: amount)
    }

    private static func approval(
        _ contents: ApplicationContents, _ fields: ApplicationFields
    ) throws(ContentsFailure) -> PaperReference? {
        guard let approval = contents.committeeApproval else { return nil }
        return try fields.paper("committeeApproval", approval)
    }
}
