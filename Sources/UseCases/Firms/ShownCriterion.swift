import Rules
import Vocabulary

/// A criterion of eligibility as people are shown it: never without its value and as-of date.
package struct ShownCriterion: Codable, Hashable, Sendable {
    package let criterion: String
    package let result: String
    package let value: String
    package let required: String
    package let reason: String?
    package let asOf: String?
    package let source: String

    init(_ found: Criterion) {
        criterion = found.name.rawValue
        result = found.verdict.rawValue
        value = found.value ?? "not given"
        required = found.required
        reason = found.reason?.rawValue
        asOf = found.valueAsOf?.description
        source = found.source
    }
}
