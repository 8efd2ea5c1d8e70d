import Interchange
package import Programme
import Rules
import Vocabulary

/// A firm's own applications as pages show them.
package enum ReadApplications {
    package static func own(
        _ id: String, in view: OfficeView<FirmState>
    ) throws -> FirmApplication {
        let id = try GivenID.ownApplication(id)
        guard let found = view.state.office.applications[id] else {
            throw FirmApplicationFailure.unknownApplication(id)
        }
        return found
    }

    /// What an application says, as a person changes it: YAML.
    package static func contents(of application: FirmApplication) -> String {
        ApplicationDraftFile.text(of: application.contents)
    }

    /// A text with every field of an application, to be filled in: each control of the rulebook as
    /// the firm's own checks have it, met only where the last one found it kept.
    package static func template(in view: OfficeView<FirmState>) -> String {
        let board = DisciplineBoard(
            of: view.state.office, on: KoreanDate(of: view.now), rules: view.rules.disciplines)
        let assessed = board.rows.map { row in
            let state: ControlAssessment.State =
                switch row.standing {
                case .kept: .met
                case .notApplicable: .notApplicable
                case .notKept, .lapsed, .unchecked: .notMet
                }
            return UnverifiedAssessment(
                control: row.code.text, state: state.rawValue,
                remark: state == .met ? nil : row.lastCheck?.reason ?? "")
        }
        return ApplicationDraftFile.text(
            of: ApplicationContents(
                round: 1, requestedAct: "", provisions: view.rules.letter.provisions.value,
                purposes: [], systems: [UnverifiedSystem(name: "", zone: "")],
                aiServices: [
                    UnverifiedAIService(
                        service: service, provider: "", model: "", version: "", region: "",
                        certifications: [],
                        terms: UnverifiedServiceTerms(
                            assessment: ServiceTerms.Assessment.none.rawValue,
                            clauses: view.rules.applications.contractClauses.keys.sorted()
                                .map(\.text), retentionDays: 0, trainsOnInputs: false))
                ], saasServices: [], dataClasses: [],
                routes: [
                    UnverifiedRoute(
                        zone: "", service: service, basis: LegalBasis.noActionLetter.rawValue,
                        mode: EgressRoute.Mode.realTime.rawValue)
                ], selfAssessment: assessed, testReadiness: [],
                budget: UnverifiedBudget(line: "", won: 0), committeeApproval: nil, contact: ""))
    }

    private static let service = "openai"
}
