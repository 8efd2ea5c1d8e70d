import Foundation
import Vocabulary
import Yams

/// A YAML mapping as the JSON value that decoding takes, so that one written form serves both.
struct YAMLTree {
    private let value: [String: Any]

    init(_ members: [(name: String, node: YAMLNode)]) throws(YAMLFailure) {
        var value: [String: Any] = [:]
        for (name, node) in members { value[name] = try YAMLTree.value(of: node) }
        self.value = value
    }

    func decoded<Value: Decodable>(_ type: Value.Type) throws(YAMLFailure) -> Value {
        do {
            let json = try JSONSerialization.data(withJSONObject: value)
            return try JSONDecoder().decode(type, from: json)
        } catch let error as DecodingError {
            throw YAMLTree.failure(error)
        } catch { throw YAMLFailure("", line: 0, .notYAML("not of this form")) }
    }

    /// A key that stands here and that the value, written again, does not have: it was not read.
    func firstKeyNot(in read: some Encodable) throws(YAMLFailure) -> String? {
        guard let data = try? JSONEncoder().encode(read),
            let back = try? JSONSerialization.jsonObject(with: data)
        else { throw YAMLFailure("", line: 0, .notYAML("not of this form")) }
        return YAMLTree.stranger(value, in: back, at: "")
    }

    private static func stranger(_ given: Any, in read: Any, at path: String) -> String? {
        if let given = given as? [String: Any], let read = read as? [String: Any] {
            for (name, value) in given.sorted(by: { $0.key < $1.key }) {
                let place = path.isEmpty ? name : "\(path).\(name)"
                guard let there = read[name] else { return place }
                if let found = stranger(value, in: there, at: place) { return found }
            }
        }
        if let given = given as? [Any], let read = read as? [Any] {
            for (index, pair) in zip(given, read).enumerated() {
                if let found = stranger(pair.0, in: pair.1, at: "\(path)[\(index)]") {
                    return found
                }
            }
        }
        return nil
    }

    private static func value(of node: YAMLNode) throws(YAMLFailure) -> Any {
        switch node.node {
        case .mapping:
            var mapping = try node.mapping()
            var members: [String: Any] = [:]
            for (name, member) in mapping.takeAll() { members[name] = try value(of: member) }
            return members
        case .sequence:
            var items: [Any] = []
            for item in try node.list() { items.append(try value(of: item)) }
            return items
        default:
            let text = try node.scalar()
            // A plain whole number, `true` and `false` are such; everything else is text, as the
            // fields are.
            guard let plain = try? node.plain("") else { return text }
            if let number = Int(decimal: plain.utf8), String(number) == plain { return number }
            return Bool(plain) ?? text
        }
    }

    private static func failure(_ error: DecodingError) -> YAMLFailure {
        switch error {
        case .keyNotFound(let key, let context):
            YAMLFailure(path(context.codingPath + [key]), line: 0, .missing)
        case .typeMismatch(_, let context), .valueNotFound(_, let context),
            .dataCorrupted(let context):
            YAMLFailure(
                path(context.codingPath), line: 0, .notA("a value of another form"))
        @unknown default: YAMLFailure("", line: 0, .notYAML("not of this form"))
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce(into: "") { path, key in
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
    }
}
