import Interchange
import Outbound
import Programme
package import Vocabulary

/// Seals an expert's scores and binds them to it.
package struct CommitScore: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// Largest file of scores that is read.
    package static let sizeLimit = ByteCount.kibibytes(64)

    /// Returns the commitment.
    package func callAsFunction(
        _ application: String, _ yaml: [UInt8], by actor: PersonID?
    ) throws -> String {
        let id = try GivenID.application(application)
        let scores = try ScoreFile(parsing: yaml).scores
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
