package import Programme
import Rules
import Vocabulary

/// An expert's scores as they write them: criterion, points, comment.
package struct ScoreFile: Sendable {
    package let scores: [ScoreSheet.Score]

    /// Reads YAML: strict, an unknown key at any depth is an error.
    ///
    ///     governance: { points: 17, comment: "위원회가 분기마다 연다" }
    package init(parsing bytes: [UInt8]) throws(YAMLFailure) {
        do throws(YAMLFailure) {
            let root = try YAMLNode.read(bytes)
            var mapping = try root.mapping()
            var scores: [ScoreSheet.Score] = []
            for (name, node) in mapping.takeAll() {
                var entry = try node.mapping()
                let points = try entry.take("points").wholeNumber(ScoreFile.points)
                let comment = try entry.takeIfPresent("comment")?.scalar() ?? ""
                try entry.finish()
                scores.append(
                    ScoreSheet.Score(
                        criterion: try node.code(name), points: points, comment: comment))
            }
            guard !scores.isEmpty else { throw root.failure(.missing) }
            self.scores = scores
        } catch { throw error.inFile("scores") }
    }

    /// What any criterion can take; each has its own limit below it.
    private static let points = 0...ScoreCriterion.pointRange.upperBound
}
