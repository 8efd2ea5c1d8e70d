/// Which value of a request's body is what: the rules of one operation as a tree of keys.
package struct RequestShape: Sendable {
    struct Node: Sendable {
        var rule: ShapeRule
        var children: [(key: [UInt8], node: Int)] = []
        var element = RequestShape.nowhere
    }

    /// The node of what no rule names.
    static let nowhere = 0
    static let root = 1

    private(set) var nodes: [Node]
    /// Keys that need a grant wherever they stand, schemas and the like excepted: ids of files,
    /// addresses to fetch, containers.
    private let namedFeatures: [[UInt8]: String]
    /// Set where the API keeps what it is sent unless told otherwise.
    package let storesByDefault: Bool
    /// Set where a stream tells its usage only when asked.
    package let usageIsAsked: Bool

    package init(
        _ rules: [ShapeRule], namedFeatures: [String: String], storesByDefault: Bool = false,
        usageIsAsked: Bool = false
    ) {
        nodes = [Node(rule: ShapeRule(path: "")), Node(rule: ShapeRule(path: ""))]
        self.namedFeatures = Dictionary(
            uniqueKeysWithValues: namedFeatures.map { (Array($0.key.utf8), $0.value) })
        self.storesByDefault = storesByDefault
        self.usageIsAsked = usageIsAsked
        for rule in rules {
            let node = makeNode(at: rule.path)
            nodes[node].rule = nodes[node].rule.merged(with: rule)
            if rule.isZone { nodes[node].element = node }
        }
    }

    func isZone(_ node: Int) -> Bool { nodes[node].rule.isZone }
    func isNaming(_ node: Int) -> Bool { nodes[node].rule.isNaming }
    func isMessage(_ node: Int) -> Bool { nodes[node].rule.isMessage }
    func control(of node: Int) -> LeafControl? { nodes[node].rule.control }
    func role(of node: Int) -> RequestRole { nodes[node].rule.leaf }
    func feature(of node: Int) -> String? { nodes[node].rule.feature }
    func unnamed(of node: Int) -> String? { nodes[node].rule.unnamed }

    /// The grant that `type` needs as the type at `node`; `nil` where types mean nothing.
    func feature(of node: Int, type: String) -> String? {
        nodes[node].rule.family?.feature(of: type)
    }

    func isTyped(_ node: Int) -> Bool { nodes[node].rule.family != nil }

    /// The node of `key` in an object at `node`.
    func child(of node: Int, key: Span<UInt8>) -> Int {
        if nodes[node].rule.isZone { return node }
        for child in nodes[node].children where child.key.count == key.count {
            var isSame = true
            for index in 0..<key.count where child.key[index] != key[index] { isSame = false }
            if isSame { return child.node }
        }
        return Self.nowhere
    }

    func element(of node: Int) -> Int { nodes[node].element }

    func feature(named key: Span<UInt8>) -> String? {
        namedFeatures.isEmpty ? nil : namedFeatures[key.array]
    }

    private mutating func makeNode(at path: String) -> Int {
        var node = Self.root
        for part in path.split(separator: ".") {
            let depth = part.utf8.lazy.filter { $0 == UInt8(ascii: "[") }.count
            node = makeChild(of: node, key: Array(part.utf8.prefix { $0 != UInt8(ascii: "[") }))
            for _ in 0..<depth { node = makeElement(of: node) }
        }
        return node
    }

    private mutating func makeChild(of node: Int, key: [UInt8]) -> Int {
        if let child = nodes[node].children.first(where: { $0.key == key }) { return child.node }
        nodes.append(Node(rule: ShapeRule(path: "")))
        nodes[node].children.append((key, nodes.count - 1))
        return nodes.count - 1
    }

    private mutating func makeElement(of node: Int) -> Int {
        if nodes[node].element == Self.nowhere {
            nodes.append(Node(rule: ShapeRule(path: "")))
            nodes[node].element = nodes.count - 1
        }
        return nodes[node].element
    }
}

extension ShapeRule {
    /// Both rules of one path in one; the later one's words stand where both have one.
    fileprivate func merged(with later: ShapeRule) -> ShapeRule {
        var rule = self
        if later.leaf != .fixed { rule.leaf = later.leaf }
        rule.feature = later.feature ?? feature
        rule.control = later.control ?? control
        rule.family = later.family ?? family
        rule.unnamed = later.unnamed ?? unnamed
        rule.isZone = isZone || later.isZone
        rule.isMessage = isMessage || later.isMessage
        rule.isNaming = isNaming || later.isNaming
        return rule
    }
}
