import Programme
import Rules
import Testing
import Vocabulary

extension GoldenEventTests {
    static func roundEvents(_ sample: Sample) throws -> [any JournalEvent] {
        let second = try Rulebook.round(2)
        let rules = try #require(sample.rulebook.rounds[second])
        let day = try KoreanDate(parsing: "2026-08-03")
        return [
            RoundPlanned(
                round: second, opensOn: day, closesOn: day.adding(days: 14),
                decidesOn: day.adding(days: 45), rules: rules, rulebook: sample.rulebook),
            RoundOpened(round: second, capacity: 20, eligibleFirms: 49),
            RoundScreeningBegun(round: second),
            RoundEvaluationBegun(round: second),
            RoundDecided(round: second),
            RoundClosed(round: second, selected: 8, reason: "신청한 회사가 적음"),
        ]
    }
}
