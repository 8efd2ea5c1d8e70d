import Inspection
import Testing
import Vocabulary

/// The blocks of an event stream, by the rules of WHATWG HTML 9.2.
@Suite struct EventScannerTests {
    struct Case: Sendable, CustomStringConvertible {
        let stream: String
        let events: [String]
        var description: String { stream.debugDescription }

        init(_ stream: String, _ events: String...) {
            self.stream = stream
            self.events = events
        }
    }

    static let cases = [
        Case("data: one\n\n", "|one"),
        Case("data: one\r\n\r\n", "|one"),
        Case("data: one\r\rdata: two\r\r", "|one", "|two"),
        Case("data: one\r\n\r\ndata: two\n\n", "|one", "|two"),
        Case("event: add\ndata: 1\n\n", "add|1"),
        Case("event: a\nevent: b\ndata: 1\n\n", "b|1 [event: a]"),
        Case("data: a\ndata: b\ndata:\ndata: c\n\n", "|a\nb\n\nc"),
        Case("data:one\n\ndata:  two\n\n", "|one", "| two"),
        Case("data\n\ndata\ndata\n\n", "|", "|\n"),
        Case(": note\n\n", "- [: note]"),
        Case(": note\nid: 1\ndata: x\nretry: 10\nodd\n\n", "|x [: note] [id: 1] [retry: 10] [odd]"),
        Case("\u{FEFF}data: x\n\n", "|x"),
        Case("data: \u{FEFF}x\n\n", "|\u{FEFF}x"),
        Case("\n\ndata: x\n\n", "-", "-", "|x"),
        Case("database: x\ndata : y\n\n", "- [database: x] [data : y]"),
        Case("data: 주민등록번호\n\n", "|주민등록번호"),
        Case("data: unfinished", "|unfinished"),
        Case("data: unfinished\n", "|unfinished"),
        Case("data: unfinished\r", "|unfinished"),
        Case("data: x\n\r", "|x"),
        Case(""),
    ]

    @Test(arguments: cases)
    func `a stream is cut into the same blocks for every chunking`(_ sample: Case) throws {
        let bytes = Array(sample.stream.utf8)
        #expect(try Self.read([bytes]).events == sample.events)
        #expect(try Self.read(bytes.map { [$0] }).events == sample.events)
        for at in 0...bytes.count {
            let read = try Self.read([Array(bytes[..<at]), Array(bytes[at...])])
            #expect(read.events == sample.events, "cut at \(at)")
            #expect(read.raw == bytes, "cut at \(at)")
        }
    }

    @Test func `the blocks put together are the stream, whatever the bytes`() throws {
        for seed in 0..<200 as Range<UInt64> {
            var random = SplitMix(seed: seed)
            let alphabet = Array("data: event:id\r\n\r\n\n:x\u{FEFF}가".utf8)
            let bytes = (0..<Int(random.next() % 400)).map { _ in
                alphabet[Int(random.next() % UInt64(alphabet.count))]
            }
            let whole = try Self.read([bytes])
            #expect(whole.raw == bytes, "seed \(seed)")
            var chunks: [[UInt8]] = []
            var at = 0
            while at < bytes.count {
                let end = min(bytes.count, at + 1 + Int(random.next() % 9))
                chunks.append(Array(bytes[at..<end]))
                at = end
            }
            let pieces = try Self.read(chunks)
            #expect(pieces.events == whole.events, "seed \(seed)")
            #expect(pieces.raw == bytes, "seed \(seed)")
        }
    }

    @Test(arguments: [1, 7, 64])
    func `a block over its limit is refused before it is complete`(chunk: Int) {
        let limits = EventLimits(event: .bytes(64), lineCount: 8)
        let bytes = Array(("data: " + String(repeating: "x", count: 100)).utf8)
        #expect(throws: EventFailure.eventTooLarge) {
            _ = try Self.read(Self.chunks(of: bytes, chunk), limits: limits)
        }
    }

    @Test func `blocks within the limit pass however many they are`() throws {
        let limits = EventLimits(event: .bytes(16), lineCount: 2)
        let stream = String(repeating: "data: 12345678\n\n", count: 100)
        #expect(try Self.read([Array(stream.utf8)], limits: limits).events.count == 100)
    }

    @Test func `a block of too many lines is refused`() {
        let limits = EventLimits(event: .bytes(64), lineCount: 3)
        let stream = Array("data\ndata\ndata\ndata\n\n".utf8)
        #expect(throws: EventFailure.tooManyLines) {
            _ = try Self.read([stream], limits: limits)
        }
    }

    static func chunks(of bytes: [UInt8], _ size: Int) -> [[UInt8]] {
        stride(from: 0, to: bytes.count, by: size).map {
            Array(bytes[$0..<min(bytes.count, $0 + size)])
        }
    }

    static func read(
        _ chunks: [[UInt8]], limits: EventLimits = EventLimits()
    ) throws -> (events: [String], raw: [UInt8]) {
        var scanner = EventScanner(limits: limits)
        var events: [String] = []
        var raw: [UInt8] = []
        func note(_ event: ServerSentEvent) {
            let bytes = scanner.bytes
            raw += bytes[event.range]
            events.append(Self.describe(event, in: bytes))
        }
        for chunk in chunks {
            scanner.push(chunk.span)
            while let event = try scanner.next() { note(event) }
        }
        if let rest = try scanner.finish() { note(rest) }
        return (events, raw)
    }

    static func describe(_ event: ServerSentEvent, in bytes: [UInt8]) -> String {
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        let name = event.name.map(text) ?? ""
        let lines = event.otherLines.map { " [\(text($0))]" }.joined()
        switch event.data {
        case .none: return "-" + lines
        case .one(let line): return "\(name)|\(text(line))\(lines)"
        case .many(let all): return "\(name)|\(all.map(text).joined(separator: "\n"))\(lines)"
        }
    }
}
