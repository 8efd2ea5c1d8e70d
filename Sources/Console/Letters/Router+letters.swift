import Hummingbird
import Programme
import UseCases
import Vocabulary

extension PageRoutes {
    /// `/letters` and `/letters/SERIAL` at the supervisor's office.
    func addLetters(_ readings: SupervisorReadings) {
        page("letters") { _, _ in
            let view = try readings.office()
            let drafts = view.state.letters.drafts.values.filter { $0.serial == nil }
                .sorted { ($0.draftedAt, $0.id) < ($1.draftedAt, $1.id) }
            let page = LettersPage(
                letters: ReadLetters.issued(in: view), drafts: drafts, now: view.now)
            return Made(page, view)
        }
        page("letters/:serial") { _, context in
            let view = try readings.office()
            let letter = try ReadLetters.issued(context.parameters.require("serial"), in: view)
            return Made(LetterPage(letter: letter, rules: view.rules, now: view.now), view)
        }
    }

    /// The same at a firm's office.
    func addLetters(_ readings: FirmReadings) {
        page("letters") { _, _ in
            let view = try readings.office()
            let page = LettersPage(
                letters: ReadLetters.held(in: view), drafts: nil, now: view.now)
            return Made(page, view)
        }
        page("letters/:serial") { _, context in
            let view = try readings.office()
            let letter = try ReadLetters.held(context.parameters.require("serial"), in: view)
            return Made(LetterPage(letter: letter, rules: view.rules, now: view.now), view)
        }
    }
}
