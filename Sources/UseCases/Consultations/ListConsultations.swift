import Outbound
import Programme
import Vocabulary

/// The consultations of the office, in the order in which they were recorded.
package struct ListConsultations: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction() throws -> [ShownConsultation] {
        let office = try desk.read()
        let rules = try desk.desk.rulebook(office.rulebook)
        let today = KoreanDate(of: desk.desk.world.clock.now())
        return office.consultations.all.map { ShownConsultation($0, rules, on: today) }
    }
}
