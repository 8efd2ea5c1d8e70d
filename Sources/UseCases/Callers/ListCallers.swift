import Egress
import Rules
import Vocabulary

/// The callers of a firm's gate; their keys are known to nobody here.
package struct ListCallers: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    package struct Shown: Codable, Sendable {
        package let caller: String
        package let state: String
        package let purposes: [String]
    }

    package func callAsFunction() throws -> [Shown] {
        try desk.read().callers.all.map {
            Shown(
                caller: $0.id.text, state: $0.state.rawValue,
                purposes: $0.purposes.map(\.text).sorted())
        }
    }
}
