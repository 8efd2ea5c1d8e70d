/// Latencies in steps of 1 µs up to 64 µs and of at most 1/64 of their size above.
struct LatencyTable {
    /// 64 steps for each power of two of a microsecond, up to 2^32 µs.
    private var steps = [Int](repeating: 0, count: 64 * 32)
    private(set) var count = 0
    private var greatest: Int64 = 0

    mutating func add(nanoseconds: Int64) {
        let microseconds = UInt64(max(0, nanoseconds) / 1_000)
        steps[min(Self.step(of: microseconds), steps.count - 1)] += 1
        count += 1
        greatest = max(greatest, nanoseconds)
    }

    var greatestMicroseconds: Double { Double(greatest) / 1_000 }

    /// The latency that `share` of all stay below.
    func microseconds(below share: Double) -> Double {
        var left = Int((Double(count) * share).rounded(.up))
        for (step, count) in steps.enumerated() {
            left -= count
            if left <= 0 { return Double(Self.lowerBound(of: step)) }
        }
        return 0
    }

    private static func step(of microseconds: UInt64) -> Int {
        guard microseconds >= 64 else { return Int(microseconds) }
        let power = 63 - microseconds.leadingZeroBitCount
        return (power - 5) * 64 + Int(microseconds >> UInt64(power - 6)) - 64
    }

    private static func lowerBound(of step: Int) -> UInt64 {
        guard step >= 64 else { return UInt64(step) }
        let power = step / 64 + 5
        return UInt64(step % 64 + 64) << UInt64(power - 6)
    }
}
