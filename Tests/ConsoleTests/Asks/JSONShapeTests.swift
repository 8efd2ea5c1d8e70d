import Testing

@testable import Console

@Suite struct JSONShapeTests {
    private enum Verdict: String, Codable, CaseIterable, Sendable { case met, notMet }

    private struct Inner: Codable, Sendable {
        let day: String
        let count: Int?
    }

    private struct Outer: Codable, Sendable {
        let name: String
        let verdict: Verdict
        let isOpen: Bool
        let inner: Inner
        let several: [Inner]
        let byName: [String: Int]
        let perhaps: [String]?
        let size: UInt64
    }

    @Test func `the shape of a type is read off the type`() {
        let inner = JSONShape.object([
            .init(name: "day", shape: .string, isRequired: true),
            .init(name: "count", shape: .integer, isRequired: false),
        ])
        #expect(
            JSONShape(of: Outer.self)
                == .object([
                    .init(name: "name", shape: .string, isRequired: true),
                    .init(name: "verdict", shape: .choice(["met", "notMet"]), isRequired: true),
                    .init(name: "isOpen", shape: .boolean, isRequired: true),
                    .init(name: "inner", shape: inner, isRequired: true),
                    .init(name: "several", shape: .array(inner), isRequired: true),
                    .init(name: "byName", shape: .map(.integer), isRequired: true),
                    .init(name: "perhaps", shape: .array(.string), isRequired: false),
                    .init(name: "size", shape: .integer, isRequired: true),
                ]))
    }

    @Test func `a list at the top is a list`() {
        #expect(JSONShape(of: [String].self) == .array(.string))
    }

    @Test func `a shape's schema names what must be there and what may`() {
        #expect(
            JSONShape(of: Inner.self).schema
                == [
                    "type": "object",
                    "properties": ["day": ["type": "string"], "count": ["type": "integer"]],
                    "required": ["day"],
                ])
    }
}
