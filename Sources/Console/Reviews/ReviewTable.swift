import Access
import Egress
import Programme
import Rules
import Vocabulary

/// Reviews as rows, those that wait for a person first.
struct ReviewTable {
    private let reviews: [Review]
    private let firms: Firms
    private let offers: Offers
    private let words = ReviewWords()

    init(_ reviews: [Review], of firms: Firms, _ offers: Offers) {
        self.firms = firms
        self.reviews = reviews.filter(\.isOpen) + reviews.filter { !$0.isOpen }.reversed()
        self.offers = offers
    }

    func table(_ language: Language) -> Table {
        Table(
            words.caption(language),
            [
                words.review, words.firm, words.serial, words.asOf, words.reasons, words.state,
            ].map { Table.Column($0(language)) }, whenEmpty: words.none(language),
            rows: reviews.map { review in
                [
                    Cell(.code(review.id.text)),
                    Cell(FirmLink.pieces(review.firm, in: firms, language)),
                    Cell(.link("\(review.serial)", to: "/letters/\(review.serial)")),
                    Cell(.day("\(review.asOf)")), Cell(reasons(of: review, language)),
                    Cell(state(of: review, language)),
                ]
            })
    }

    private func reasons(of review: Review, _ language: Language) -> [Piece] {
        review.reasons.map { reason in
            let name = Criterion.Name(rawValue: reason.criterion).map {
                EligibilityText.name($0, language)
            }
            let verdict = Eligibility.Verdict(rawValue: reason.verdict).map {
                EligibilityText.status($0, language).word
            }
            return .note("\(name ?? reason.criterion): \(verdict ?? reason.verdict)")
        }
    }

    private func state(of review: Review, _ language: Language) -> [Piece] {
        guard let closing = review.closing else {
            let close = offers.piece(.closeReview, ["review": review.id.text], in: language)
            return [.status(Status(words.isOpen(language), .warn))]
                + (close.map { [.text(" "), $0] } ?? [])
        }
        let outcome =
            switch Review.Outcome(rawValue: closing.outcome) {
            case .keeps: words.keeps(language)
            case .other: words.other(language)
            case nil: closing.outcome
            }
        return [
            .status(Status(outcome, .quiet)), .note(closing.reason),
            .note("\(closing.by) · \(Amount.time(closing.at))"),
        ]
    }
}

struct ReviewWords: PageWords {
    let caption = Words(
        "효력 중에 요건을 벗어난 금융회사의 의견서",
        "Letters in their term whose firm no longer meets each criterion")
    let review = Words("검토 과제", "Review")
    let firm = Words("금융회사", "Firm")
    let serial = Words("의견서", "Letter")
    let asOf = Words("판정 기준일", "As of")
    let reasons = Words("벗어난 요건", "What is no longer met")
    let state = Words("상태", "State")
    let isOpen = Words("검토 중", "open")
    let keeps = Words("의견서 유지", "keeps its letter")
    let other = Words("다른 결정으로 다룸", "another decision follows")
    let none = Words("검토 과제가 없습니다", "No review")
    init() {}
}
