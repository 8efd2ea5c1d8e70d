import Egress
import Foundation
import Testing

struct AdmissionSpeedTests {
    private static let isAsked = ProcessInfo.processInfo.environment["SUMUN_LONG"] == "1"

    /// Prints, for comparison between changes; it judges nothing, since machines differ.
    @Test(.enabled(if: isAsked), arguments: [1_024, 65_536, 1_048_576])
    func `an admission takes about as long as it takes to read it`(size: Int) throws {
        let stage = try Stage()
        let snapshot = try stage.snapshot
        let counters = GateCounters()
        let words = "Review this function for memory errors; 이 함수의 오류를 찾아 주세요. "
        let text = String(repeating: words, count: size / words.utf8.count + 1)
        let request = stage.request(
            "{\"model\":\"example-large-2026-05-01\",\"messages\":[{\"role\":\"user\",\"content\":\"\(text)\"}]}"
        )
        let rounds = min(4_000, max(20, 5_000_000 / size))
        // Hashing is the caller's to give, and measured elsewhere.
        let digest = Toy.digest([UInt8]().span)
        let seal = CommitmentSeal(
            commit: { _, _ in digest },
            begin: { _ in .init(add: { _ in }, finish: { digest }) })
        let clock = ContinuousClock()
        let took = clock.measure {
            for _ in 0..<rounds {
                var exchange = stage.exchange(request)
                _ = exchange.admit(in: snapshot, counters: counters, seal: seal)
            }
        }
        let each = took / rounds
        print("admission of \(request.body.count) bytes: \(each)")
    }
}
