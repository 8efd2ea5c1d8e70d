import Rules
import Vocabulary

extension RoundTable {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        var byNumber: [RoundNumber: RoundRules] = [:]
        for (name, node) in section.takeAll() {
            guard let number = Int(decimal: name.utf8), String(number) == name,
                let round = RoundNumber(number)
            else { throw node.failure(.notA("a round's number of 1 to 99")) }
            byNumber[round] = try RoundRules(node)
        }
        guard !byNumber.isEmpty else { throw node.failure(.missing) }
        self.init(byNumber)
    }
}

extension RoundRules {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        self.init(
            capacity: try section.dated("capacity") { node throws(YAMLFailure) in
                try RoundCapacity(node)
            },
            criteria: try section.dated("criteria") { node throws(YAMLFailure) in
                try CriterionWeights(node)
            },
            purposes: try section.dated("purposes") { node throws(YAMLFailure) in
                try RoundPurposes(node)
            })
        try section.finish()
    }
}

extension RoundCapacity {
    /// `min` may be absent; `max` is a number or the words `remaining demand`.
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var mapping = try node.mapping()
        var minimum: Int?
        if let least = mapping.takeIfPresent("min") {
            minimum = try least.wholeNumber(RoundCapacity.limits)
        }
        let most = try mapping.take("max")
        let isOpen = try most.scalar() == "remaining demand"
        let maximum = isOpen ? nil : try most.wholeNumber(RoundCapacity.limits)
        try mapping.finish()
        guard let capacity = RoundCapacity(minimum: minimum, maximum: maximum) else {
            throw node.failure(.notA("a minimum not above its maximum"))
        }
        self = capacity
    }
}

extension CriterionWeights {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var mapping = try node.mapping()
        var weights: [RoundCriterionCode: Int] = [:]
        for (name, node) in mapping.takeAll() {
            weights[try node.code(name)] = try node.wholeNumber(1...100)
        }
        guard let criteria = CriterionWeights(weights) else {
            throw node.failure(.notA("weights that add up to 100"))
        }
        self = criteria
    }
}

extension RoundPurposes {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var codes: Set<PurposeCode> = []
        for item in try node.list() { codes.insert(try item.code(try item.scalar())) }
        guard let purposes = RoundPurposes(codes) else { throw node.failure(.missing) }
        self = purposes
    }
}

extension ApplicationRules {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        self.init(
            submissionPersons: try section.wholeNumber(
                "submissionPersons", ApprovalRules.persons),
            selectionPersons: try section.wholeNumber("selectionPersons", ApprovalRules.persons),
            supplementDays: try section.wholeNumber("supplementDays", 1...366),
            contractClauses: try section.take("contractClauses").wordings())
        try section.finish()
    }
}
