import Foundation
import Outbound
import Programme
package import Vocabulary

/// What an application of this office says, field by field.
package struct ShowApplication: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    package struct Shown: Sendable {
        package let lines: [String]
        package let json: [UInt8]
        /// The document that the firm signed last, byte for byte; in a firm's office alone.
        package let document: [UInt8]?
    }

    /// All that a person of the supervisor's office may see of an application.
    package func dossier(_ id: String, by actor: PersonID?) throws -> ApplicationDossier {
        let id = try GivenID.application(id)
        let office = try SupervisorDesk(desk).read()
        return try ApplicationDossier(
            office.application(id, for: try office.reader(actor)),
            in: OfficeView(
                state: office, rules: try desk.rulebook(office.rulebook),
                now: desk.world.clock.now()))
    }

    package func callAsFunction(_ id: String, by actor: PersonID? = nil) throws -> Shown {
        let contents = try desk.application(id, by: actor).contents
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Shown(
            lines: try state(of: id, by: actor) + lines(contents),
            json: Array(try encoder.encode(contents)), document: try document(of: id))
    }

    private func state(of id: String, by actor: PersonID?) throws -> [String] {
        try ListApplications(desk: desk)(by: actor).filter { $0.application == id }.flatMap(state)
    }

    private func state(_ shown: ShownApplication) -> [String] {
        let round: String = shown.round.map { "round \($0)  " } ?? ""
        var lines = ["\(shown.application)  \(shown.firm)  \(round)\(shown.status)"]
        for gap in shown.gaps {
            lines.append("gap          \(gap.field): \(gap.korean) / \(gap.english)")
        }
        if let outcome = shown.outcome { lines.append("outcome      \(outcome)") }
        if let due = shown.due { lines.append("due          \(due)") }
        if let day = shown.replyBy { lines.append("reply by     \(day)") }
        if let why = shown.laterBecause { lines.append("later        because \(why)") }
        if let reasons = shown.reasons { lines.append("reasons      \(reasons)") }
        return lines
    }

    private func document(of id: String) throws -> [UInt8]? {
        guard !desk.isSupervisor else { return nil }
        let state = try desk.replay(FirmState.self)
        let last = try state.office.applications[GivenID.ownApplication(id)]?.sent.last
        return last.map { Array($0.document.utf8) }
    }

    private func terms(_ terms: UnverifiedServiceTerms?, of service: String) -> String {
        guard let terms else { return "terms        \(service): not told" }
        return "terms        \(service): assessment \(terms.assessment), "
            + "clauses \(terms.clauses.joined(separator: ", ")), kept \(terms.retentionDays) days, "
            + (terms.trainsOnInputs ? "trains on inputs" : "no training on inputs")
    }

    private func lines(_ contents: ApplicationContents) -> [String] {
        [
            "요청대상행위   \(contents.requestedAct)",
            "provisions   \(contents.provisions.joined(separator: ", "))",
            "purposes     \(contents.purposes.joined(separator: ", "))",
        ]
            + contents.systems.map { "system       \($0.name) in \($0.zone)" }
            + contents.aiServices.map {
                "AI           \($0.service) of \($0.provider): \($0.model) \($0.version), \($0.region)"
            }
            + contents.saasServices.map {
                "SaaS         \($0.service) of \($0.provider): \($0.product), \($0.region)"
            }
            + (contents.aiServices.map { ($0.service, $0.terms) }
            + contents.saasServices.map { ($0.service, $0.terms) })
            .map { terms($1, of: $0) }
            + contents.dataClasses.map { "data         \($0.dataClass): \($0.treatment)" }
            + contents.routes.map {
                "route        \($0.zone) to \($0.service), \($0.mode), on \($0.basis)"
            }
            + contents.selfAssessment.map {
                "control      \($0.control): \($0.state) \($0.remark ?? "")"
            }
            + contents.testReadiness.map {
                "readiness    \($0.title), \($0.reference.number) of \($0.reference.date)"
            }
            + [
                contents.budget.map { "budget       \($0.line): \($0.won) won, the firm's own" },
                contents.committeeApproval.map { "committee    \($0.number) of \($0.date)" },
                contents.urgency.map { "urgent       \($0)" },
                "contact      \(contents.contact)",
            ].compactMap { $0 }
    }
}
