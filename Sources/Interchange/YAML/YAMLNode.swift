import Rules
import Vocabulary
import Yams

/// A node of a strict YAML file with the path that leads to it.
struct YAMLNode {
    let node: Node
    let path: String
    /// The line of its key, or of itself where it has none.
    let line: Int

    init(_ node: Node, path: String, line: Int? = nil) {
        self.node = node
        self.path = path
        self.line = line ?? node.mark?.line ?? 0
    }

    func failure(_ problem: YAMLFailure.Problem) -> YAMLFailure {
        YAMLFailure(path, line: line, problem)
    }

    /// Reads `bytes` as one document within the bounds of `YAMLRestraint`.
    static func read(_ bytes: [UInt8]) throws(YAMLFailure) -> YAMLNode {
        let text = try YAMLRestraint.text(of: bytes)
        let root: Node?
        do {
            // Without rules of resolution every scalar stays the text that it is.
            root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw failure(of: error)
        } catch {
            throw YAMLFailure("", line: 0, .notYAML("not YAML"))
        }
        guard let root else { throw YAMLFailure("", line: 0, .missing) }
        return YAMLNode(root, path: "")
    }

    private static func failure(of error: YamlError) -> YAMLFailure {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            YAMLFailure("", line: mark.line, .notYAML("not YAML: \(problem)"))
        case .duplicatedKeysInMapping(let keys, let context):
            YAMLFailure(keys.first ?? "", line: context.mark.line, .duplicateKey)
        default: YAMLFailure("", line: 0, .notYAML("not YAML"))
        }
    }

    /// The text of a scalar, as written.
    func scalar() throws(YAMLFailure) -> String {
        guard case .scalar(let scalar) = node else { throw failure(.notAScalar) }
        return scalar.string
    }

    /// The text of a scalar that is not quoted: numbers, words, durations.
    func plain(_ what: String) throws(YAMLFailure) -> String {
        guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any
        else { throw failure(.notA(what)) }
        return scalar.string
    }

    func list() throws(YAMLFailure) -> [YAMLNode] {
        guard case .sequence(let sequence) = node else { throw failure(.notAList) }
        return sequence.enumerated().map { YAMLNode($1, path: "\(path)[\($0)]") }
    }

    func mapping() throws(YAMLFailure) -> YAMLMapping { try YAMLMapping(self) }
}

/// A mapping whose keys are taken one by one; one that nobody took is an error.
struct YAMLMapping {
    let source: YAMLNode
    private(set) var rest: [String: YAMLNode] = [:]

    init(_ source: YAMLNode) throws(YAMLFailure) {
        guard case .mapping(let mapping) = source.node else {
            throw source.failure(.notAMapping)
        }
        self.source = source
        for (key, value) in mapping {
            let name = try YAMLNode(key, path: source.path).scalar()
            let path = source.path.isEmpty ? name : "\(source.path).\(name)"
            let node = YAMLNode(value, path: path, line: key.mark?.line)
            guard rest.updateValue(node, forKey: name) == nil else {
                throw node.failure(.duplicateKey)
            }
        }
    }

    mutating func take(_ name: String) throws(YAMLFailure) -> YAMLNode {
        guard let node = rest.removeValue(forKey: name) else {
            let path = source.path.isEmpty ? name : "\(source.path).\(name)"
            throw YAMLFailure(path, line: source.line, .missing)
        }
        return node
    }

    mutating func takeIfPresent(_ name: String) -> YAMLNode? { rest.removeValue(forKey: name) }

    /// Every key left, sorted, as a closed list of the file's own.
    mutating func takeAll() -> [(name: String, node: YAMLNode)] {
        defer { rest = [:] }
        return rest.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    func finish() throws(YAMLFailure) {
        if let node = rest.values.min(by: { ($0.line, $0.path) < ($1.line, $1.path) }) {
            throw node.failure(.unknownKey)
        }
    }
}
