import ArgumentParser
import UseCases

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Letters whose firm no longer meets each criterion: a person looks, and says.",
        subcommands: [ReviewListCommand.self, ReviewCloseCommand.self])
}

struct ReviewListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The reviews, open ones first, and when the next is due.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let found = try ListReviews(desk: try options.supervisorDesk())()
        if options.output.json { return try Terminal.json(found) }
        let open = found.reviews.filter { $0.closed == nil }
        for review in open + found.reviews.filter({ $0.closed != nil }) {
            let state = review.closed.map { "\($0.outcome), \($0.reason) (\($0.by))" } ?? "open"
            Terminal.say(
                "\(review.review)  letter \(review.serial) of \(review.firm), as of "
                    + "\(review.asOf): \(review.summary)  \(state)")
        }
        Terminal.note(
            "eligibility reviewed as of \(found.reviewedAsOf ?? "never"); "
                + (found.isDue ? "due now: `sumun firm review`" : "next due \(found.nextDue)"))
    }
}

struct ReviewCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Say what follows from a review; it ends no letter.")

    @Argument(help: "The review's id.") var review: String
    @Option(help: "What follows: keeps, or other by a decision of its own.") var outcome: String
    @Option(help: "Why, in words.") var reason: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let close = CloseReview(desk: try options.supervisorDesk())
        try close(review, outcome: outcome, reason: reason, by: options.actor())
        try options.output.done("closed", review)
    }
}

extension ShownReview {
    /// Its reasons on one line.
    var summary: String {
        reasons.map { reason in
            "\(reason.criterion) \(reason.result)" + (reason.reason.map { " (\($0))" } ?? "")
        }
        .joined(separator: ", ")
    }
}
