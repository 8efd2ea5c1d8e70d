import Inspection
import Testing

@testable import Egress

/// How the leaves of an answer are told apart.
@Suite struct LeafReaderTests {
    static let paths = AnswerPaths(
        [
            ("kind", .eventType), ("units[].place", .coordinate(0)),
            ("units[].piece.**", .piece), ("units[].piece.calls[].place", .coordinate(1)),
            ("sum.in", .usage(.input)),
        ],
        labels: ["name"], substitutes: [("units[].odds", "null")])

    static func read(_ json: String) throws -> [(text: String, leaf: AnswerLeaf)] {
        var reader = LeafReader(paths: paths)
        let bytes = Array(json.utf8)
        try reader.read(bytes.span)
        return reader.leaves.map {
            (String(decoding: bytes[$0.token.range], as: UTF8.self), $0)
        }
    }

    @Test func `each leaf has the role that its path says`() throws {
        let leaves = try Self.read(
            #"{"kind":"k","units":[{"place":3,"piece":{"a":"x","name":"n","b":{"c":["y"]}}}],"#
                + #""sum":{"in":1},"more":{"kind":"other"}}"#)
        let roles = Dictionary(uniqueKeysWithValues: leaves.map { ($0.text, $0.leaf.role) })
        #expect(roles["\"k\""] == .eventType)
        #expect(roles["3"] == .coordinate(0))
        #expect(roles["\"x\""] == .piece)
        #expect(roles["\"y\""] == .piece)
        #expect(roles["\"n\""] == .label)
        #expect(roles["1"] == .usage(.input))
        #expect(roles["\"other\""] == .plain)
    }

    @Test func `two paths that the shape does not name are two, in every event the same`() throws {
        var reader = LeafReader(paths: Self.paths)
        var seen: [[Int]] = []
        for json in [
            #"{"units":[{"piece":{"a":"1","b":"2","c":{"a":"3"}}}]}"#,
            #"{"units":[{},{"piece":{"a":"1","b":"2","c":{"a":"3"}}}]}"#,
        ] {
            let bytes = Array(json.utf8)
            try reader.read(bytes.span)
            seen.append(reader.leaves.map(\.path))
        }
        #expect(Set(seen[0]).count == 3)
        #expect(seen[0] == seen[1])
    }

    @Test func `a place in two arrays is kept, deeper ones are not`() throws {
        let leaves = try Self.read(#"{"units":[0,{"piece":{"calls":[0,{"x":["s"]}]}}]}"#)
        let leaf = try #require(leaves.first { $0.text == "\"s\"" }?.leaf)
        #expect(leaf.spots == AnswerLeaf.Spots(outer: 1, inner: 1))
    }

    @Test func `a value to be substituted is found with its bounds`() throws {
        var reader = LeafReader(paths: Self.paths)
        let json = Array(#"{"units":[{"odds":{"t":["x"]},"a":1}]}"#.utf8)
        try reader.read(json.span)
        let found = try #require(reader.substitutions.first)
        #expect(String(decoding: json[found.range], as: UTF8.self) == #"{"t":["x"]}"#)
    }

    @Test func `only keys that the shape does not name are to be inspected`() throws {
        var reader = LeafReader(paths: Self.paths)
        let json = Array(#"{"kind":"k","other":{"kind":1}}"#.utf8)
        try reader.read(json.span)
        let keys = reader.unnamedKeys.map {
            String(decoding: json[$0.contentRange], as: UTF8.self)
        }
        #expect(keys == ["other", "kind"])
    }
}
