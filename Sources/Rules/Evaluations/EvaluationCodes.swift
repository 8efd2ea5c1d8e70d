/// What the codes of an evaluation name; none of these has a value.
package enum AxisNoun {}
package enum ScoreNoun {}
package enum ExpertiseNoun {}

/// One of the sides from which a firm is evaluated: `securityManagement`.
package typealias AxisCode = Code<AxisNoun>
/// One thing that experts give points for: `incidentResponse`.
package typealias ScoreCode = Code<ScoreNoun>
/// A field in which an expert is one: `ai`, `security`, `legal`.
package typealias ExpertiseCode = Code<ExpertiseNoun>
