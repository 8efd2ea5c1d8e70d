import Egress
import Interchange
import Outbound
package import Programme
import Rules
package import Vocabulary

/// A draft of a letter as an application gives it, for a person to look over and hand in with
/// `DraftLetter`; decides nothing.
package struct PrepareLetter: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package struct Prepared: Codable, Hashable, Sendable {
        package let application: String
        package let firm: String
        /// The contents as `DraftLetter` takes them: YAML.
        package let contents: String
        /// What a person must see to first.
        package let remarks: [Remark]
    }

    package struct Remark: Codable, Hashable, Sendable {
        package let code: String
        package let korean: String
        package let english: String
    }

    package func callAsFunction(_ application: String, by actor: PersonID?) throws -> Prepared {
        let office = try desk.read()
        return try PrepareLetter.prepared(
            application, for: office.reader(actor),
            in: OfficeView(
                state: office, rules: try desk.desk.rulebook(office.rulebook),
                now: desk.desk.world.clock.now()))
    }

    /// The same of an office as somebody reads it at one moment; an application that is not
    /// `person`'s to see is refused.
    package static func prepared(
        _ application: String, for person: PersonID, in view: OfficeView<SupervisorOffice>
    ) throws -> Prepared {
        let id = try GivenID.application(application)
        _ = try view.state.application(id, for: person)
        let draft = try view.state.preparingDraft(
            for: id, at: view.now, rulebook: view.rules,
            endpoints: endpoints)
        return Prepared(
            application: application, firm: draft.firm.text,
            contents: LetterDraftFile.text(of: draft.grant, for: draft.firm.text),
            remarks: draft.remarks.map {
                Remark(
                    code: $0.code, korean: $0.wording.korean, english: $0.wording.english)
            })
    }

    /// At what a service is asked whose id is the name of a dialect that the gate speaks.
    private static func endpoints(_ service: String) -> [String] {
        [Dialect.openAI, .anthropic].first { $0.name.rawValue.lowercased() == service }?.operations
            .map { "\($0.method) \($0.path)" } ?? []
    }
}
