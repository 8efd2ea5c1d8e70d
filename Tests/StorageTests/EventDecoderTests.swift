import Access
import Egress
import Foundation
import Programme
import Testing
import Vocabulary

@testable import Storage

/// Events are decoded as the library decodes them.
@Suite struct EventDecoderTests {
    /// Each kind with its golden events of all releases.
    static func golden() throws -> [(type: any JournalEvent.Type, bytes: [UInt8])] {
        let kinds: [any JournalEvent.Type] =
            SupervisorOffice.kinds + FirmOffice.kinds + Callers.kinds + StopOrders.kinds
        let byKind = Dictionary(kinds.map { ($0.kind, $0) }) { first, _ in first }
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Golden/Events")
        var found: [(type: any JournalEvent.Type, bytes: [UInt8])] = []
        for release in try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        {
            for file in try FileManager.default.contentsOfDirectory(
                at: release, includingPropertiesForKeys: nil)
            {
                let kind = file.deletingPathExtension().lastPathComponent
                let type = try #require(byKind[kind], "\(kind)")
                found.append((type, Array(try Data(contentsOf: file))))
            }
        }
        #expect(found.count >= byKind.count)
        return found.sorted { $0.type.kind < $1.type.kind }
    }

    private func library(_ type: any JournalEvent.Type, _ bytes: [UInt8]) -> AnyHashable? {
        guard let event = try? JSONDecoder().decode(type, from: Data(bytes)) else { return nil }
        return AnyHashable(event)
    }

    private func ours(_ type: any JournalEvent.Type, _ bytes: [UInt8]) -> AnyHashable? {
        guard let event = try? EventDecoder.event(type, from: bytes) else { return nil }
        return AnyHashable(event)
    }

    @Test func `every golden event is what the library makes of it`() throws {
        for (type, bytes) in try Self.golden() {
            let event = try #require(ours(type, bytes), "\(type.kind)")
            #expect(event == library(type, bytes), "\(type.kind)")
        }
    }

    @Test func `texts with escapes and in any script are what the library makes of them`() throws {
        struct Words: JournalEvent {
            static let kind = "words"
            let text: String
            let list: [String]
            let byName: [String: Int]
            let more: [Words]?
        }
        for text in ["", #"\"\\\/\b\f\n\r\t"#, #"가\uac00"#, #"\ud83d\ude00😀"#, #"\u0000\u00e9é"#] {
            let json =
                #"{"text":"\#(text)","list":["\#(text)","b"],"byName":{"\#(text)":-1,"n":9},"#
                + #""\u006dore":[{"text":"","list":[],"byName":{},"more":null}],"new":[1,{"x":2}]}"#
            let event = try #require(ours(Words.self, Array(json.utf8)), "\(text)")
            #expect(event == library(Words.self, Array(json.utf8)), "\(text)")
        }
    }

    @Test func `whole numbers are what the library makes of them, or are left to it`() throws {
        struct Number: JournalEvent {
            static let kind = "number"
            let byte: UInt8?
            let long: Int64?
        }
        for text in [
            "0", "-0", "7", "255", "256", "-1", "9223372036854775807", "9223372036854775808",
            "-9223372036854775808", "-9223372036854775809", "1.0", "1e2", "null", "\"1\"", "true",
        ] {
            for json in [#"{"byte":\#(text)}"#, #"{"long":\#(text)}"#] {
                guard let event = ours(Number.self, Array(json.utf8)) else { continue }
                #expect(event == library(Number.self, Array(json.utf8)), "\(json)")
            }
        }
        #expect(ours(Number.self, Array(#"{"byte":255,"long":-9223372036854775808}"#.utf8)) != nil)
        #expect(ours(Number.self, Array(#"{"byte":256}"#.utf8)) == nil)
    }

    // INVARIANT(same-event), over events that were changed by chance.
    @Test func `whatever is done to an event, it is read as the library reads it, or not at all`()
        throws
    {
        let seed = UInt64.random(in: 0...UInt64.max)
        var chance = SplitMix(seed)
        var (taken, left) = (0, 0)
        for (type, bytes) in try Self.golden() {
            for _ in 0..<60 {
                let changed = Self.changed(bytes, &chance)
                guard let event = ours(type, changed) else {
                    left += 1
                    continue
                }
                taken += 1
                #expect(
                    event == library(type, changed),
                    "\(type.kind), seed \(seed): \(String(decoding: changed, as: UTF8.self))")
            }
        }
        #expect(taken > 100 && left > 100)
    }

    /// Some bytes taken out, doubled or replaced by bytes that JSON is made of.
    private static func changed(_ bytes: [UInt8], _ chance: inout SplitMix) -> [UInt8] {
        let marks = Array(#"{}[]",:\0123456789-.eunltrfas "#.utf8) + [0x00, 0x80, 0xC3, 0xEA]
        var bytes = bytes
        for _ in 0...Int(chance.next() % 2) {
            let place = Int(chance.next() % UInt64(bytes.count))
            switch chance.next() % 3 {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(bytes[place], at: place)
            default: bytes[place] = marks[Int(chance.next() % UInt64(marks.count))]
            }
        }
        return bytes
    }

    private struct SplitMix {
        private var state: UInt64

        init(_ seed: UInt64) { state = seed }

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }
}
