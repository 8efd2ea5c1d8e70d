import Interchange
import Programme
package import Vocabulary

/// Records a round table that was held with the industry.
package struct RecordConsultation: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// Largest file that is read.
    package static let sizeLimit = ByteCount.kibibytes(128)

    /// Returns the consultation's id.
    package func callAsFunction(_ yaml: [UInt8], by actor: PersonID?) throws -> String {
        let contents = try ConsultationFile(parsing: yaml).contents
        return try desk.decide(as: actor) { office, decider in
            let recorded = try office.recording(
                contents, by: decider.person, on: KoreanDate(of: decider.now),
                rulebook: decider.rules)
            return ([recorded], recorded.consultation.text)
        }
    }
}
