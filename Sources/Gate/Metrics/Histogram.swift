internal import Vocabulary

/// Counts of durations in fixed steps, as Prometheus reads them.
struct Histogram: Sendable {
    /// Upper bounds in microseconds, each included.
    static let bounds: [Int64] = [
        100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000,
        1_000_000, 2_500_000, 5_000_000, 10_000_000, 30_000_000, 60_000_000,
    ]

    private var counts = Array(repeating: 0, count: bounds.count + 1)
    private var sum: Int64 = 0

    mutating func add(_ duration: Duration) {
        let microseconds = duration.wholeMicroseconds
        sum += microseconds
        counts[Histogram.bounds.firstIndex { microseconds <= $0 } ?? Histogram.bounds.count] += 1
    }

    mutating func add(_ other: Histogram) {
        sum += other.sum
        for step in counts.indices { counts[step] += other.counts[step] }
    }

    func write(_ name: String, help: String, into text: inout String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) histogram\n"
        var total = 0
        for (step, bound) in Histogram.bounds.enumerated() {
            total += counts[step]
            text += "\(name)_bucket{le=\"\(bound.asSeconds)\"} \(total)\n"
        }
        total += counts[Histogram.bounds.count]
        text += "\(name)_bucket{le=\"+Inf\"} \(total)\n"
        text += "\(name)_sum \(sum.asSeconds)\n\(name)_count \(total)\n"
    }
}

extension Int64 {
    /// Microseconds written as seconds.
    fileprivate var asSeconds: String {
        "\(self / 1_000_000).\(Int(self % 1_000_000).padded(to: 6))"
    }
}
