package import Inspection

/// What one answer has shown, for its outcome entry; no value of the answer stands in it.
package struct AnswerReport: Hashable, Sendable {
    /// How an answer ended.
    package enum Ending: Hashable, Sendable {
        /// Still under way.
        case open
        case complete
        /// The upstream ended before the API's own end.
        case truncated
        /// The API's own error, in a stream or as a body.
        case upstreamError
        case cut(GateReason)
    }

    /// How often a kind was found at a grade and treated so.
    package struct Count: Hashable, Sendable {
        package let kind: Kind
        package let grade: Grade
        package let action: Action
        package fileprivate(set) var count: Int
    }

    /// In the order of kinds, grades and actions.
    package private(set) var findings: [Count] = []
    package internal(set) var usage = AnswerUsage()
    /// The models that the answer named, the first first; nearly always one.
    package private(set) var models: [String] = []
    package internal(set) var restoredCount = 0
    package internal(set) var ending = Ending.open

    package init() {}

    mutating func count(_ finding: Finding, _ action: Action) {
        let key = (finding.kind.rawValue, finding.grade.rawValue, action)
        for index in findings.indices {
            let entry = findings[index]
            let other = (entry.kind.rawValue, entry.grade.rawValue, entry.action)
            if other == key {
                findings[index].count += 1
                return
            }
        }
        findings.append(
            Count(kind: finding.kind, grade: finding.grade, action: action, count: 1))
        findings.sort {
            ($0.kind.rawValue, $0.grade, $0.action) < ($1.kind.rawValue, $1.grade, $1.action)
        }
    }

    mutating func name(model: String) {
        guard models.count < AnswerJudge.modelLimit, !models.contains(model) else { return }
        models.append(model)
    }
}
