import Egress
import Interchange
import Outbound
import Programme
import Vocabulary

/// Whether a firm's gate may open now, and if not, why: from journal, settings and clock. The
/// serving gate says besides whether its record can be written.
package struct ShowGateStatus: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    package struct Shown: Codable, Sendable {
        package let isOpen: Bool
        /// Whether a process serves the gate; where none does, nobody is answered.
        package let isServed: Bool
        /// One sentence each; empty when open.
        package let reasons: [String]
        package let letters: [ShownLetter]
        package let isRehearsal: Bool
    }

    package func callAsFunction() throws -> Shown {
        let state = try desk.read()
        let settings = try desk.settings()
        let view = OfficeView(
            state: state, rules: try desk.desk.rulebook(state.rulebook),
            now: desk.desk.world.clock.now())
        let reasons = ShutReason.standing(in: view, services: settings.gate.services.count)
        return Shown(
            isOpen: reasons.isEmpty, isServed: try SoleServer.isServing(desk.desk),
            reasons: reasons.map { $0.sentence(at: view.now) },
            letters: try ListLetters(desk: desk.desk)(),
            isRehearsal: settings.gate.isRehearsal)
    }
}
