import Interchange
package import Programme
import Vocabulary

/// The letters of an office as pages show them.
package enum ReadLetters {
    /// Those that the supervisor's office issued, newest first.
    package static func issued(in view: OfficeView<SupervisorOffice>) -> [LetterView] {
        view.state.letters.issued.values.sorted { $0.serial > $1.serial }
            .compactMap { LetterView($0, in: view) }
    }

    /// Those that a firm's office holds, newest first.
    package static func held(in view: OfficeView<FirmState>) -> [LetterView] {
        view.state.office.letters.values.sorted { $0.serial > $1.serial }
            .map { LetterView($0, in: view) }
    }

    package static func issued(
        _ serial: String, in view: OfficeView<SupervisorOffice>
    ) throws -> LetterView {
        let serial = try GivenID.serial(serial)
        guard let letter = view.state.letters.issued[serial],
            let shown = LetterView(letter, in: view)
        else { throw missing(serial) }
        return shown
    }

    package static func held(
        _ serial: String, in view: OfficeView<FirmState>
    ) throws -> LetterView {
        let serial = try GivenID.serial(serial)
        guard let letter = view.state.office.letters[serial] else { throw missing(serial) }
        return LetterView(letter, in: view)
    }

    package static func draft(
        _ id: String, in view: OfficeView<SupervisorOffice>
    ) throws -> LetterDraft {
        let id = try GivenID.draft(id)
        guard let draft = view.state.letters.drafts[id] else {
            throw LetterDecisionFailure.unknownDraft(id)
        }
        return draft
    }

    /// What a letter says, as a person changes it: YAML.
    package static func contents(of letter: LetterView) -> String {
        LetterDraftFile.text(of: letter.grant, for: letter.firm.text)
    }

    private static func missing(_ serial: LetterSerial) -> GivenFailure {
        .unknown(serial.description, .letter)
    }
}
