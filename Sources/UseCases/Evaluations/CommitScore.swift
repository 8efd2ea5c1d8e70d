import Interchange
import Outbound
import Programme
import Rules
package import Vocabulary

/// Seals an expert's scores and binds them to it.
package struct CommitScore: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// Largest file of scores that is read.
    package static let sizeLimit = ByteCount.kibibytes(64)

    /// What an expert gives one criterion.
    package struct GivenScore: Hashable, Sendable {
        let criterion: String
        let points: Int
        let comment: String

        package init(criterion: String, points: Int, comment: String) {
            self.criterion = criterion
            self.points = points
            self.comment = comment
        }
    }

    /// Scores as their file has them; returns the commitment.
    package func callAsFunction(
        _ application: String, _ yaml: [UInt8], by actor: PersonID?
    ) throws -> String {
        let id = try GivenID.application(application)
        return try commit(id, try ScoreFile(parsing: yaml).scores, by: actor)
    }

    /// Returns the commitment.
    package func callAsFunction(
        _ application: String, _ scores: [GivenScore], by actor: PersonID?
    ) throws -> String {
        let id = try GivenID.application(application)
        return try commit(id, try scores.map { try $0.score() }, by: actor)
    }

    private func commit(
        _ id: ApplicationID, _ scores: [ScoreSheet.Score], by actor: PersonID?
    ) throws -> String {
        let nonce = desk.desk.world.randomness.bytes(SealedSheet.nonceSize.bytes)
        return try desk.decide(as: actor) { office, decider in
            let (committed, sealed) = try office.committingScore(
                id, scores, nonce: nonce, by: decider.person)
            // The sheet is durable before the event: a commitment that nothing can be opened
            // for would lock the panel. A crash here leaves a sheet that no event names.
            try SealedScores(desk: desk.desk, evaluation: office.sealedEvaluation(id))
                .put(sealed, of: decider.person, as: committed.commitment)
            return ([committed], committed.commitment.description)
        }
    }
}

extension CommitScore.GivenScore {
    fileprivate func score() throws -> ScoreSheet.Score {
        guard let code = try? ScoreCode(parsing: criterion) else {
            throw GivenFailure.noCode(criterion, of: .criterion)
        }
        return ScoreSheet.Score(criterion: code, points: points, comment: comment)
    }
}
