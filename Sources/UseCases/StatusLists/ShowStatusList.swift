import Programme
import Vocabulary

/// The newest status list that an office has published or holds.
package struct ShowStatusList: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    package func callAsFunction() throws -> ShownStatusList {
        let list =
            desk.isSupervisor
            ? try desk.replay(SupervisorOffice.self).statusList
            : try desk.replay(FirmState.self).office.statusList
        guard let list else {
            throw StatusListFailure.noneYet
        }
        return ShownStatusList(list)
    }
}
