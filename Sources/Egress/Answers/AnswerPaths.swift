/// The paths of an API's answers with the role of each: a tree over keys.
///
/// Written as `choices[].delta.content`; `[]` is any element, `**` at the end every leaf below.
package struct AnswerPaths: Sendable {
    struct Node: Sendable {
        var keys: [(name: [UInt8], node: Int)] = []
        var element: Int?
        var role: LeafRole?
        var roleBelow: LeafRole?
        /// What stands instead of this value when a text beside it has changed.
        var substitute: [UInt8]?
    }

    private(set) var nodes: [Node] = [Node()]
    /// Keys of strings that come whole even where every leaf below is a piece.
    let labels: [[UInt8]]

    /// - Parameters:
    ///   - labels: keys of strings that name things and come whole, unless their path says
    ///     otherwise, even where every leaf below is a piece.
    ///   - substitutes: values that repeat a text in other words (token probabilities), and
    ///     what stands for them when that text does not pass as it came.
    package init(
        _ roles: [(path: String, role: LeafRole)], labels: [String] = [],
        substitutes: [(path: String, value: String)] = []
    ) {
        self.labels = labels.map { Array($0.utf8) }
        for (path, role) in roles {
            if path.hasSuffix(".**") {
                nodes[node(at: path.dropLast(3))].roleBelow = role
            } else {
                nodes[node(at: path[...])].role = role
            }
        }
        for (path, value) in substitutes {
            nodes[node(at: path[...])].substitute = Array(value.utf8)
        }
    }

    /// The path of `key` below `node`; `nil` where the shape names none.
    func child(of node: Int, key: Span<UInt8>) -> Int? {
        guard nodes.indices.contains(node) else { return nil }
        for entry in nodes[node].keys where entry.name.span.isEqual(to: key) { return entry.node }
        return nil
    }

    private mutating func node(at path: Substring) -> Int {
        var at = 0
        for step in path.split(separator: ".") {
            let name = step.prefix { $0 != "[" }
            at = keyChild(of: at, Array(name.utf8))
            for _ in 0..<(step.count - name.count) / 2 { at = elementChild(of: at) }
        }
        return at
    }

    private mutating func keyChild(of node: Int, _ name: [UInt8]) -> Int {
        if let known = child(of: node, key: name.span) { return known }
        nodes.append(Node())
        nodes[node].keys.append((name, nodes.count - 1))
        return nodes.count - 1
    }

    private mutating func elementChild(of node: Int) -> Int {
        if let known = nodes[node].element { return known }
        nodes.append(Node())
        nodes[node].element = nodes.count - 1
        return nodes.count - 1
    }
}
