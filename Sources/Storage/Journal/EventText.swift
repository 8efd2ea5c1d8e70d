import Inspection

/// The JSON of one event, scanned once: its values by their places, nothing decoded yet.
///
/// Strict as the scanner is, and stricter than the library: whoever cannot read an event here
/// reads it there.
final class EventText: Sendable {
    /// A value, and behind a container's own those that it holds; before each member of an
    /// object stands its key.
    struct Node {
        let token: JSONToken
        /// The node behind it and all that it holds.
        var end: Int
    }

    let bytes: [UInt8]
    let nodes: [Node]

    init(scanning bytes: [UInt8]) throws(JSONFailure) {
        self.bytes = bytes
        var scanner = JSONScanner(limits: JSONLimits(bytes: bytes.count))
        var nodes: [Node] = []
        nodes.reserveCapacity(bytes.count / 8)
        var open: [Int] = []
        while let token = try scanner.next(in: bytes.span) {
            switch token.kind {
            case .objectEnd, .arrayEnd:
                if let start = open.popLast() { nodes[start].end = nodes.count }
            case .objectStart, .arrayStart:
                open.append(nodes.count)
                fallthrough
            case .key, .string, .number, .yes, .no, .null:
                nodes.append(Node(token: token, end: nodes.count + 1))
            }
        }
        self.nodes = nodes
    }

    /// The text of a string or a key.
    func text(_ node: Int) -> String {
        let token = nodes[node].token
        guard token.isEscaped else {
            return String(decoding: bytes[token.contentRange], as: UTF8.self)
        }
        let bytes = bytes
        let decoded = JSONText(token, in: bytes.span)
        return String(decoding: decoded.bytes, as: UTF8.self)
    }

    func kind(_ node: Int) -> JSONToken.Kind { nodes[node].token.kind }

    /// The value of `name` in an object; `nil` where it has none.
    func member(_ name: String, of object: Int) -> Int? {
        let name = name.utf8
        var node = object + 1
        while node < nodes[object].end {
            if isKey(node, name) { return node + 1 }
            node = nodes[node + 1].end
        }
        return nil
    }

    private func isKey(_ node: Int, _ name: String.UTF8View) -> Bool {
        let key = nodes[node].token
        guard !key.isEscaped else { return text(node).utf8.elementsEqual(name) }
        return key.contentRange.count == name.count
            && bytes[key.contentRange].elementsEqual(name)
    }

    /// A whole number in digits alone; `nil` for any other, or one that is too large.
    func integer<Number: FixedWidthInteger>(_ node: Int, as type: Number.Type) -> Number? {
        let digits = bytes[nodes[node].token.range]
        let isNegative = digits.first == UInt8(ascii: "-")
        var value: Number = 0
        for digit in isNegative ? digits.dropFirst() : digits {
            guard let digit = Number(exactly: digit &- 48), digit <= 9 else { return nil }
            let (tens, isOver) = value.multipliedReportingOverflow(by: 10)
            let (sum, isOut) =
                isNegative
                ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
            if isOver || isOut { return nil }
            value = sum
        }
        return value
    }
}
