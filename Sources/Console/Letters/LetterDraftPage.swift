import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// One draft of a letter: what it would grant, who has approved it, and the one thing that leads
/// it on.
struct LetterDraftPage: ConsolePage {
    private let draft: LetterDraft
    private let names: Wording?
    private let explanation: LetterExplanation?
    private let defect: LetterFailure?
    private let offers: Offers

    private let words = LetterDraftWords()

    init(
        _ draft: LetterDraft, in view: OfficeView<SupervisorOffice>, offers: Offers = Offers(nil)
    ) {
        self.draft = draft
        self.offers = offers
        names = view.state.firms[draft.firm].flatMap {
            Wording(korean: $0.koreanName, english: $0.englishName)
        }
        do throws(LetterFailure) {
            // One that is not signed yet must be whole; a signed one is read with what it has.
            let grant =
                draft.serial == nil
                ? try LetterGrant(drafted: draft.grant, rulebook: view.rules)
                : try LetterGrant(draft.grant, rulebook: view.rules)
            explanation = (draft.serial ?? view.state.letters.nextSerial(at: view.now)).map {
                LetterExplanation(serial: $0, grant: grant, rules: view.rules)
            }
            defect = nil
        } catch {
            explanation = nil
            defect = error
        }
    }

    func page(in language: Language) -> Page {
        Page(
            "\(words.title(language)) \(draft.id)", in: .letters,
            lead: firm(language),
            sections: [
                Section(words.standing(language), next(language) + [.facts(facts(language))])
            ] + GrantSections(draft.grant, explanation).sections(language))
    }

    private func firm(_ language: Language) -> [Piece] {
        names.map { [.text("\(Words($0)(language)) · \(draft.firm)")] }
            ?? [.text(draft.firm.text)]
    }

    private func facts(_ language: Language) -> [Fact] {
        let approvals = draft.approvals
        var facts = [
            Fact(
                words.term(language), .text("\(draft.grant.firstDay) – \(draft.grant.lastDay)"),
                .note(words.termNote(language))),
            Fact(words.draftedBy(language), .code(draft.draftedBy.text)),
            Fact(words.draftedAt(language), .time(draft.draftedAt)),
            Fact(
                words.approvals(language),
                .text("\(approvals.approvedBy.count + 1) / \(approvals.needed)"),
                .note(approvals.approvedBy.map(\.text).joined(separator: ", "))),
        ]
        if let cause = draft.cause {
            let serial = cause.serial.description
            facts.append(
                Fact(words.follows(language), .link(serial, to: "/letters/\(serial)")))
        }
        return facts
    }

    /// What leads it on, in one click where it is this visitor's to do.
    private func next(_ language: Language) -> [Block] {
        if let serial = draft.serial {
            return [
                .notice(
                    Notice(
                        words.issued(language), .good,
                        points: [[.link(serial.description, to: "/letters/\(serial)")]]))
            ]
        }
        if let defect {
            return [
                .notice(
                    Notice(
                        words.defective(language), .bad,
                        points: defect.sentences(in: language).map { [.text($0)] }))
            ]
        }
        let known = ["draft": draft.id.text]
        guard draft.approvals.isComplete else {
            guard draft.draftedBy != offers.person,
                let form = offers.form(Ask<SupervisorDesk>.approveLetter, known, in: language)
            else { return [.notice(Notice(words.waits(language), .warn))] }
            return [.notice(Notice(words.yours(language), .warn)), .form(form)]
        }
        return [.notice(Notice(words.approved(language), .good))]
            + (offers.form(Ask<SupervisorDesk>.issueLetter, known, in: language).map { [.form($0)] }
                ?? [])
    }
}

struct LetterDraftWords: PageWords {
    let title = Words("의견서 초안", "Draft of a letter")
    let standing = Words("진행 상황", "How far it is")
    let term = Words("유효기간", "Term")
    let termNote = Words("양 끝 날 포함, 한국 시각", "both days inside, Korean time")
    let draftedBy = Words("작성자", "Drafted by")
    let draftedAt = Words("작성 시각", "Drafted at")
    let approvals = Words("참여한 사람", "Persons so far")
    let follows = Words("앞선 의견서", "Follows letter")
    let issued = Words("발급되었습니다", "Issued")
    let defective = Words("이대로는 발급할 수 없습니다", "It cannot be issued as it is")
    let waits = Words("다른 사람의 승인을 기다립니다", "Another person must approve it")
    let yours = Words("내용을 확인하고 승인하십시오", "Look it over, then approve it")
    let approved = Words("승인되었습니다. 서명하여 발급할 수 있습니다", "Approved: it can be signed and issued")
    init() {}
}
