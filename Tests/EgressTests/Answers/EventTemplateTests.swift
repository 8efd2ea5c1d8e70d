import Inspection
import Testing

@testable import Egress

/// The event with which held text goes out at the end of its text.
@Suite struct EventTemplateTests {
    struct Case: Sendable, CustomStringConvertible {
        let event: String
        let clone: String
        var description: String { event }
    }

    static let cases = [
        Case(event: #"{"a":"x","p":"PIECE"}"#, clone: #"{"a":"x","p":"new"}"#),
        Case(
            event:
                #" { "u" : [ {"index":2,"d":{"role":"r","p":"PIECE","n":null,"t":["y"]}} ] , "k":1.5 } "#,
            clone: #"{"u":[{"index":2,"d":{"p":"new","n":null}}],"k":1.5}"#),
        Case(
            event:
                #"{"u":[{"index":0,"p":"other"},{"type":"t","index":1,"p":"PIECE"}],"usage":{"n":1}}"#,
            clone: #"{"u":[{"type":"t","index":1,"p":"new"}]}"#),
        Case(event: #"{"d":{"x":[["PIECE"],"z"]}}"#, clone: #"{"d":{"x":[["new"]]}}"#),
    ]

    @Test(arguments: cases)
    func `a clone names the text and repeats nothing that would be added`(_ sample: Case) throws {
        let data = Array(sample.event.utf8)
        let template = EventTemplate(
            name: nil, data: data.span, piece: try Self.place("\"PIECE\"", in: data), edits: [])
        let clone = template.cloned(with: Array("new".utf8).span)
        #expect(String(decoding: clone, as: UTF8.self) == sample.clone)
    }

    @Test func `a template is of the bytes as they went out`() throws {
        let data = Array(#"{"a":"secret","p":"PIECE"}"#.utf8)
        let piece = try Self.place("\"PIECE\"", in: data)
        let secret = try Self.place("secret", in: data)
        let template = EventTemplate(
            name: nil, data: data.span, piece: piece,
            edits: [
                DataEdit(range: secret, bytes: Array("-".utf8)),
                DataEdit(range: piece.lowerBound + 1..<piece.upperBound - 1, bytes: []),
            ])
        let clone = template.cloned(with: Array("\"\n".utf8).span)
        #expect(String(decoding: clone, as: UTF8.self) == #"{"a":"-","p":"\"\n"}"#)
    }

    static func place(_ text: String, in data: [UInt8]) throws -> Range<Int> {
        let bytes = Array(text.utf8)
        let start = try #require(
            data.indices.first { data[$0...].prefix(bytes.count).elementsEqual(bytes) })
        return start..<start + bytes.count
    }
}
