import Access
import Egress
import Programme
import Vocabulary

/// What a visitor may ask, for the links of a page: nobody is led to a form that would refuse
/// them for what they are.
struct Offers: Sendable {
    private let held: Set<Permission>
    private let formToken: String?
    /// Who it is, where somebody is signed in: whoever proposed a thing is not offered to approve
    /// it.
    let person: PersonID?
    /// Whether they may see how a round's applications rank.
    let seesRankings: Bool

    /// Of whoever is signed in; nobody is offered nothing.
    init(_ visitor: Visitor?) {
        held = visitor?.permissions ?? []
        formToken = visitor?.formToken
        person = visitor?.person
        seesRankings = visitor.map { !$0.roles.isDisjoint(with: RankingView.readers) } ?? false
    }

    func may(_ permission: Permission) -> Bool { held.contains(permission) }

    /// Links to the forms of several, those that the visitor may.
    func links<Desk>(
        _ asks: [Ask<Desk>], _ known: KeyValuePairs<String, String> = [:], in language: Language
    ) -> [Link] {
        asks.compactMap { link($0, known, in: language) }
    }

    /// The same as pieces of one cell.
    func pieces<Desk>(
        _ asks: [Ask<Desk>], _ known: KeyValuePairs<String, String> = [:], in language: Language
    ) -> [Piece] {
        let found = asks.compactMap { piece($0, known, in: language) }
        return Array(found.map { [$0] }.joined(separator: [.text(" · ")]))
    }

    /// A link to the form of `ask` with what is known already; `nil` where the visitor may not.
    func link<Desk>(
        _ ask: Ask<Desk>, _ known: KeyValuePairs<String, String> = [:], in language: Language
    ) -> Link? {
        link(ask, of: Array(known), in: language)
    }

    func link<Desk>(
        _ ask: Ask<Desk>, of known: [(key: String, value: String)], in language: Language
    ) -> Link? {
        guard held.contains(ask.permission) else { return nil }
        return Link(ask.words(language), to: ask.address(of: known))
    }

    /// The same as a piece of a cell.
    func piece<Desk>(
        _ ask: Ask<Desk>, _ known: KeyValuePairs<String, String> = [:], in language: Language
    ) -> Piece? {
        link(ask, known, in: language).map { .link($0.label, to: $0.address) }
    }

    /// The form of `ask` on the page itself, with what is known already; `nil` where the visitor
    /// may not.
    func form<Desk>(
        _ ask: Ask<Desk>, _ known: [String: String] = [:], in language: Language, rows: Int? = nil,
        hidden: Set<String> = []
    ) -> Form? {
        guard held.contains(ask.permission), let formToken else { return nil }
        return ask.form(known, token: formToken, in: language, rows: rows, hidden: hidden)
    }

    /// A form of a page's own making for `ask`; `nil` where the visitor may not.
    func form<Desk>(
        _ ask: Ask<Desk>, _ known: [String: String], in language: Language, fields: [Field]
    ) -> Form? {
        guard held.contains(ask.permission), let formToken,
            let action = AskPath.filled("/" + ask.path, with: { known[$0] })
        else { return nil }
        return Form(
            .post, to: action, fields: fields, submit: ask.words(language), token: formToken)
    }
}

extension Offers {
    /// The applications that whoever is offered them may see whole; none where that is nobody.
    func applications(in office: SupervisorOffice) -> [Programme.Application] {
        person.map { office.applications(for: $0) } ?? []
    }
}
