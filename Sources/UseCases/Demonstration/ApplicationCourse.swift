/// How far an invented application comes in its round.
package enum ApplicationCourse: String, Hashable, Sendable, CaseIterable {
    // In a round that is closed.
    case selected, waiting, supplementRequired
    /// Refused upon the panel's recommendation.
    case refused
    /// Refused while it was looked through, without a panel.
    case refusedUnevaluated
    /// Taken back by its firm.
    case withdrawn

    // In the round that is under way.
    /// A supplement was asked for, and its day has passed without one.
    case unanswered
    /// No panel yet.
    case unassigned
    /// A panel of which nobody has declared anything.
    case panelNamed
    /// An expert is locked out, and the place is empty.
    case conflicted
    /// All declared, nobody has scored.
    case declared
    case scoredByOne, scoredByTwo
    /// All scores lie sealed.
    case sealed
    /// The scores are open, the chair has not signed off.
    case opened
    case concluded

    /// Whether its round may end with it.
    package var isOutcome: Bool {
        switch self {
        case .selected, .waiting, .supplementRequired, .refused, .refusedUnevaluated, .withdrawn:
            true
        case .unanswered, .unassigned, .panelNamed, .conflicted, .declared, .scoredByOne,
            .scoredByTwo, .sealed, .opened, .concluded:
            false
        }
    }

    var hasPanel: Bool {
        switch self {
        case .refusedUnevaluated, .withdrawn, .unanswered, .unassigned: false
        case .selected, .waiting, .supplementRequired, .refused, .panelNamed, .conflicted,
            .declared, .scoredByOne, .scoredByTwo, .sealed, .opened, .concluded:
            true
        }
    }

    /// Whether the members of its panel have said that nothing stands against it.
    var isDeclared: Bool { hasPanel && self != .panelNamed && self != .conflicted }

    /// How many of the three experts have scored.
    var scoreCount: Int {
        switch self {
        case .scoredByOne: 1
        case .scoredByTwo: 2
        default: isDeclared && self != .declared ? 3 : 0
        }
    }

    var isOpened: Bool { scoreCount == 3 && self != .sealed }
    var isConcluded: Bool { isOpened && self != .opened }

    /// What the panel recommends.
    var recommendation: String {
        switch self {
        case .refused: "refuse"
        case .supplementRequired: "supplement"
        default: "select"
        }
    }

    /// The points that an expert gives of 20: a waiting firm stays behind every selected one.
    var points: ClosedRange<Int> {
        switch self {
        case .selected, .concluded: 16...19
        case .waiting, .supplementRequired: 13...15
        default: 13...18
        }
    }
}
