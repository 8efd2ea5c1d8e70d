import Access
import Egress
import Programme
import UseCases
import Vocabulary

/// The letters of an office and how each stands; at the supervisor's, the drafts on their way.
struct LettersPage: ConsolePage {
    let letters: [LetterView]
    /// Not yet signed, oldest first; `nil` at a firm's office, which drafts none.
    let drafts: [LetterDraft]?
    let now: Instant
    /// What is due at the supervisor's office; `nil` at a firm's.
    private let dates: LetterDatesTables?
    /// What ends soon of a firm's own; `nil` at the supervisor's, whose `dates` have it.
    private let endings: LetterEndings?
    private let offers: Offers

    private let words = LettersWords()

    init(
        letters: [LetterView], drafts: [LetterDraft]?, now: Instant,
        dates: LetterDatesTables? = nil, endings: LetterEndings? = nil,
        offers: Offers = Offers(nil)
    ) {
        self.letters = letters
        self.drafts = drafts
        self.now = now
        self.dates = dates
        self.endings = endings
        self.offers = offers
    }

    func page(in language: Language) -> Page {
        var sections = [
            Section(
                words.letters(language),
                (endings?.blocks(language) ?? [])
                    + [.table(LetterTable(letters, now).table(language))] + onward(language))
        ]
        if let drafts {
            let waiting = Section(
                words.drafts(language), [.table(table(drafts, language))] + begin(language))
            // What waits for somebody comes first.
            sections.insert(waiting, at: drafts.isEmpty ? 1 : 0)
        }
        if let dates {
            sections.append(Section(words.dates(language), dates.blocks(language)))
        }
        return Page(words.title(language), in: .letters, sections: sections)
    }

    private func onward(_ language: Language) -> [Block] {
        let links =
            drafts == nil
            ? offers.links([Ask<FirmDesk>.importLetter, .importStatusList], in: language)
            : offers.links([Ask<SupervisorDesk>.publishStatusList], in: language)
        return links.isEmpty ? [] : [.links(links)]
    }

    private func begin(_ language: Language) -> [Block] {
        offers.link(Ask<SupervisorDesk>.draftLetter, in: language).map {
            [.links([Link($0.label, to: "/letters/draft")])]
        } ?? []
    }

    private func table(_ drafts: [LetterDraft], _ language: Language) -> Table {
        Table(
            words.draftsCaption(language),
            [
                Table.Column(words.draft(language)), Table.Column(words.firm(language)),
                Table.Column(words.draftedBy(language)), Table.Column(words.draftedAt(language)),
                Table.Column(words.approvals(language)), Table.Column(words.next(language)),
            ], whenEmpty: words.noDrafts(language),
            rows: drafts.map { draft in
                [
                    Cell(.link(draft.id.text, to: LettersPage.address(of: draft))),
                    Cell(.code(draft.firm.text)), Cell(.code(draft.draftedBy.text)),
                    Cell(.time(draft.draftedAt)), approvals(of: draft, language),
                    next(of: draft, language),
                ]
            })
    }

    static func address(of draft: LetterDraft) -> String {
        "/letters/drafts/\(Percent.encoded(draft.id.text))"
    }

    /// Its own page has the one button that leads it on, under what is approved or issued.
    private func next(of draft: LetterDraft, _ language: Language) -> Cell {
        let isApproved = draft.approvals.isComplete
        guard isApproved || draft.draftedBy != offers.person,
            let link = offers.link(
                isApproved ? Ask<SupervisorDesk>.issueLetter : .approveLetter, in: language)
        else { return Cell(.text("–")) }
        return Cell(.link(link.label, to: LettersPage.address(of: draft)))
    }

    private func approvals(of draft: LetterDraft, _ language: Language) -> Cell {
        let eyes = draft.approvals
        let count = "\(eyes.approvedBy.count + 1)/\(eyes.needed)"
        return eyes.isComplete
            ? .status("\(words.approved(language)) \(count)", .good)
            : .status("\(words.waiting(language)) \(count)", .warn)
    }
}

/// Letters as rows: on the page of letters and on the journal's.
struct LetterTable {
    private let letters: [LetterView]
    private let now: Instant
    private let words = LettersWords()

    init(_ letters: [LetterView], _ now: Instant) {
        self.letters = letters
        self.now = now
    }

    func table(_ language: Language) -> Table {
        Table(
            words.caption(language),
            [
                Table.Column(words.serial(language)), Table.Column(words.firm(language)),
                Table.Column(words.standing(language)), Table.Column(words.first(language)),
                Table.Column(words.last(language)),
                Table.Column(words.daysLeft(language), isNumber: true),
            ], whenEmpty: words.none(language),
            rows: letters.map { letter in
                [
                    Cell(.link(letter.serial.description, to: "/letters/\(letter.serial)")),
                    Cell(FirmText.pieces(letter, language)),
                    Cell(
                        [.status(StandingText.status(letter, language))]
                            + StandingText.notes(letter, at: now, language)),
                    Cell(.day(letter.grant.firstDay)), Cell(.day(letter.grant.lastDay)),
                    Cell(.text(daysLeft(letter))),
                ]
            })
    }

    /// Days until the last one ends; a dash where the letter does not stand.
    private func daysLeft(_ letter: LetterView) -> String {
        guard let term = letter.term, now < term.last.end, letter.standing != .revoked,
            letter.otherDecision == nil
        else { return "–" }
        return Amount.grouped(Int64(KoreanDate(of: now).days(to: term.last)))
    }
}

/// A firm by its name, and its id under it.
enum FirmText {
    static func pieces(_ letter: LetterView, _ language: Language) -> [Piece] {
        guard let names = letter.names else { return [.code(letter.firm.text)] }
        return [.text(Words(names)(language)), .note(letter.firm.text)]
    }
}

struct LettersWords: PageWords {
    let title = Words("비조치의견서", "No-action letters")
    let letters = Words("발급된 의견서", "Letters")
    let caption = Words(
        "의견서별 효력 상태와 유효기간 (양 끝 날 포함, 한국 시각)",
        "How each letter stands, and its term (both days inside, Korean time)")
    let serial = Words("일련번호", "Serial")
    let firm = Words("금융회사", "Firm")
    let standing = Words("효력 상태", "Standing")
    let first = Words("시작일", "First day")
    let last = Words("종료일", "Last day")
    let daysLeft = Words("남은 날", "Days left")
    let none = Words("의견서가 없습니다", "No letters")
    let drafts = Words("발급 전 초안", "Drafts not yet issued")
    let draftsCaption = Words("초안과 승인 상황", "Drafts and their approvals")
    let draft = Words("초안", "Draft")
    let draftedBy = Words("작성자", "Drafted by")
    let draftedAt = Words("작성 시각", "Drafted at")
    let approvals = Words("이중 승인", "Four eyes")
    let approved = Words("승인 완료", "approved")
    let waiting = Words("승인 대기", "waiting")
    let next = Words("다음", "Next")
    let dates = Words("기한", "What is due")
    let noDrafts = Words("발급을 기다리는 초안이 없습니다", "No draft waits to be issued")
    init() {}
}
