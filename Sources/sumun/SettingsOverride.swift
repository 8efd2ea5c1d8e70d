import Foundation
import Interchange
import Vocabulary

/// `SUMUN_…` variables that take the place of a setting.
enum SettingsOverride {
    static func console(_ setting: ListenAddress) throws -> ListenAddress {
        try address("SUMUN_CONSOLE_LISTEN", setting)
    }

    static func gate(_ setting: ListenAddress) throws -> ListenAddress {
        try address("SUMUN_GATE_LISTEN", setting)
    }

    private static func address(_ name: String, _ setting: ListenAddress) throws -> ListenAddress {
        guard let text = ProcessInfo.processInfo.environment[name] else { return setting }
        guard let address = ListenAddress(parsing: text) else {
            throw Refusal(.invalid, "\(name): `\(text)` is no address such as `127.0.0.1:8600`")
        }
        return address
    }
}
