/// A script's rule, resolved for one request: what is said, by whom, and what it is said to cost.
struct Answer {
    let request: ProviderRequest
    let rule: ScriptRule
    let model: String
    let steps: [ScriptStep]

    /// What every answer begins with: nobody shall take the stand-in for a model.
    static let notice = "[rehearsal: no AI wrote this] "

    init(to request: ProviderRequest, by rule: ScriptRule) {
        self.request = request
        self.rule = rule
        model = rule.answersAs ?? request.model
        func filled(_ text: String) -> String {
            text.replacing("{seen}", with: request.seen)
                .replacing("{system}", with: request.system)
        }
        // Arguments are JSON: what was seen is put in as it would stand in a string there.
        func quoted(_ text: String) -> String {
            let inner = JSONValue.string(request.seen).text.dropFirst().dropLast()
            return text.replacing("{seen}", with: inner)
        }
        let resolved = rule.steps.map { step -> ScriptStep in
            switch step {
            case .say(let text): .say(filled(text))
            case .fill(let count): .say(String(repeating: "fill ", count: count / 5 + 1))
            case .reason(let text): .reason(filled(text))
            case .refuse(let text): .refuse(filled(text))
            case .tool(let name, let arguments): .tool(name: name, arguments: quoted(arguments))
            case .ping, .pause, .error, .raw, .hang, .drop: step
            }
        }
        steps = Answer.noticed(resolved)
    }

    var isRefused: Bool { steps.contains { if case .refuse = $0 { true } else { false } } }
    var callsTools: Bool { steps.contains { if case .tool = $0 { true } else { false } } }
    var text: String {
        steps.reduce(into: "") { if case .say(let text) = $1 { $0 += text } }
    }

    var inputTokens: Int { rule.inputTokens ?? (request.byteCount + 3) / 4 }
    var outputTokens: Int {
        rule.outputTokens ?? steps.reduce(0) { $0 + ($1.spoken.utf8.count + 3) / 4 }
    }

    /// The steps with the notice before the first thing said; a script that hangs or sends raw
    /// bytes first says nothing.
    private static func noticed(_ steps: [ScriptStep]) -> [ScriptStep] {
        var steps = steps
        for (index, step) in steps.enumerated() {
            switch step {
            case .say(let text):
                steps[index] = .say(notice + text)
                return steps
            case .reason, .refuse, .tool:
                steps.insert(.say(notice), at: index)
                return steps
            case .ping, .pause: continue
            case .error, .raw, .hang, .drop, .fill: return steps
            }
        }
        return steps
    }
}

extension ScriptStep {
    /// What of this step a model would have written.
    var spoken: String {
        switch self {
        case .say(let text), .reason(let text), .refuse(let text): text
        case .tool(_, let arguments): arguments
        case .fill, .ping, .pause, .error, .raw, .hang, .drop: ""
        }
    }
}
