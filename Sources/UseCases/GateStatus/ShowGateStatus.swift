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

    package struct Shown: Encodable, Sendable {
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
        let rules = try desk.desk.rulebook(state.rulebook)
        let now = desk.desk.world.clock.now()
        let letters = state.office.checkedLetters(rules)
        let inForce = letters.contains {
            $0.standing(at: now, statusList: state.office.statusList, rules: rules) == .inForce
        }
        var reasons: [String] = []
        if let stop = state.stopOrders.current {
            reasons.append(
                "stopped by \(stop.by) at \(stop.at): \(stop.reason)"
                    + (stop.confirmedBy != nil
                        ? ""
                        : stop.isOverdue(at: now)
                            ? "; confirmation overdue since \(stop.confirmBy)"
                            : "; not yet confirmed"))
        }
        if !inForce { reasons.append("no letter is in force") }
        if state.callers.all.isEmpty { reasons.append("no caller has a key") }
        if settings.gate.services.isEmpty { reasons.append("office.yaml names no service") }
        return Shown(
            isOpen: reasons.isEmpty, isServed: try SoleServer.isServing(desk.desk),
            reasons: reasons,
            letters: try ListLetters(desk: desk.desk)(),
            isRehearsal: settings.gate.isRehearsal)
    }
}
