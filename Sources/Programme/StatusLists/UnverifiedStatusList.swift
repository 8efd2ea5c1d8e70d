/// What a status list says, before it is checked: plain fields, one written form in the signed
/// document and in the journal.
package struct UnverifiedStatusList: Codable, Hashable, Sendable {
    package var supervisor: String
    package var sequence: UInt64
    /// RFC 3339 in UTC with microseconds.
    package var issuedAt: String
    package var nextUpdateBy: String
    /// Sorted by serial.
    package var entries: [Entry]

    package struct Entry: Codable, Hashable, Sendable {
        package var serial: String
        /// `revoked` or `suspended`.
        package var status: String
        /// For `suspended`: RFC 3339 in UTC with microseconds.
        package var until: String?

        package init(serial: String, status: String, until: String?) {
            self.serial = serial
            self.status = status
            self.until = until
        }

        package enum CodingKeys: String, CodingKey, CaseIterable { case serial, status, until }
    }

    package init(
        supervisor: String, sequence: UInt64, issuedAt: String, nextUpdateBy: String,
        entries: [Entry]
    ) {
        self.supervisor = supervisor
        self.sequence = sequence
        self.issuedAt = issuedAt
        self.nextUpdateBy = nextUpdateBy
        self.entries = entries
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case supervisor, sequence, issuedAt, nextUpdateBy, entries
    }
}
