package import Egress
import Inspection
package import Interchange
import Outbound
import Programme
package import Rules
import Vocabulary

/// What decides about requests, from the office's state and settings at one moment.
package struct TakeSnapshot: Sendable {
    private let desk: FirmDesk
    private let settings: GateSettings
    private let logOrigin: String

    package init(desk: FirmDesk, settings: GateSettings, logOrigin: String) {
        self.desk = desk
        self.settings = settings
        self.logOrigin = logOrigin
    }

    package func callAsFunction(_ state: FirmState) throws -> GateSnapshot {
        try snapshot(
            of: state, stop: state.stopOrders.current, by: desk.desk.rulebook(state.rulebook))
    }

    /// The same, stopped: for when it is not known how the office stands. `state` and `rules`
    /// are the last that were.
    package func shut(_ state: FirmState, by rules: Rulebook) throws -> GateSnapshot {
        let now = desk.desk.world.clock.now()
        return try snapshot(
            of: state,
            stop: StopOrder(
                by: OfficeDesk.office, at: now, reason: "the office's journal cannot be read",
                confirmBy: now),
            by: rules)
    }

    private func snapshot(
        of state: FirmState, stop: StopOrder?, by rules: Rulebook
    ) throws -> GateSnapshot {
        guard let firm = state.office.id else {
            throw OfficeFailure.journalGone(folder: desk.desk.folder.path)
        }
        return GateSnapshot(
            firm: firm, node: settings.node, logOrigin: logOrigin,
            callers: CallerTable(state.callers.all, sha256: Hashing.sha256),
            stop: stop, letters: state.office.checkedLetters(rules),
            statusList: state.office.statusList, told: state.office.measures, rulebook: rules,
            routes: settings.services.map { service in
                ServiceRoute(
                    service: service.service,
                    dialect: service.api == .openai ? .openAI : .anthropic,
                    basePath: "/\(service.service)", isRehearsal: settings.isRehearsal)
            })
    }
}
