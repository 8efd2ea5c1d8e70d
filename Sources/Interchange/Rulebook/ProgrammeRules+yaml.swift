import Rules
import Vocabulary

extension ProgrammeRules {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        self.init(expectedFirms: try section.wholeNumber("expectedFirms", 0...100_000))
        try section.finish()
    }
}

extension ReviewRules {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        self.init(
            dueOn: try section.dated("dueOn") { node throws(YAMLFailure) in
                let words = "a day that every year has, such as `04-01`"
                guard let day = YearDay(ruleText: try node.plain(words)) else {
                    throw node.failure(.notA(words))
                }
                return day
            })
        try section.finish()
    }
}

extension ConsultationRules {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        let chairs: [PostCode: Dated<Wording>] = try section.take("chairs").wordings()
        try section.finish()
        self.init(chairs: chairs)
    }
}
