import Outbound
import Programme
import Rules
package import Vocabulary

/// The letters of an office and how they stand now.
package struct ListLetters: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    /// - Parameter reader: who looks at them; `nil` is whoever has the office's folder.
    package func callAsFunction(for reader: PersonID? = nil) throws -> [ShownLetter] {
        let now = desk.world.clock.now()
        guard !desk.isSupervisor else {
            return Self.issued(in: try desk.replay(SupervisorOffice.self), at: now, for: reader)
        }
        let state = try desk.replay(FirmState.self)
        return Self.held(in: state.office, try desk.rulebook(state.rulebook), at: now)
    }

    /// Those that the supervisor's office issued, as they stand at `now`.
    /// - Parameter today: the office by which `reader` may see them; `nil` is `office` itself.
    static func issued(
        in office: SupervisorOffice, at now: Instant, for reader: PersonID?,
        today: SupervisorOffice? = nil
    ) -> [ShownLetter] {
        office.letters.issued.values
            .filter { letter in reader.map { (today ?? office).maySee(letter, $0) } ?? true }
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

    private static func standing(
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
    private static func waiting(_ letter: IssuedLetter, at now: Instant) -> String {
        guard let due = letter.confirmBy else { return "" }
        return now < due ? ", not yet confirmed" : ", confirmation overdue since \(due)"
    }

    /// Those that a firm's office holds, as they stand at `now`.
    static func held(in office: FirmOffice, _ rules: Rulebook, at now: Instant) -> [ShownLetter] {
        let sound = office.checkedLetters(rules).map { letter in
            ShownLetter(
                letter,
                letter.standing(
                    at: now, statusList: office.statusList, told: office.measures, rules: rules),
                told: office.measures[letter.serial].map { ShownMeasure($0, rules) })
        }
        let others = office.otherReplies(rules).map(ShownLetter.init)
        let defective = office.defects(rules).sorted { $0.key < $1.key }
            .compactMap { serial, failure -> ShownLetter? in
                guard let grant = office.letters[serial]?.letter.grant else { return nil }
                return ShownLetter(
                    serial: serial.description, firm: office.id?.text ?? "",
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
