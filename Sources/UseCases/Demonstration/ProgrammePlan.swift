import Vocabulary

/// What an invented programme comes to: its rounds, and how far each application comes.
package struct ProgrammePlan: Hashable, Sendable {
    /// The same seed gives the same firms, days, points and outcomes; keys are always new.
    package let seed: UInt64
    /// All but the last are closed.
    package let rounds: [RoundPlan]
    /// Whether the first firm gets its letter; else its way ends with the selection.
    package let isFirstLetterIssued: Bool

    package init(seed: UInt64, rounds: [RoundPlan], isFirstLetterIssued: Bool = true) {
        self.seed = seed
        self.rounds = rounds
        self.isFirstLetterIssued = isFirstLetterIssued
    }

    /// One round of applications.
    package struct RoundPlan: Hashable, Sendable {
        /// Firms that waited, and enter by their own act.
        package let waiting: Int
        /// Firms that were told what they lack, and enter with a supplement.
        package let supplemented: Int
        /// Firms that were refused or took theirs back, and apply anew.
        package let again: Int
        /// Firms that apply for the first time.
        package let new: Int
        /// How many of those that apply take their application back and hand in another.
        package let secondThoughts: Int
        /// One for each application that stands in the round when its time is over.
        package let courses: [ApplicationCourse]

        package init(
            waiting: Int = 0, supplemented: Int = 0, again: Int = 0, new: Int = 0,
            secondThoughts: Int = 0, courses: [(course: ApplicationCourse, count: Int)]
        ) {
            self.waiting = waiting
            self.supplemented = supplemented
            self.again = again
            self.new = new
            self.secondThoughts = secondThoughts
            self.courses = courses.flatMap { Array(repeating: $0.course, count: $0.count) }
        }

        package var entrants: Int { waiting + supplemented + again + new }
        /// Applications that the round adds.
        package var applications: Int { again + new + secondThoughts }
    }

    /// Applications of all rounds.
    package var applications: Int { rounds.map(\.applications).reduce(0, +) }

    package func count(of course: ApplicationCourse, inRound place: Int) -> Int {
        rounds[place].courses.count { $0 == course }
    }

    /// Refuses a plan that cannot be told: who enters must come somewhere, and a closed round
    /// leaves nobody under way. What the programme's own rules forbid, they refuse themselves.
    func check() throws {
        for (place, round) in rounds.enumerated() {
            guard round.courses.count == round.entrants, round.secondThoughts <= round.entrants
            else {
                throw Refusal(
                    .invalid,
                    "round \(place + 1) has \(round.entrants) entrants and "
                        + "\(round.courses.count) courses; give each its own")
            }
            guard place + 1 == rounds.count || round.courses.allSatisfy(\.isOutcome) else {
                throw Refusal(.invalid, "only the last round may be under way")
            }
        }
        let new = rounds.map(\.new).reduce(0, +)
        guard new <= InventedFirm.eligibleCount else {
            throw Refusal(
                .invalid, "\(new) firms apply, but \(InventedFirm.eligibleCount) are eligible")
        }
    }
}

extension ProgrammePlan {
    /// Part-way through round 2: 10 firms selected in round 1, 19 applications being evaluated.
    package static func usual(seed: UInt64, isFirstLetterIssued: Bool = true) -> ProgrammePlan {
        ProgrammePlan(
            seed: seed,
            rounds: [
                RoundPlan(
                    new: 24,
                    courses: [
                        (.selected, 10), (.waiting, 5), (.supplementRequired, 4), (.refused, 3),
                        (.refusedUnevaluated, 1), (.withdrawn, 1),
                    ]),
                RoundPlan(
                    waiting: 4, supplemented: 3, again: 1, new: 11,
                    courses: [
                        (.concluded, 2), (.opened, 1), (.sealed, 2), (.scoredByTwo, 2),
                        (.scoredByOne, 2), (.declared, 2), (.conflicted, 1), (.panelNamed, 2),
                        (.unassigned, 3), (.unanswered, 1), (.withdrawn, 1),
                    ]),
            ], isFirstLetterIssued: isFirstLetterIssued)
    }

    /// 150 applications in three rounds, the third of them under way: for measuring.
    package static func crowded(seed: UInt64, isFirstLetterIssued: Bool = true) -> ProgrammePlan {
        ProgrammePlan(
            seed: seed,
            rounds: [
                RoundPlan(
                    new: 49,
                    courses: [
                        (.selected, 10), (.refused, 12), (.refusedUnevaluated, 27),
                    ]),
                RoundPlan(
                    again: 39, secondThoughts: 8,
                    courses: [
                        (.selected, 12), (.refused, 10), (.refusedUnevaluated, 17),
                    ]),
                RoundPlan(
                    again: 27, secondThoughts: 27,
                    courses: [
                        (.concluded, 6), (.opened, 2), (.sealed, 4), (.scoredByTwo, 4),
                        (.declared, 3), (.panelNamed, 3), (.unassigned, 5),
                    ]),
            ], isFirstLetterIssued: isFirstLetterIssued)
    }
}
