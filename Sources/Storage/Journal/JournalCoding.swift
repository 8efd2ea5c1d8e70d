import Foundation
import Ledger
package import Vocabulary

/// Turns events into entries and back: knows every kind of event that the office has.
package struct JournalCoding: Sendable {
    private let types: [String: any JournalEvent.Type]
    private let decoder = JSONDecoder()

    /// Takes each type once; two of one kind, or a kind that is not letters and digits, is an
    /// error of the program.
    package init(_ types: [any JournalEvent.Type]) {
        self.types = Dictionary(uniqueKeysWithValues: types.map { ($0.kind, $0) })
        precondition(
            self.types.keys.allSatisfy { kind in
                !kind.isEmpty && kind.utf8.allSatisfy { Self.isAlphanumeric($0) }
            })
    }

    /// The kinds that are known, in order.
    package var kinds: [String] { types.keys.sorted() }

    /// The body of the entry for an event.
    package func body(
        of event: any JournalEvent, by: PersonID, via: JournalEntry.Way
    ) throws(LogFailure) -> [UInt8] {
        let kind = type(of: event).kind
        precondition(types[kind] != nil, "an event of kind \(kind) could not be read back")
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let head = #""kind":"\#(kind)","by":"\#(by)","via":"\#(via.rawValue)","event":"#
            return Array(head.utf8) + Array(try encoder.encode(event)) + Array("}".utf8)
        } catch { throw .notABody }
    }

    /// Reads an entry of the journal; one that cannot be read is damage, or an event of a newer
    /// version: never skipped.
    package func entry(_ bytes: [UInt8], at index: UInt64) throws(LogFailure) -> JournalEntry {
        try entry(bytes.span, at: index)
    }

    /// The same from where the bytes lie.
    func entry(_ bytes: Span<UInt8>, at index: UInt64) throws(LogFailure) -> JournalEntry {
        guard let stamp = EntryStamp(of: bytes), stamp.sequence == index else {
            throw .unreadableEntry(index: index, reason: "it does not begin with its stamp")
        }
        if let entry = writtenEntry(bytes, stamp) { return entry }
        return try entry(Data(copying: bytes), stamp)
    }

    /// Reads an entry of exactly the form that `body(of:by:via:)` gives, by one look at its head
    /// and one scan of its event; `nil` for any other, and for whatever is wrong with it.
    func writtenEntry(_ bytes: Span<UInt8>, _ stamp: EntryStamp) -> JournalEntry? {
        guard let head = EntryHead(of: bytes, behind: stamp), let type = types[head.kind],
            let event = try? EventDecoder.event(type, from: Array(bytes.extracting(head.event)))
        else { return nil }
        return JournalEntry(
            index: stamp.sequence, time: stamp.time, by: head.by, via: head.via, event: event)
    }

    /// Reads an entry by the rules of JSON alone, and says what is wrong with it.
    private func entry(
        _ data: Data, _ stamp: EntryStamp
    ) throws(LogFailure) -> JournalEntry {
        let index = stamp.sequence
        let envelope: Envelope
        do { envelope = try decoder.decode(Envelope.self, from: data) } catch {
            throw .unreadableEntry(index: index, reason: Self.reason(error))
        }
        guard let type = types[envelope.kind] else {
            throw .unreadableEntry(
                index: index,
                reason: "unknown kind `\(envelope.kind)`; a newer version may have written it")
        }
        do {
            return JournalEntry(
                index: index, time: stamp.time, by: envelope.by, via: envelope.via,
                event: try decoder.event(type, from: data))
        } catch { throw .unreadableEntry(index: index, reason: Self.reason(error)) }
    }

    private struct Envelope: Decodable {
        let kind: String
        let by: PersonID
        let via: JournalEntry.Way
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    /// What is wrong and where, without the names of Swift's types.
    private static func reason(_ error: any Error) -> String {
        let context: DecodingError.Context? =
            switch error as? DecodingError {
            case .dataCorrupted(let context), .keyNotFound(_, let context),
                .typeMismatch(_, let context), .valueNotFound(_, let context):
                context
            default: nil
            }
        guard let context else { return "not JSON of this form" }
        let path = context.codingPath.map(\.stringValue).joined(separator: ".")
        return path.isEmpty ? context.debugDescription : "`\(path)`: \(context.debugDescription)"
    }
}

extension JSONDecoder {
    private struct Payload<Event: JournalEvent>: Decodable { let event: Event }

    fileprivate func event<Event: JournalEvent>(
        _ type: Event.Type, from data: Data
    ) throws -> Event {
        try decode(Payload<Event>.self, from: data).event
    }
}

extension [UInt8] {
    fileprivate init(_ bytes: Span<UInt8>) {
        // SAFETY: the buffer is read inside the closure only.
        self = unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
    }
}

extension Data {
    fileprivate init(copying bytes: Span<UInt8>) {
        // SAFETY: the buffer is read inside the closure only.
        self = unsafe bytes.withUnsafeBytes { unsafe Data($0) }
    }
}
