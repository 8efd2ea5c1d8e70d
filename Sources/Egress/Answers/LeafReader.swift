import Inspection

/// Reads one JSON text into its leaves, each with its role; keeps its memory between texts.
struct LeafReader: Sendable {
    private let paths: AnswerPaths
    private(set) var leaves: [AnswerLeaf] = []
    private(set) var substitutions: [AnswerSubstitution] = []
    /// Keys that the shape does not name, which are inspected too.
    private(set) var unnamedKeys: [JSONToken] = []
    private var frames: [Frame] = []
    private var frame = Frame()
    private var unnamedPaths: [(parent: Int, key: [UInt8])] = []
    /// Whether a key that could be one of the API's own was written with escapes, as nothing
    /// does that writes JSON: not every reader would take it for the same.
    private var hasDisguisedKey = false

    /// One open container.
    private struct Frame: Sendable {
        /// Path of the container; `LeafReader.nowhere` where the shape says nothing.
        var path = 0
        var roleBelow: LeafRole?
        var start = 0
        var isArray = false
        var next: Int32 = 0
        var spots = AnswerLeaf.Spots()
        var key: Range<Int>?
        /// The path that the shape has for `key` here.
        var keyPath: Int?
        /// The same as text where it is written with escapes.
        var escapedKey: [UInt8]?
    }

    static let nowhere = -1

    init(paths: AnswerPaths) { self.paths = paths }

    mutating func read(_ bytes: Span<UInt8>) throws(AnswerFault) {
        leaves.removeAll(keepingCapacity: true)
        substitutions.removeAll(keepingCapacity: true)
        unnamedKeys.removeAll(keepingCapacity: true)
        frames.removeAll(keepingCapacity: true)
        hasDisguisedKey = false
        frame = Frame()
        var scanner = JSONScanner(limits: JSONLimits(bytes: bytes.count))
        do throws(JSONFailure) {
            while let token = try scanner.next(in: bytes) {
                guard take(token, in: bytes) else { break }
            }
        } catch {
            throw .malformed("json \(error.reason)")
        }
        guard !hasDisguisedKey else { throw .malformed("plain key in escapes") }
        guard unnamedPaths.count < Self.unnamedPathLimit else {
            throw .malformed("too many unknown fields")
        }
    }

    /// Whether reading goes on.
    private mutating func take(_ token: JSONToken, in bytes: Span<UInt8>) -> Bool {
        switch token.kind {
        case .key:
            frame.key = token.contentRange
            frame.escapedKey = token.isEscaped ? JSONText(token, in: bytes).bytes : nil
            if frame.escapedKey?.allSatisfy(Self.isNameCharacter) == true { hasDisguisedKey = true }
            let name = bytes.extracting(token.contentRange)
            frame.keyPath = paths.child(of: frame.path, key: name)
            if frame.keyPath == nil { unnamedKeys.append(token) }
        case .objectStart, .arrayStart: open(token, in: bytes)
        case .objectEnd, .arrayEnd: close(token)
        case .string, .number, .yes, .no, .null: leaf(token, in: bytes)
        }
        return unnamedPaths.count < Self.unnamedPathLimit
    }

    private mutating func leaf(_ token: JSONToken, in bytes: Span<UInt8>) {
        let path = enter(in: bytes)
        leaves.append(
            AnswerLeaf(
                token: token, role: role(of: path) ?? inheritedRole(in: bytes),
                key: frame.isArray ? nil : frame.key, path: path, spots: spotsOfNext()))
        frame.next += 1
    }

    private mutating func open(_ token: JSONToken, in bytes: Span<UInt8>) {
        let isTop = frames.isEmpty && token.depth == 0
        let path = isTop ? 0 : enter(in: bytes)
        var inner = Frame()
        inner.path = path
        inner.roleBelow =
            (path < 0 || isUnnamed(path) ? nil : paths.nodes[path].roleBelow)
            ?? frame.roleBelow
        inner.start = token.range.lowerBound
        inner.isArray = token.kind == .arrayStart
        inner.spots = spotsOfNext()
        frame.next += 1
        frames.append(frame)
        frame = inner
    }

    private mutating func close(_ token: JSONToken) {
        if frame.path >= 0, !isUnnamed(frame.path),
            let value = paths.nodes[frame.path].substitute
        {
            substitutions.append(
                AnswerSubstitution(
                    range: frame.start..<token.range.upperBound, value: value))
        }
        if let outer = frames.popLast() { frame = outer }
    }

    /// The path of the value that stands next.
    private mutating func enter(in bytes: Span<UInt8>) -> Int {
        guard frame.path >= 0 else { return Self.nowhere }
        if frame.isArray {
            if !isUnnamed(frame.path), let element = paths.nodes[frame.path].element {
                return element
            }
            return unnamed(under: frame.path, key: [])
        }
        guard let key = frame.key else { return frame.path }
        if let named = frame.keyPath { return named }
        guard frame.roleBelow != nil else { return Self.nowhere }
        return unnamed(
            under: frame.path, key: frame.escapedKey ?? key.map { bytes[$0] })
    }

    /// A path that the shape does not name, under one where every leaf counts.
    private mutating func unnamed(under parent: Int, key: [UInt8]) -> Int {
        guard frame.roleBelow != nil else { return Self.nowhere }
        let known = unnamedPaths.firstIndex { $0.parent == parent && $0.key == key }
        if let known { return paths.nodes.count + known }
        unnamedPaths.append((parent, key))
        return paths.nodes.count + unnamedPaths.count - 1
    }

    private func isUnnamed(_ path: Int) -> Bool { path >= paths.nodes.count }

    private func role(of path: Int) -> LeafRole? {
        path < 0 || isUnnamed(path) ? nil : paths.nodes[path].role
    }

    private static func isNameCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// The role of a leaf whose path says nothing of it alone.
    private func inheritedRole(in bytes: Span<UInt8>) -> LeafRole {
        guard let role = frame.roleBelow else { return .plain }
        if !frame.isArray, let key = frame.key {
            let name = bytes.extracting(key)
            for label in paths.labels where label.span.isEqual(to: name) { return .label }
        }
        return role
    }

    private func spotsOfNext() -> AnswerLeaf.Spots {
        guard frame.isArray else { return frame.spots }
        var spots = frame.spots
        if spots.outer == -1 {
            spots.outer = frame.next
        } else if spots.inner == -1 {
            spots.inner = frame.next
        }
        return spots
    }
}
