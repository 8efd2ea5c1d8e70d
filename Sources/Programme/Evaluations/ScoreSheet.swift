package import Rules
package import Vocabulary

/// One expert's points and comments, one for each criterion.
package struct ScoreSheet: Codable, Hashable, Sendable {
    package struct Score: Codable, Hashable, Sendable {
        package let criterion: ScoreCode
        package let points: Int
        package let comment: String

        package init(criterion: ScoreCode, points: Int, comment: String) {
            self.criterion = criterion
            self.points = points
            self.comment = comment
        }
    }

    /// By criterion.
    package let scores: [Score]

    /// All comments together; the sheets of the largest panel fit one entry of the journal.
    package static let commentLimit = ByteCount.bytes(3000)

    /// Takes one score for each criterion of `criteria` and no other, within its points.
    package init(_ scores: [Score], for criteria: CriteriaSet) throws(ScoreFailure) {
        self.scores = scores.sorted { $0.criterion < $1.criterion }
        var open = Dictionary(criteria.criteria.map { ($0.code, $0) }) { first, _ in first }
        for score in self.scores {
            guard let criterion = open.removeValue(forKey: score.criterion) else {
                throw .notACriterion(score.criterion)
            }
            guard (0...criterion.points).contains(score.points) else {
                throw .outOfRange(score.criterion, greatest: criterion.points)
            }
            guard score.comment.isPlain(lines: true) else { throw .comment(score.criterion) }
        }
        if let missing = open.keys.min() { throw .missing(missing) }
        let length = self.scores.reduce(0) { $0 + $1.comment.utf8.count }
        guard length <= ScoreSheet.commentLimit.bytes else {
            throw .commentsTooLong(limit: ScoreSheet.commentLimit)
        }
    }

    package func points(for criterion: ScoreCode) -> Int? {
        scores.first { $0.criterion == criterion }?.points
    }
}

/// Why points and comments are no score sheet.
package enum ScoreFailure: Error, Hashable {
    case notACriterion(ScoreCode)
    case missing(ScoreCode)
    case outOfRange(ScoreCode, greatest: Int)
    case comment(ScoreCode)
    case commentsTooLong(limit: ByteCount)
}

extension ScoreFailure: Refusable {
    package var refusal: Refusal { Refusal(.invalid, message) }

    private var message: String {
        switch self {
        case .notACriterion(let code):
            "`\(code)` is no criterion of this evaluation, or stands here twice"
        case .missing(let code): "criterion `\(code)` has no points"
        case .outOfRange(let code, let greatest): "`\(code)` takes 0 to \(greatest) points"
        case .comment(let code): "the comment on `\(code)` has characters that cannot be seen"
        case .commentsTooLong(let limit):
            "the comments are longer than \(limit.bytes) bytes together; shorten them"
        }
    }
}
