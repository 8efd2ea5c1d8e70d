package import Interchange
import Storage
package import Vocabulary

extension OfficeDesk {
    /// What stands in the office's `office.yaml`.
    package func settings() throws -> OfficeSettings {
        guard let yaml = try world.files.contents(folder.settings) else {
            throw OfficeFailure.noOffice(folder: folder.path)
        }
        return try OfficeSettings(yaml: yaml)
    }
}

extension FirmDesk {
    package func settings() throws -> FirmSettings {
        guard case .firm(let settings) = try desk.settings() else {
            throw OfficeFailure.otherKind(
                folder: desk.folder.path, is: "supervisor", needed: "firm")
        }
        return settings
    }

    /// The gate node that was named, or the one of the settings.
    package func node(_ given: String?) throws -> NodeID {
        try given.map(GivenID.node) ?? settings().gate.node
    }
}

extension SupervisorDesk {
    package func settings() throws -> SupervisorSettings {
        guard case .supervisor(let settings) = try desk.settings() else {
            throw OfficeFailure.otherKind(
                folder: desk.folder.path, is: "firm", needed: "supervisor")
        }
        return settings
    }
}
