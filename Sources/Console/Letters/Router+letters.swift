import Access
import Hummingbird
import Programme
import UseCases
import Vocabulary

extension PageRoutes {
    /// `/letters`, `/letters/SERIAL` and the drafts before them, at the supervisor's office.
    func addLetters(_ readings: SupervisorReadings) {
        page("letters") { _, context in
            let view = try readings.office()
            let offers = Offers(context.visitor)
            let page = LettersPage(
                letters: ReadLetters.issued(in: view, for: offers.person),
                drafts: view.state.drafts(for: offers.person).filter { $0.serial == nil },
                now: view.now,
                dates: LetterDatesTables(view, offers: offers), offers: offers)
            return Made(page, view)
        }
        addDrafts(readings)
        page("letters/{serial}") { _, context in
            let (view, letter) = try readings.letter(context)
            return Made(
                LetterPage(
                    letter: letter, rules: view.rules, now: view.now,
                    offers: Offers(context.visitor)), view)
        }
        page("letters/{serial}/revoke", may: .revokeLetter) { _, context in
            let (view, letter) = try readings.letter(context)
            return Made(
                RevokeLetterPage(
                    letter: letter, rules: view.rules, offers: Offers(context.visitor)), view)
        }
        page("letters/{serial}/correct", may: .correctLetter) { _, context in
            let (view, letter) = try readings.letter(context)
            return Made(
                CorrectLetterPage(
                    letter: letter, rules: view.rules, offers: Offers(context.visitor)), view)
        }
    }

    /// `/letters/draft?application=ID`, filled in as the application gives it, and
    /// `/letters/drafts/ID`.
    private func addDrafts(_ readings: SupervisorReadings) {
        page("letters/draft", may: .draftLetter) { request, context in
            let view = try readings.office()
            let page = try PreparedDraftPage(
                application: GivenQuery(request).application(), in: view,
                offers: Offers(context.visitor))
            return Made(page, view)
        }
        page("letters/drafts/{draft}") { _, context in
            let view = try readings.office()
            let draft = try ReadLetters.draft(
                context.parameters.require("draft"), in: view,
                for: context.requireVisitor().person)
            return Made(LetterDraftPage(draft, in: view, offers: Offers(context.visitor)), view)
        }
    }

    /// The letters that a firm's office holds.
    func addLetters(_ readings: FirmReadings) {
        page("letters") { _, context in
            let view = try readings.office()
            let page = LettersPage(
                letters: ReadLetters.held(in: view), drafts: nil, now: view.now,
                endings: LetterEndings(view), offers: Offers(context.visitor))
            return Made(page, view)
        }
        page("letters/{serial}") { _, context in
            let view = try readings.office()
            let letter = try ReadLetters.held(context.parameters.require("serial"), in: view)
            return Made(LetterPage(letter: letter, rules: view.rules, now: view.now), view)
        }
    }
}

extension SupervisorReadings {
    /// The letter that the address names, and the office in which it stands.
    fileprivate func letter(
        _ context: ConsoleContext
    ) throws -> (OfficeView<SupervisorOffice>, LetterView) {
        let view = try office()
        let letter = try ReadLetters.issued(
            context.parameters.require("serial"), in: view, for: context.requireVisitor().person)
        return (view, letter)
    }
}
