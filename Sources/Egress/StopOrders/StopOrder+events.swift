package import Vocabulary

/// One person stopped the gate, at once; a second one confirms.
package struct GateStopped: JournalEvent {
    package static let kind = "gateStopped"
    package let reason: String
    package let confirmBy: Instant

    package init(reason: String, confirmBy: Instant) {
        self.reason = reason
        self.confirmBy = confirmBy
    }

    private enum CodingKeys: String, CodingKey { case reason, confirmBy }
}

/// A second person confirmed the stop.
package struct GateStopConfirmed: JournalEvent {
    package static let kind = "gateStopConfirmed"

    package init() {}

    package init(from decoder: any Decoder) throws {}

    package func encode(to encoder: any Encoder) throws {
        _ = encoder.container(keyedBy: CodingKeys.self)
    }

    private enum CodingKeys: CodingKey {}
}

/// A person proposed to open the gate again.
package struct GateReopenProposed: JournalEvent {
    package static let kind = "gateReopenProposed"
    package let reason: String
    /// Persons that it takes, the proposer included, by the rulebook of the day.
    package let personsNeeded: Int

    package init(reason: String, personsNeeded: Int) {
        self.reason = reason
        self.personsNeeded = personsNeeded
    }

    private enum CodingKeys: String, CodingKey { case reason, personsNeeded }
}

/// Another person approved; with the last one needed the gate is open.
package struct GateReopenApproved: JournalEvent {
    package static let kind = "gateReopenApproved"

    package init() {}

    package init(from decoder: any Decoder) throws {}

    package func encode(to encoder: any Encoder) throws {
        _ = encoder.container(keyedBy: CodingKeys.self)
    }

    private enum CodingKeys: CodingKey {}
}
