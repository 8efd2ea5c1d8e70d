import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// What leads an application on from where it is, as far as a visitor may.
struct NextSteps {
    private let application: Application
    private let office: SupervisorOffice
    private let offers: Offers

    init(of application: Application, in office: SupervisorOffice, offers: Offers) {
        self.application = application
        self.office = office
        self.offers = offers
    }

    func links(_ language: Language) -> [Link] {
        asks.compactMap {
            offers.link($0, ["application": application.id.text], in: language)
        } + [formLink(language), letterLink(language), noticeLink(language)].compactMap { $0 }
    }

    /// The same as pieces of a cell.
    func pieces(_ language: Language) -> [Piece] {
        Array(
            links(language).map { [Piece.link($0.label, to: $0.address)] }
                .joined(separator: [.text(" · ")]))
    }

    private var asks: [Ask<SupervisorDesk>] {
        guard application.isActive, application.decision == nil else { return [] }
        switch office.rounds[application.round]?.state {
        case .screening:
            return application.openRequest == nil
                ? [.requestSupplement, .decideApplication] : [.decideApplication]
        case .evaluating: return selection + [.decideApplication]
        default: return []
        }
    }

    /// A proposal where the panel recommended it, an approval by somebody who took no part.
    private var selection: [Ask<SupervisorDesk>] {
        if let proposal = application.proposal {
            let isTheirs = offers.person.map { person in
                (try? proposal.approvals.check(approvalBy: person)) == nil
            }
            return isTheirs ?? true ? [] : [.approveSelection]
        }
        guard let evaluation = office.evaluations[application.id],
            evaluation.round == application.round.number,
            evaluation.conclusion?.recommendation == .select
        else { return [] }
        return [.proposeSelection]
    }

    /// To the page on which a panel is formed.
    private func formLink(_ language: Language) -> Link? {
        guard offers.may(.formPanel), application.isActive, application.decision == nil,
            office.rounds[application.round]?.state == .evaluating,
            office.evaluations[application.id]?.round != application.round.number
        else { return nil }
        return Link(
            Ask<SupervisorDesk>.formPanel.words(language), to: "/evaluations/\(application.id)")
    }

    /// To the draft of a letter for a firm that is selected and has none yet.
    private func letterLink(_ language: Language) -> Link? {
        guard offers.may(.draftLetter), application.status == .selected,
            !office.letters.drafts.values.contains(where: { draft in
                draft.firm == application.firm && draft.draftedAt > application.receivedAt
            })
        else { return nil }
        return Link(
            ApplicationWords().draftLetter(language),
            to: "/letters/draft?application=\(application.id)")
    }
    /// To the notice for a firm whose application the commission rejected, until it is signed.
    private func noticeLink(_ language: Language) -> Link? {
        guard application.status == .rejected, let report = application.word?.report,
            let item = office.commissionReports[report]?.item(on: application.firm),
            office.refusals.notice(of: item, in: report) == nil
        else { return nil }
        return offers.link(
            Ask<SupervisorDesk>.issueRefusalNotice,
            ["firm": application.firm.text, "report": report.text], in: language)
    }
}
