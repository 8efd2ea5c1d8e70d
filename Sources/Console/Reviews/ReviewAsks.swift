import Access
import UseCases
import Vocabulary

extension Ask<SupervisorDesk> {
    static let reviews: [Ask] = [listReviews, reviewEligibility, closeReview]

    static let listReviews = Ask.list(
        "listReviews", at: "reviews",
        Words("적격 검토 과제", "Reviews of letters whose firm no longer meets each criterion"),
        may: .readOffice, by: { (review: ShownReview) in review.review }
    ) { desk, _ in try ListReviews(desk: desk)().reviews }

    static let reviewEligibility = Ask.write(
        "reviewEligibility", at: "reviews",
        Words("오늘 기준으로 재판정", "Review eligibility as of today"), may: .reviewEligibility,
        then: "/firms"
    ) { desk, given in ReviewedFirms(try ReviewEligibility(desk: desk)(by: given.person)) }

    static let closeReview = Ask.write(
        "closeReview", at: "reviews/{review}/close", Words("검토 종결", "Close the review"),
        may: .closeReview, AskField.id("review", Words("검토 과제", "The review's id")),
        AskField(
            "outcome",
            .choice([
                .init("keeps", Words("의견서를 유지한다", "The firm keeps its letter")),
                .init("other", Words("다른 결정으로 다룬다", "Another decision follows")),
            ]), Words("결과", "Outcome")), .reason("reason", Words("사유", "Reason")),
        then: "/firms"
    ) { desk, given in
        let review = try given.text("review")
        try CloseReview(desk: desk)(
            review, outcome: given.text("outcome"), reason: given.text("reason"),
            by: given.person)
        return ClosedReview(review: review, outcome: try given.text("outcome"))
    }
}

/// What a review of the whole register found, in numbers, and the tasks that it opened.
struct ReviewedFirms: Codable, Sendable {
    let asOf: String
    let met: Int
    let notMet: Int
    let unknown: Int
    let opened: [String]

    init(_ reviewed: ReviewEligibility.Reviewed) {
        asOf = reviewed.asOf
        met = reviewed.met.count
        notMet = reviewed.notMet.count
        unknown = reviewed.unknown.count
        opened = reviewed.opened.map(\.review)
    }
}

struct ClosedReview: Codable, Sendable {
    let review: String
    let outcome: String
}
