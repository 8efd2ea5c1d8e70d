import Rules
import Vocabulary

extension EligibilityRules {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        self.init(
            assetsMin: try section.dated("assetsMin") { node throws(YAMLFailure) in
                try node.won()
            },
            employeesMin: try section.wholeNumber("employeesMin", 0...100_000_000),
            dedicatedCISO: try section.flag("dedicatedCISO"),
            underTransactionAct: try section.flag("underTransactionAct"),
            businessYearEndMonth: try section.wholeNumber("businessYearEndMonth", 1...12))
        try section.finish()
    }
}

extension LetterRules {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        let maxTermYears = try section.wholeNumber("maxTermYears", 1...10)
        let provisions = try section.dated("provisions") { node throws(YAMLFailure) in
            var texts: [String] = []
            for item in try node.list() { texts.append(try item.text()) }
            guard !texts.isEmpty else { throw node.failure(.missing) }
            return texts
        }
        var grounds: [GroundCode: Dated<RevocationGround>] = [:]
        var list = try section.take("grounds").mapping()
        for (name, node) in list.takeAll() {
            grounds[try node.code(name)] = try node.dated {
                node throws(YAMLFailure) in try RevocationGround(node)
            }
        }
        let effect = try LetterEffect(section.take("effect"), grounds: grounds)
        let times = try LetterTimes(&section)
        try section.finish()
        self.init(
            maxTermYears: maxTermYears, provisions: provisions, grounds: grounds,
            effect: effect, times: times)
    }
}

extension RevocationGround {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var mapping = try node.mapping()
        let mark = try mapping.take("mark").text()
        let wording = try Wording(&mapping)
        try mapping.finish()
        guard let ground = RevocationGround(mark: mark, wording: wording) else {
            throw node.failure(.notA("a ground whose mark is short"))
        }
        self = ground
    }
}

extension Purposes {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        let byCode: [PurposeCode: Dated<Wording>] = try node.wordings()
        self.init(byCode)
    }
}

extension StatusListRules {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        self.init(
            interval: try section.duration("interval"), grace: try section.duration("grace"),
            greatestAge: try section.duration("greatestAge"))
        try section.finish()
    }
}

extension ApprovalRules {
    /// Fewer than two persons is no approval by another one, so no rulebook can ask for it.
    static let persons = 2...9

    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        self.init(
            letterPersons: try section.wholeNumber("letterPersons", ApprovalRules.persons),
            revocationConfirmWithin: try section.duration("revocationConfirmWithin"),
            stopConfirmWithin: try section.duration("stopConfirmWithin"),
            reopenPersons: try section.wholeNumber("reopenPersons", ApprovalRules.persons))
        try section.finish()
    }
}
