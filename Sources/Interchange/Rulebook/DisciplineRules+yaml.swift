import Rules
import Vocabulary

extension DisciplineRules {
    /// A number of Annex 7 stands once, and what proposes suspension is a control of the list.
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        let atOnce = try section.take("suspendAtOnce")
        self.init(
            evaluationMonths: try section.wholeNumber("evaluationMonths", 1...24),
            graceDays: try section.wholeNumber("graceDays", 0...366),
            planDays: try section.wholeNumber("planDays", 1...366),
            repeatedFailures: try section.wholeNumber("repeatedFailures", 1...100),
            failureMonths: try section.wholeNumber("failureMonths", 1...120),
            suspendAtOnce: try atOnce.dated { node throws(YAMLFailure) in
                try node.controlCodes()
            },
            logRetentionMonths: try section.wholeNumber("logRetentionMonths", 1...120),
            controls: try section.take("controls").controls())
        try section.finish()
        for code in suspendAtOnce.value where controls[code] == nil {
            throw atOnce.failure(.notA("a list of controls; `\(code)` is none"))
        }
    }
}

extension YAMLNode {
    fileprivate func controlCodes() throws(YAMLFailure) -> [ControlCode] {
        var codes: [ControlCode] = []
        for item in try list() { codes.append(try item.code(try item.plain("a control"))) }
        guard Set(codes).count == codes.count else { throw failure(.duplicateKey) }
        return codes
    }

    fileprivate func controls() throws(YAMLFailure) -> [ControlCode: Dated<Control>] {
        var mapping = try mapping()
        var controls: [ControlCode: Dated<Control>] = [:]
        var numbers: Set<Int> = []
        for (name, node) in mapping.takeAll() {
            let control = try node.dated { node throws(YAMLFailure) in try Control(node) }
            if let number = control.value.number, !numbers.insert(number).inserted {
                throw node.failure(.notA("a control whose number in Annex 7 is its own"))
            }
            controls[try node.code(name)] = control
        }
        guard (1...DisciplineRules.controlLimit).contains(controls.count) else {
            throw failure(.outOfRange("1 to \(DisciplineRules.controlLimit) controls"))
        }
        return controls
    }

    fileprivate func word<Word: RawRepresentable<String> & CaseIterable>(
        _ type: Word.Type
    ) throws(YAMLFailure) -> Word {
        let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
        guard let word = Word(rawValue: try plain("one of \(words)")) else {
            throw failure(.notA("one of \(words)"))
        }
        return word
    }
}

extension Control {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var mapping = try node.mapping()
        let group = try mapping.take("group").word(ControlGroup.self)
        let number = try mapping.takeIfPresent("number").map { node throws(YAMLFailure) in
            try node.wholeNumber(Control.annexNumbers)
        }
        let control = Control(
            group: group, number: number, wording: try Wording(&mapping),
            evidence: try mapping.take("evidence").word(ControlEvidence.self),
            frequency: try mapping.take("every").word(CheckFrequency.self),
            applies: try mapping.take("applies").word(Applicability.self),
            isShownByGate: try mapping.take("gate").flag())
        try mapping.finish()
        guard let control else {
            throw node.failure(.notA("a control: one of Annex 7 has a number, others have none"))
        }
        self = control
    }
}
