import Interchange
package import Programme
package import Vocabulary

/// The letters of an office as pages show them.
package enum ReadLetters {
    /// Those that the supervisor's office issued and that a person may see, newest first.
    ///
    /// - Parameter today: the office of today, where `view` is that of an earlier day: what one
    ///   declared since counts for what was issued before.
    package static func issued(
        in view: OfficeView<SupervisorOffice>, for person: PersonID?,
        today: SupervisorOffice? = nil
    ) -> [LetterView] {
        let today = today ?? view.state
        return view.state.letters.issued.values.filter { today.maySee($0, person) }
            .sorted { $0.serial > $1.serial }.compactMap { LetterView($0, in: view) }
    }

    /// Those that a firm's office holds, newest first.
    package static func held(in view: OfficeView<FirmState>) -> [LetterView] {
        view.state.office.letters.values.sorted { $0.serial > $1.serial }
            .map { LetterView($0, in: view) }
    }

    package static func issued(
        _ serial: String, in view: OfficeView<SupervisorOffice>, for person: PersonID
    ) throws -> LetterView {
        let serial = try GivenID.serial(serial)
        guard view.state.letters.issued[serial] != nil,
            let shown = LetterView(try view.state.letter(serial, for: person), in: view)
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
        _ id: String, in view: OfficeView<SupervisorOffice>, for person: PersonID
    ) throws -> LetterDraft {
        try view.state.draft(GivenID.draft(id), for: person)
    }

    /// What a letter says, as a person changes it: YAML.
    package static func contents(of letter: LetterView) -> String {
        LetterDraftFile.text(of: letter.grant, for: letter.firm.text)
    }

    private static func missing(_ serial: LetterSerial) -> GivenFailure {
        .unknown(serial.description, .letter)
    }
}
