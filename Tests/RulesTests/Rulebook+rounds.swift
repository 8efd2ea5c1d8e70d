import Rules
import Testing
import Vocabulary

/// The rounds of the sample rulebook, as the shipped one has them; other rooms' tests link to
/// this file.
extension Rulebook {
    static func sampleRounds() throws -> RoundTable {
        var rounds: [RoundNumber: RoundRules] = [:]
        rounds[try round(1)] = try rules(
            (nil, 10), ["securityManagement": 40, "aiUtilisation": 25, "testReadiness": 35])
        rounds[try round(2)] = try rules(
            (10, 20), ["securityManagement": 60, "aiUtilisation": 40])
        rounds[try round(3)] = try rules(
            (nil, nil), ["securityManagement": 60, "aiUtilisation": 40])
        return RoundTable(rounds)
    }

    static func sampleApplications() throws -> ApplicationRules {
        ApplicationRules(
            submissionPersons: try dated(2), selectionPersons: try dated(2),
            supplementDays: try dated(10),
            contractClauses: [
                try ClauseCode(parsing: "noTraining"): try dated(try wording("학습 금지", "none"))
            ])
    }

    static func round(_ number: Int) throws -> RoundNumber {
        try #require(RoundNumber(number))
    }

    private static func rules(
        _ capacity: (Int?, Int?), _ weights: [String: Int]
    ) throws -> RoundRules {
        var byCode: [RoundCriterionCode: Int] = [:]
        for (code, weight) in weights { byCode[try RoundCriterionCode(parsing: code)] = weight }
        let purposes = try ["codeReview", "logAnalysis", "vulnerabilityAssessment"].map {
            try PurposeCode(parsing: $0)
        }
        return RoundRules(
            capacity: try dated(
                try #require(RoundCapacity(minimum: capacity.0, maximum: capacity.1))),
            criteria: try dated(try #require(CriterionWeights(byCode))),
            purposes: try dated(try #require(RoundPurposes(Set(purposes)))))
    }
}
