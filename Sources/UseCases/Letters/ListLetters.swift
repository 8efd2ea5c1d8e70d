import Outbound
import Programme
import Vocabulary

/// The letters of an office and how they stand now.
package struct ListLetters: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    package func callAsFunction() throws -> [ShownLetter] {
        desk.isSupervisor ? try issued() : try held()
    }

    private func issued() throws -> [ShownLetter] {
        let now = desk.world.clock.now()
        let office = try desk.replay(SupervisorOffice.self)
        return office.letters.issued.values
            .sorted { $0.serial < $1.serial }
            .map { letter in
                ShownLetter(
                    serial: letter.serial.description, firm: letter.firm.text,
                    standing: standing(
                        of: letter, office.letters.decision(of: letter.serial), at: now),
                    firstDay: letter.term.first.description,
                    lastDay: letter.term.last.description)
            }
    }

    private func standing(
        of letter: IssuedLetter, _ decision: LetterDecision?, at now: Instant
    ) -> String {
        if let decision, decision != .noAction {
            return ShownLetter.words(of: decision)
        }
        if letter.isReplaced, let by = letter.renewedBy { return "replaced by \(by)" }
        return switch letter.standing(at: now) {
        case .revoked: "revoked" + waiting(letter, at: now)
        case .suspended(let until): "suspended until \(until)" + waiting(letter, at: now)
        case .notYet: "not yet in force"
        case .inForce, .statusStale: "in force"
        case .expired: "expired"
        }
    }

    /// Whether a second person has yet to confirm, and should have by now.
    private func waiting(_ letter: IssuedLetter, at now: Instant) -> String {
        guard let due = letter.confirmBy else { return "" }
        return now < due ? ", not yet confirmed" : ", confirmation overdue since \(due)"
    }

    private func held() throws -> [ShownLetter] {
        let state = try desk.replay(FirmState.self)
        let rules = try desk.rulebook(state.rulebook)
        let now = desk.world.clock.now()
        let sound = state.office.checkedLetters(rules).map { letter in
            ShownLetter(
                letter,
                letter.standing(
                    at: now, statusList: state.office.statusList,
                    told: state.office.measures, rules: rules),
                told: state.office.measures[letter.serial].map { ShownMeasure($0, rules) })
        }
        let others = state.office.otherReplies(rules).map(ShownLetter.init)
        let defective = state.office.defects(rules).sorted { $0.key < $1.key }
            .compactMap { serial, failure -> ShownLetter? in
                guard let grant = state.office.letters[serial]?.letter.grant else { return nil }
                return ShownLetter(
                    serial: serial.description, firm: state.office.id?.text ?? "",
                    standing: "defective: \(failure.refusal.message)",
                    firstDay: grant.firstDay, lastDay: grant.lastDay)
            }
        return sound + others + defective
    }
}

/// A letter as people are shown it.
package struct ShownLetter: Codable, Hashable, Sendable {
    package let serial: String
    package let firm: String
    package let standing: String
    package let firstDay: String
    package let lastDay: String
    /// What the supervisor's office told against it; left out at the supervisor's own, and where
    /// nothing was told.
    package var told: [ShownMeasure]?
}

extension ShownLetter {
    init(_ letter: Letter, _ standing: Standing, told: [ShownMeasure]) {
        self.init(
            serial: letter.serial.description, firm: letter.firm.text,
            standing: ShownLetter.words(standing),
            firstDay: letter.grant.term.first.description,
            lastDay: letter.grant.term.last.description, told: told.isEmpty ? nil : told)
    }

    /// A reply that grants nothing, however old it is.
    init(_ reply: LetterReply) {
        self.init(
            serial: reply.serial.description, firm: reply.firm.text,
            standing: ShownLetter.words(of: reply.decision),
            firstDay: reply.grant.term.first.description,
            lastDay: reply.grant.term.last.description)
    }

    fileprivate static func words(of decision: LetterDecision) -> String {
        "answered with `\(decision.rawValue)`, opens no gate"
    }

    private static func words(_ standing: Standing) -> String {
        switch standing {
        case .inForce: "in force"
        case .notYet(let firstDay): "not yet in force, from \(firstDay)"
        case .expired(let lastDay): "expired, last day \(lastDay)"
        case .revoked: "revoked"
        case .suspended(let until): "suspended until \(until)"
        case .statusStale: "status list missing or stale"
        }
    }
}
