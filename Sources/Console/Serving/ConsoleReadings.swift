package import Programme
package import UseCases
package import Vocabulary

/// What the pages of a supervisor's office read; made in the composition root.
package struct SupervisorReadings: Sendable {
    package let name: OfficeName
    package let office: @Sendable () throws -> OfficeView<SupervisorOffice>
    package let journal: Journal
    /// What a person committed to in an evaluation, unsealed for them alone.
    package let ownSheet: OwnSheet

    /// Up to the end of a day, `nil` being the last one with an entry; from one of that day's
    /// entries on, `nil` being its first, at most so many of them.
    package typealias Journal =
        @Sendable (_ day: KoreanDate?, _ first: UInt64?, _ limit: Int) throws ->
        JournalDay<SupervisorOffice>

    package typealias OwnSheet =
        @Sendable (Evaluation, PersonID, SupervisorOffice) throws -> ScoreSheet?

    package init(
        name: OfficeName, office: @escaping @Sendable () throws -> OfficeView<SupervisorOffice>,
        journal: @escaping Journal,
        ownSheet: @escaping OwnSheet
    ) {
        self.name = name
        self.office = office
        self.journal = journal
        self.ownSheet = ownSheet
    }
}

/// What the pages of a firm's office read.
package struct FirmReadings: Sendable {
    package let name: OfficeName
    package let office: @Sendable () throws -> OfficeView<FirmState>
    package let journal: Journal
    /// The newest `count` entries of the record below an index; `nil` is its end.
    package let record: @Sendable (_ count: Int, _ before: UInt64?) throws -> RecordStretch
    /// Why the gate would refuse everybody now.
    package let shutReasons: @Sendable (OfficeView<FirmState>) -> [ShutReason]
    package let isRehearsal: Bool

    /// As `SupervisorReadings.Journal` has it.
    package typealias Journal =
        @Sendable (_ day: KoreanDate?, _ first: UInt64?, _ limit: Int) throws ->
        JournalDay<FirmState>

    package init(
        name: OfficeName, office: @escaping @Sendable () throws -> OfficeView<FirmState>,
        journal: @escaping Journal,
        record: @escaping @Sendable (_ count: Int, _ before: UInt64?) throws -> RecordStretch,
        shutReasons: @escaping @Sendable (OfficeView<FirmState>) -> [ShutReason],
        isRehearsal: Bool
    ) {
        self.name = name
        self.office = office
        self.journal = journal
        self.record = record
        self.shutReasons = shutReasons
        self.isRehearsal = isRehearsal
    }
}

/// What the console's pages read, by the kind of office.
package enum ConsoleReadings: Sendable {
    case supervisor(SupervisorReadings)
    case firm(FirmReadings)

    var name: OfficeName {
        switch self {
        case .supervisor(let readings): readings.name
        case .firm(let readings): readings.name
        }
    }
}
