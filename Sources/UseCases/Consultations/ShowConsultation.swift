import Outbound
import Programme
import Vocabulary

/// One consultation: attendance, minutes, decisions and the rulebooks in which they stand.
package struct ShowConsultation: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(_ consultation: String) throws -> ShownConsultation {
        let id = try GivenID.consultation(consultation)
        let office = try desk.read()
        guard let held = office.consultations[id] else {
            throw ConsultationFailure.unknownConsultation(id)
        }
        return ShownConsultation(
            held, try desk.desk.rulebook(office.rulebook),
            on: KoreanDate(of: desk.desk.world.clock.now()))
    }
}
