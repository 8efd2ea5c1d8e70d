import Interchange
import Outbound
import Programme
import Rules
package import Vocabulary

/// What an application lacks: every gap with its place and what to do; decides nothing.
package struct CheckApplication: Sendable {
    /// Where the application comes from.
    package enum Source: Sendable {
        /// A file as a person writes it, judged by the shipped rulebook on today's day.
        case file([UInt8], World)
        /// One of this office, by its id, judged by the office's rulebook.
        case held(String, OfficeDesk, by: PersonID? = nil)
    }

    package init() {}

    package struct Checked: Codable, Hashable, Sendable {
        /// No gap keeps it from being submitted.
        package let isComplete: Bool
        package let gaps: [ShownGap]
    }

    package func callAsFunction(_ source: Source) throws -> Checked {
        let gaps: [Gap]
        switch source {
        case .file(let yaml, let world):
            let relief = try RequestedRelief(ApplicationDraftFile(parsing: yaml).contents)
            gaps = self.gaps(
                relief, in: relief.round, at: world.clock.now(), try RulebookShelf.shipped())
        case .held(let id, let desk, let actor):
            let (contents, round, rules) = try desk.application(id, by: actor)
            let relief = try RequestedRelief(contents)
            gaps = self.gaps(relief, in: round ?? relief.round, at: desk.world.clock.now(), rules)
        }
        return Checked(
            isComplete: !gaps.contains(where: \.isBlocking), gaps: gaps.map(ShownGap.init))
    }

    private func gaps(
        _ relief: RequestedRelief, in round: RoundNumber, at now: Instant, _ rules: Rulebook
    ) -> [Gap] {
        Completeness(
            on: KoreanDate(of: now), in: round, controls: rules.disciplines.controlCodes,
            rules: rules
        ).gaps(in: relief)
    }
}

/// A gap as people are shown it.
package struct ShownGap: Codable, Hashable, Sendable {
    package let code: String
    package let field: String
    package let blocks: Bool
    package let korean: String
    package let english: String
    package let remedyKorean: String
    package let remedyEnglish: String

    init(_ gap: Gap) {
        let words = gap.code.words
        code = gap.code.rawValue
        field = gap.field
        blocks = gap.isBlocking
        korean = words.korean
        english = words.english
        remedyKorean = words.remedyKorean
        remedyEnglish = words.remedyEnglish
    }
}

extension OfficeDesk {
    /// The contents of an application of this office that the one who asks may see, the round
    /// that it stands in, and the office's rulebook.
    func application(
        _ id: String, by actor: PersonID?
    ) throws -> (contents: ApplicationContents, round: RoundNumber?, rules: Rulebook) {
        if isSupervisor {
            let office = try replay(SupervisorOffice.self)
            let found = try office.application(
                GivenID.application(id), for: try office.reader(actor))
            return (found.contents, found.round, try rulebook(office.rulebook))
        }
        let state = try replay(FirmState.self)
        let id = try GivenID.ownApplication(id)
        guard let found = state.office.applications[id] else {
            throw FirmApplicationFailure.unknownApplication(id)
        }
        return (found.contents, found.round, try rulebook(state.rulebook))
    }
}
