import Documents
package import Programme
import Rules
package import Vocabulary

/// A refusal notice as a form that can be read, or printed; for whoever may see the notice.
package struct FormRefusalNotice: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(
        _ notice: String, in language: LetterForm.Language = .korean, by actor: PersonID?
    ) throws -> FormLetter.Formed {
        let document = try ListRefusalNotices(desk: desk).document(notice, by: actor)
        let said = try UnverifiedRefusalNotice.claimed(by: SignedDocument(parsing: document))
        let office = try desk.read()
        let firm = (try? FirmID(parsing: said.firm)).flatMap { office.firms[$0] }
        let parties = LetterParties(
            firm: try firm.flatMap { Wording(korean: $0.koreanName, english: $0.englishName) }
                ?? Wording(id: said.firm),
            supervisor: try office.founded.flatMap(Wording.init(namesOf:))
                ?? Wording(id: said.supervisor))
        return FormLetter.Formed(
            form: LetterForm(of: said, parties: parties, language: language),
            printer: desk.desk.world.printer)
    }
}
