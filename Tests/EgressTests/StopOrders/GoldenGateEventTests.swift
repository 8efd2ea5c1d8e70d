import Egress
import Foundation
import Testing
import Vocabulary

/// The gate's events in a firm's journal; see the programme's golden events.
@Suite struct GoldenGateEventTests {
    static let release = "0.1"

    static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Golden/Events")
    }

    static func events() throws -> [any JournalEvent] {
        let now = try Instant(parsing: "2026-06-22T02:00:00.000000Z")
        let caller = try CallerID(parsing: "review-bot")
        let digest = try #require(Digest([UInt8](repeating: 5, count: 32)))
        return [
            GateStopped(reason: "leak", confirmBy: now), GateStopConfirmed(),
            GateReopenProposed(reason: "mended", personsNeeded: 2), GateReopenApproved(),
            CallerAdded(
                caller: caller, keyDigest: digest, purpose: "codeReview",
                purposes: ["codeReview", "logAnalysis"], requestsPerDay: 100,
                bytesPerDay: 1_048_576, tokensPerDay: 50_000),
            CallerSuspended(caller: caller, reason: "key seen in a chat"),
            CallerResumed(caller: caller), CallerRemoved(caller: caller, reason: nil),
        ]
    }

    static func written(_ event: any JournalEvent) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return try encoder.encode(event) + Data("\n".utf8)
    }

    @Test func `every event of the gate is written as its golden file has it, and decodes`() throws
    {
        for event in try Self.events() {
            let type = type(of: event)
            let file = Self.folder.appending(path: "\(Self.release)/\(type.kind).json")
            let written = try Self.written(event)
            if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
                try written.write(to: file)
            }
            let golden = try Data(contentsOf: file)
            #expect(golden == written, "\(type.kind)")
            let decoded = try JSONDecoder().decode(type, from: golden)
            #expect(AnyHashable(decoded) == AnyHashable(event), "\(type.kind)")
        }
    }
}
