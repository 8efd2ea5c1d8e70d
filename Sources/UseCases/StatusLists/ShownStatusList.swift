import Programme
import Vocabulary

/// A status list as people are shown it.
package struct ShownStatusList: Codable, Hashable, Sendable {
    package let sequence: UInt64
    package let issuedAt: String
    package let nextUpdateBy: String
    package let entries: [Entry]

    package struct Entry: Codable, Hashable, Sendable {
        package let serial: String
        package let status: String
    }

    init(_ list: StatusList) {
        sequence = list.sequence
        issuedAt = list.issuedAt.description
        nextUpdateBy = list.nextUpdateBy.description
        entries = list.entries.sorted { $0.key < $1.key }.map { serial, entry in
            switch entry {
            case .revoked: Entry(serial: serial.description, status: "revoked")
            case .suspended(let until):
                Entry(serial: serial.description, status: "suspended until \(until)")
            }
        }
    }
}
