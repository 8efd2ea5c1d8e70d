import Testing

@testable import Inspection

struct JSONScannerTests {
    static let accepted: [(text: String, kinds: [JSONToken.Kind])] = [
        ("{}", [.objectStart, .objectEnd]),
        ("[]", [.arrayStart, .arrayEnd]),
        (" \t\r\n[ ] \n", [.arrayStart, .arrayEnd]),
        ("\"\"", [.string]),
        ("0", [.number]), ("-0", [.number]), ("-0.0e+00", [.number]),
        ("1234567890123456789012345678901234567890", [.number]),
        ("1E400", [.number]), ("1.5e-7", [.number]),
        ("true", [.yes]), ("false", [.no]), ("null", [.null]),
        (
            "[1,[2],{}]",
            [
                .arrayStart, .number, .arrayStart, .number, .arrayEnd, .objectStart, .objectEnd,
                .arrayEnd,
            ]
        ),
        (
            "{\"a\" : 1 , \"b\":[true]}",
            [
                .objectStart, .key, .number, .key, .arrayStart, .yes, .arrayEnd, .objectEnd,
            ]
        ),
        ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"", [.string]),
        ("\"한글 \u{7F} \u{10FFFF} \u{FEFF}\"", [.string]),
        (
            "{\"a\":{\"a\":{\"a\":1}}}",
            [
                .objectStart, .key, .objectStart, .key, .objectStart, .key, .number, .objectEnd,
                .objectEnd, .objectEnd,
            ]
        ),
        (
            "[{\"a\":1},{\"a\":2}]",
            [
                .arrayStart, .objectStart, .key, .number, .objectEnd, .objectStart, .key, .number,
                .objectEnd, .arrayEnd,
            ]
        ),
    ]

    @Test(arguments: accepted)
    func `a text of RFC 8259 gives its tokens in order`(
        text: String, kinds: [JSONToken.Kind]
    ) throws {
        #expect(try JSONStage.tokens(of: text).map(\.kind) == kinds)
    }

    static let refused: [(text: String, reason: JSONFailure.Reason)] = [
        ("", .endsEarly), ("  ", .endsEarly), ("[", .endsEarly), ("{", .endsEarly),
        ("{\"a\"", .endsEarly), ("{\"a\":", .endsEarly), ("{\"a\":1", .endsEarly),
        ("[1,", .endsEarly), ("\"abc", .endsEarly), ("\"abc\\", .endsEarly),
        ("tru", .endsEarly), ("-", .badNumber), ("nul", .endsEarly),
        ("[1,]", .unexpectedByte), ("{\"a\":1,}", .unexpectedByte), ("[,1]", .unexpectedByte),
        ("{,}", .unexpectedByte), ("{1:2}", .unexpectedByte), ("{\"a\" 1}", .unexpectedByte),
        ("{\"a\"::1}", .unexpectedByte), ("[1 2]", .unexpectedByte), ("]", .unexpectedByte),
        ("}", .unexpectedByte), ("[}", .unexpectedByte), ("{]", .unexpectedByte),
        ("[1}", .unexpectedByte), ("{\"a\":1]", .unexpectedByte), ("'a'", .unexpectedByte),
        ("True", .unexpectedByte), ("trve", .unexpectedByte), ("NaN", .unexpectedByte),
        ("Infinity", .unexpectedByte), ("+1", .unexpectedByte), (".5", .unexpectedByte),
        ("\u{FEFF}{}", .unexpectedByte), ("\u{A0}1", .unexpectedByte),
        ("/**/1", .unexpectedByte), ("[1]//", .trailingBytes), ("{}{}", .trailingBytes),
        ("1 2", .trailingBytes), ("nullx", .trailingBytes), ("\"a\"\"b\"", .trailingBytes),
        ("[]\u{0}", .trailingBytes),
        ("01", .badNumber), ("-01", .badNumber), ("1.", .badNumber), ("1.e1", .badNumber),
        ("1e", .badNumber), ("1e+", .badNumber), ("-a", .badNumber), ("0x10", .trailingBytes),
        ("\"\\x41\"", .badEscape), ("\"\\u12\"", .badEscape), ("\"\\u12G4\"", .badEscape),
        ("\"\\'\"", .badEscape), ("\"\\U0041\"", .badEscape), ("\"\\u\"", .badEscape),
        ("\"\\uD800\"", .loneSurrogate), ("\"\\uDC00\"", .loneSurrogate),
        ("\"\\uD800\\u0041\"", .loneSurrogate), ("\"\\uDC00\\uD800\"", .loneSurrogate),
        ("\"\\uD800x\"", .loneSurrogate), ("\"\\uD800\\n\"", .loneSurrogate),
        ("\"a\u{0}b\"", .controlCharacter), ("\"a\nb\"", .controlCharacter),
        ("\"a\tb\"", .controlCharacter), ("\"\u{1F}\"", .controlCharacter),
        ("{\"a\":1,\"a\":2}", .duplicateKey), ("{\"a\":1,\"\\u0061\":2}", .duplicateKey),
        ("{\"\\uD83D\\uDE00\":1,\"😀\":2}", .duplicateKey), ("{\"\":1,\"\":1}", .duplicateKey),
        ("[{\"x\":{\"k\":1,\"j\":2,\"k\":3}}]", .duplicateKey),
    ]

    @Test(arguments: refused)
    func `what is not strict JSON is refused for its reason`(
        text: String, reason: JSONFailure.Reason
    ) {
        #expect(JSONStage.failure(of: Array(text.utf8))?.reason == reason)
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80],
            [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
            [0xC2], [0xE1, 0x80], [0xF1, 0x80, 0x80], [0xC2, 0x41], [0xE1, 0x80, 0x41],
        ] as [[UInt8]])
    func `invalid UTF-8 is refused in strings and in keys`(bytes: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        #expect(JSONStage.failure(of: [quote] + bytes + [quote])?.reason == .badUTF8)
        let key = Array("{\"".utf8) + bytes + Array("\":1}".utf8)
        #expect(JSONStage.failure(of: key)?.reason == .badUTF8)
    }

    @Test func `64 open containers are taken and 65 refused`() {
        func nest(_ depth: Int) -> [UInt8] {
            Array(
                (String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(JSONStage.failure(of: nest(64)) == nil)
        #expect(JSONStage.failure(of: nest(65))?.reason == .tooDeep)
    }

    @Test func `a key that stands twice is found among many`() {
        for count in [2, 15, 16, 17, 18, 40, 500] {
            let fields = (0..<count).map { "\"k\($0)\":{\"k\($0)\":1}" }
            let whole = "{" + fields.joined(separator: ",") + "}"
            #expect(JSONStage.failure(of: Array(whole.utf8)) == nil)
            for again in Set([0, count / 2, count - 1]) {
                let twice = "{" + (fields + ["\"k\(again)\":0"]).joined(separator: ",") + "}"
                #expect(JSONStage.failure(of: Array(twice.utf8))?.reason == .duplicateKey)
            }
        }
    }

    @Test func `an object that has ended frees its keys`() throws {
        let one = "{" + (0..<50).map { "\"k\($0)\":0" }.joined(separator: ",") + "}"
        let many = "[" + Array(repeating: one, count: 20).joined(separator: ",") + "]"
        let limits = JSONLimits(tokens: 10_000, openKeys: 50)
        #expect(JSONStage.failure(of: Array(many.utf8), limits: limits) == nil)
        let tight = JSONLimits(tokens: 10_000, openKeys: 49)
        #expect(JSONStage.failure(of: Array(many.utf8), limits: tight)?.reason == .tooManyKeys)
    }

    @Test func `tokens and long numbers have limits`() {
        let limits = JSONLimits(tokens: 5, openKeys: 5, numberLength: 4)
        #expect(JSONStage.failure(of: Array("[1,2,3]".utf8), limits: limits) == nil)
        #expect(
            JSONStage.failure(of: Array("[1,2,3,4]".utf8), limits: limits)?.reason
                == .tooManyTokens)
        #expect(JSONStage.failure(of: Array("1234".utf8), limits: limits) == nil)
        #expect(
            JSONStage.failure(of: Array("12345".utf8), limits: limits)?.reason == .numberTooLong)
    }

    @Test func `every text that fits has all its tokens within the limits of its length`() {
        let densest = ["{}", "[]", "1", "[[[[]]]]", "[1,2,3]", "{\"\":1}", "[{},{},{}]"]
        for text in densest { #expect(JSONStage.failure(of: Array(text.utf8)) == nil) }
    }

    @Test func `a string is read past byte for byte alike, whatever byte stands where`() {
        for byte in UInt8.min...UInt8.max {
            let isPlain = byte >= 0x20 && byte < 0x80 && byte != 0x22 && byte != 0x5C
            for place in 0..<20 {
                var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 20)
                bytes[place] = byte
                for start in 0..<20 {
                    let end = isPlain || start > place ? 20 : place
                    #expect(bytes.span.plainEnd(from: start) == end, "\(byte) at \(place)")
                }
            }
        }
    }

    @Test func `keys that differ in one byte are told apart, and one that stands twice is found`()
        throws
    {
        for length in 1...40 {
            let key = String(repeating: "k", count: length)
            for place in 0..<length {
                var other = Array(key.utf8)
                other[place] = UInt8(ascii: "j")
                let name = String(decoding: other, as: UTF8.self)
                #expect(throws: Never.self) {
                    try Self.kinds(in: "{\"\(key)\":1,\"\(name)\":2}")
                }
                #expect(throws: JSONFailure.self) {
                    try Self.kinds(in: "{\"\(name)\":1,\"\(key)\":1,\"\(name)\":2}")
                }
            }
        }
    }

    private static func kinds(in text: String) throws(JSONFailure) -> [JSONToken.Kind] {
        let bytes = Array(text.utf8)
        var scanner = JSONScanner(limits: JSONLimits(bytes: bytes.count))
        var kinds: [JSONToken.Kind] = []
        while let token = try scanner.next(in: bytes.span) { kinds.append(token.kind) }
        return kinds
    }
}
