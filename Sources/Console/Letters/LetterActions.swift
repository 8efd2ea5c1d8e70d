import Egress
import Programme
import UseCases
import Vocabulary

/// What a visitor may do about an issued letter, by how it stands.
struct LetterActions {
    let letter: LetterView
    let offers: Offers

    private let words = LetterWords()

    init(letter: LetterView, offers: Offers) {
        self.letter = letter
        self.offers = offers
    }

    func blocks(_ language: Language) -> [Block] {
        let own = links(language)
        return confirmation(language) + (own.isEmpty ? [] : [.links(own)])
    }

    /// The measure that waits is confirmed by one click, by another person than took it.
    private func confirmation(_ language: Language) -> [Block] {
        guard let waiting = letter.measures.first(where: { $0.confirmedBy == nil }),
            let form = offers.form(
                Ask<SupervisorDesk>.confirmRevocation, ["serial": letter.serial.description],
                in: language)
        else { return [] }
        guard waiting.by != offers.person else {
            return [.notice(Notice(words.confirmByAnother(language), .warn))]
        }
        return [
            .notice(
                Notice(
                    words.confirmNow(language), .warn,
                    points: [[.text(waiting.reason), .note(waiting.by.text)]])), .form(form),
        ]
    }

    private func links(_ language: Language) -> [Link] {
        let serial = letter.serial.description
        var links: [Link] = []
        if stands, let link = offers.link(Ask<SupervisorDesk>.revokeLetter, in: language) {
            // It has a page of its own, with the grounds.
            links.append(Link(link.label, to: "/letters/\(serial)/revoke"))
            links += offers.links(
                [Ask<SupervisorDesk>.suspendLetter], ["serial": serial], in: language)
        }
        // No later letter takes the place of one that is suspended, or followed already.
        if stands, !isSuspended, letter.renewedBy == nil {
            if let link = offers.link(Ask<SupervisorDesk>.correctLetter, in: language) {
                links.append(Link(link.label, to: "/letters/\(serial)/correct"))
            }
            links += offers.links(
                [Ask<SupervisorDesk>.changeModel, .transferLetter], ["serial": serial],
                in: language)
        }
        if letter.publishedOn == nil {
            links += offers.links(
                [Ask<SupervisorDesk>.publishLetter, .deferPublication], ["serial": serial],
                in: language)
        }
        return links
    }

    private var isSuspended: Bool {
        if case .suspended = letter.standing { true } else { false }
    }

    private var stands: Bool {
        switch letter.standing {
        case .revoked, .expired: false
        default: true
        }
    }
}
