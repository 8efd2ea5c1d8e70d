package import Vocabulary

/// Failed attempts before authentication: who is to be blocked, and what is to be recorded.
///
/// It never touches a request with a valid key: only failures are asked about. Its memory is
/// bounded: beyond its places, addresses are counted together as `others`, and no one more is
/// blocked by name.
package struct FailureCounter: Sendable {
    private struct Source: Hashable, Sendable {
        let address: String
        let prefix: String
    }

    private struct Count: Sendable {
        var failures = 0
        var blocked = 0
    }

    /// Addresses and prefixes told apart within a minute.
    private let sourceLimit: Int
    private let addressLimit: Int
    private let failureLimit: Int
    private var minute: Int64 = .min
    private var sources: [Source: Int] = [:]
    private var addresses: [String: Count] = [:]
    private var others = Count()
    private var ended: [[UInt8]] = []

    /// - Parameters:
    ///   - failures: what an address may fail with one prefix in a minute (rulebook).
    ///   - addresses: what a minute's record names one by one (rulebook).
    package init(failures: Int = 5, addresses: Int = 1_000) {
        failureLimit = failures
        addressLimit = addresses
        sourceLimit = addresses * 4
    }

    /// Counts a failure; true when this address has used up its failures with this prefix.
    package mutating func note(address: String, prefix: String, at now: Instant) -> Bool {
        turn(to: now)
        let source = Source(address: address, prefix: prefix)
        var isBlocked = false
        if let count = sources[source] {
            isBlocked = count >= failureLimit
            sources[source] = count + 1
        } else if sources.count < sourceLimit {
            sources[source] = 1
        }
        count(address, isBlocked: isBlocked)
        return isBlocked
    }

    /// Counts bytes that were no request: there was no key to fail with, so nobody is blocked for them.
    package mutating func noteFault(address: String, at now: Instant) {
        turn(to: now)
        count(address, isBlocked: false)
    }

    /// The record bodies of the minutes that have ended before `now`; each is given once.
    package mutating func entries(endedBefore now: Instant) -> [[UInt8]] {
        turn(to: now)
        defer { ended = [] }
        return ended
    }

    private mutating func count(_ address: String, isBlocked: Bool) {
        if addresses[address] == nil, addresses.count >= addressLimit {
            others.failures += 1
            others.blocked += isBlocked ? 1 : 0
            return
        }
        addresses[address, default: Count()].failures += 1
        addresses[address, default: Count()].blocked += isBlocked ? 1 : 0
    }

    private mutating func turn(to now: Instant) {
        let current = now.microseconds.dividedFloor(by: 60_000_000)
        guard current != minute else { return }
        for (address, count) in addresses.sorted(by: { $0.key < $1.key }) {
            ended.append(entry(address, count))
        }
        if others.failures > 0 { ended.append(entry("others", others)) }
        minute = current
        sources = [:]
        addresses = [:]
        others = Count()
    }

    private func entry(_ address: String, _ count: Count) -> [UInt8] {
        var body = RecordBody(kind: "failures")
        body.add("minute", Instant(microseconds: minute * 60_000_000).description)
        body.add("address", address)
        body.add("count", count.failures)
        body.add("blocked", count.blocked)
        return body.finished()
    }
}
