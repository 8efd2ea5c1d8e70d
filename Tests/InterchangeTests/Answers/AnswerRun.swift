import Egress
import Inspection
import Interchange

/// One answer sent through a filter, and what came of it.
struct AnswerRun {
    var out: [UInt8] = []
    var refusal: GateRefusal?
    var report = AnswerReport()

    var text: String { String(decoding: out, as: UTF8.self) }

    /// Sends `chunks` through a filter; a cut is carried out as the gate does.
    init(
        _ chunks: [[UInt8]], _ shape: AnswerShape, form: AnswerFilter.Form = .events,
        action: Action = .pseudonymise, restoring: [String: String] = [:], usageAdded: Bool = false
    ) {
        let placeholders = restoring.sorted { $0.key < $1.key }.map {
            Placeholders.Entry(name: Array($0.key.utf8), original: Array($0.value.utf8))
        }
        var filter = AnswerFilter(
            shape: shape, form: form, policy: .every(action), inspector: Inspector(),
            restoring: Placeholders(placeholders), usageAdded: usageAdded)
        var step = AnswerFilter.Step.proceed
        for chunk in chunks where step == .proceed {
            step = filter.push(chunk.span, into: &out)
        }
        if step == .proceed { step = filter.finish(into: &out) }
        if case .cut(let refusal) = step {
            self.refusal = refusal
            filter.cut(refusal, message: "it ended", into: &out)
        }
        report = filter.report
    }

    init(
        _ stream: String, _ shape: AnswerShape, form: AnswerFilter.Form = .events,
        action: Action = .pseudonymise, restoring: [String: String] = [:], usageAdded: Bool = false
    ) {
        self.init(
            [Array(stream.utf8)], shape, form: form, action: action, restoring: restoring,
            usageAdded: usageAdded)
    }
}

extension Policy {
    /// What is certain or likely is treated by `action`, the rest is noted.
    static func every(_ action: Action) -> Policy {
        Policy(
            Dictionary(
                uniqueKeysWithValues: Kind.allCases.map {
                    (
                        $0,
                        Rule(
                            certain: action, likely: action, possible: .note, repeatedFrom: 3,
                            possibleRepeated: .note)
                    )
                }))
    }
}

/// A value that is found for certain wherever it stands, made up.
enum Planted {
    static let value = "900101-1234568"
    static let masked = "[RRN]"
}
