import Documents
import Ledger
import Outbound
import Programme
import Vocabulary

/// The verifier keys of an office's own logs.
package struct ListLogKeys: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    package func callAsFunction() throws -> [String] {
        var logs = [desk.card.officeLog]
        if !desk.isSupervisor {
            logs += try desk.replay(FirmState.self).office.gateLogs.sorted { $0.key < $1.key }
                .map(\.value)
        }
        return logs.map(\.verifierKeyText)
    }
}
