/// Finds literal strings in bytes that arrive in pieces, the longest where several stand.
struct NeedleSearch: Sendable {
    let needles: [[UInt8]]
    /// The needles by their bytes, so that those that begin alike stand together.
    private let sorted: [Int]
    /// Whether some needle starts with a byte.
    private let firsts: [Bool]
    /// The next byte to look at; a needle may still stand at it or behind.
    private(set) var place = 0
    private var matches: [TextStream.NeedleMatch] = []

    init(_ needles: [[UInt8]]) {
        self.needles = needles
        sorted = needles.indices.sorted { needles[$0].lexicographicallyPrecedes(needles[$1]) }
        var firsts = [Bool](repeating: false, count: needles.isEmpty ? 0 : 256)
        for needle in needles { if let first = needle.first { firsts[Int(first)] = true } }
        self.firsts = firsts
    }

    mutating func advance(over text: Span<UInt8>, isFinal: Bool) {
        guard !needles.isEmpty else {
            place = text.count
            return
        }
        while place < text.count {
            guard firsts[Int(text[place])] else {
                place += 1
                continue
            }
            var sight = Sight(isFinal: isFinal)
            let longest = longest(in: text, &sight)
            if sight.ranOut { return }
            if let longest {
                let end = place + needles[longest].count
                matches.append(.init(needle: longest, range: place..<end))
                place = end
            } else {
                place += 1
            }
        }
    }

    /// Narrows the needles down byte by byte: thousands cost little more than one.
    private func longest(in text: Span<UInt8>, _ sight: inout Sight) -> Int? {
        var longest: Int?
        var candidates = sorted[...]
        var length = 0
        while let first = candidates.first {
            if needles[first].count == length {
                longest = first
                candidates = candidates.drop { needles[$0].count == length }
                guard !candidates.isEmpty else { break }
            }
            guard place + length < text.count || !sight.isFinal else { break }
            let byte = text.at(place + length, &sight)
            guard !sight.ranOut else { break }
            let low = Self.split(candidates) { needles[$0][length] >= byte }
            let high = Self.split(candidates) { needles[$0][length] > byte }
            candidates = candidates[low..<high]
            length += 1
        }
        return longest
    }

    /// The first place in `order` from which on `isBehind` holds.
    private static func split(_ order: ArraySlice<Int>, _ isBehind: (Int) -> Bool) -> Int {
        var (low, high) = (order.startIndex, order.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(order[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Lowers `end` so that it cuts no needle that is found.
    func whole(before end: Int) -> Int {
        var end = min(end, place)
        for match in matches.reversed() where match.range.contains(end) {
            end = match.range.lowerBound
        }
        return end
    }

    /// Takes the matches that end by `end` and counts places from there.
    mutating func take(upTo end: Int) -> [TextStream.NeedleMatch] {
        place -= end
        guard !matches.isEmpty else { return [] }
        let taken = matches.filter { $0.range.upperBound <= end }
        matches = matches.filter { $0.range.upperBound > end }.map { $0.moved(by: -end) }
        return taken
    }
}
