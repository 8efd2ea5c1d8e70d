import Inspection
import Rules
import Vocabulary

extension InspectionRules {
    /// Every kind that the inspection finds has a policy, and no other; a kind is in at most
    /// one class.
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var section = try node.mapping()
        var kinds: [KindName: Dated<KindPolicy>] = [:]
        let list = try section.take("kinds")
        var policies = try list.mapping()
        for (name, node) in policies.takeAll() {
            kinds[try node.kind(name)] = try node.dated { node throws(YAMLFailure) in
                try KindPolicy(node)
            }
        }
        for kind in Kind.allCases where !kinds.keys.contains(where: { $0.text == kind.rawValue }) {
            throw list.failure(.noPolicy(kind: kind.rawValue))
        }
        var classes: [DataClassCode: Dated<DataClass>] = [:]
        var taken: Set<KindName> = []
        var groups = try section.take("classes").mapping()
        for (name, node) in groups.takeAll() {
            let group = try node.dated { node throws(YAMLFailure) in
                try DataClass(node)
            }
            for kind in group.value.kinds {
                guard taken.insert(kind).inserted else {
                    throw node.failure(.kindInTwoClasses(kind.text))
                }
            }
            classes[try node.code(name)] = group
        }
        try section.finish()
        self.init(kinds: kinds, classes: classes)
    }
}

extension DataClass {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var mapping = try node.mapping()
        let name = try Wording(&mapping)
        var kinds: [KindName] = []
        for item in try mapping.take("kinds").list() {
            kinds.append(try item.kind(try item.scalar()))
        }
        try mapping.finish()
        self.init(name: name, kinds: kinds)
    }
}

extension KindPolicy {
    init(_ node: YAMLNode) throws(YAMLFailure) {
        var mapping = try node.mapping()
        let policy = KindPolicy(
            possible: try mapping.take("possible").kindAction(),
            likely: try mapping.take("likely").kindAction(),
            certain: try mapping.take("certain").kindAction(),
            repeatedFrom: try mapping.take("repeatedFrom").wholeNumber(2...1000),
            repeated: try mapping.take("repeated").kindAction())
        try mapping.finish()
        guard let policy else {
            throw node.failure(.notA("no milder for a surer or a repeated finding"))
        }
        self = policy
    }
}

extension YAMLNode {
    fileprivate func kindAction() throws(YAMLFailure) -> KindAction {
        guard let action = KindAction(rawValue: try plain("an action")) else {
            throw failure(.notA("note, mask, pseudonymise or block"))
        }
        return action
    }

    fileprivate func kind(_ text: String) throws(YAMLFailure) -> KindName {
        guard let kind = Kind(rawValue: text), let name = try? KindName(parsing: kind.rawValue)
        else { throw failure(.notA("a kind that the inspection finds")) }
        return name
    }
}
