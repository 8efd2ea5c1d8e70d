/// Ranges in order that do not overlap, looked up by halving: a body may hold as many findings as
/// it has room for, and its time must not grow with their square.
struct OrderedRanges {
    private(set) var ranges: [Range<Int>] = []

    /// Takes a range behind all others.
    mutating func append(_ range: Range<Int>) { ranges.append(range) }

    /// The first range that ends behind `place`.
    private func first(endingAfter place: Int) -> Range<Int>? {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound > place { high = middle } else { low = middle + 1 }
        }
        return low < ranges.count ? ranges[low] : nil
    }

    func overlap(_ range: Range<Int>) -> Bool {
        first(endingAfter: range.lowerBound)?.overlaps(range) ?? false
    }

    /// Whether `range`, which is not empty, lies within one of them.
    func hold(_ range: Range<Int>) -> Bool {
        guard let first = first(endingAfter: range.lowerBound) else { return false }
        return first.lowerBound <= range.lowerBound && range.upperBound <= first.upperBound
    }
}
