import Rules
import Testing
import Vocabulary

/// A small catalogue for tests; other rooms' tests link to this file.
extension DisciplineRules {
    static func sample(filterFrequency: CheckFrequency = .monthly) throws -> DisciplineRules {
        func control(
            _ group: ControlGroup, _ number: Int?, _ evidence: ControlEvidence,
            _ frequency: CheckFrequency, _ applies: Control.Applicability, gate: Bool = false
        ) throws -> Dated<Control> {
            try Rulebook.dated(
                try #require(
                    Control(
                        group: group, number: number,
                        wording: Rulebook.wording("통제", "a control"), evidence: evidence,
                        frequency: frequency, applies: applies, isShownByGate: gate)))
        }
        func code(_ text: String) throws -> ControlCode { try ControlCode(parsing: text) }
        return DisciplineRules(
            evaluationMonths: try Rulebook.dated(6), graceDays: try Rulebook.dated(30),
            planDays: try Rulebook.dated(90), repeatedFailures: try Rulebook.dated(3),
            failureMonths: try Rulebook.dated(12),
            suspendAtOnce: try Rulebook.dated([try code("inputFilter")]),
            logRetentionMonths: try Rulebook.dated(12),
            controls: [
                try code("inboundMalware"):
                    try control(.common, 1, .testResult, .quarterly, .always),
                try code("mailMalware"):
                    try control(.mail, 4, .testResult, .quarterly, .whereUsed),
                try code("securityPledge"):
                    try control(.other, 26, .pledge, .yearly, .always),
                try code("inputFilter"):
                    try control(
                        .ai, nil, .gateRecord, filterFrequency, .always, gate: true),
            ])
    }
}
