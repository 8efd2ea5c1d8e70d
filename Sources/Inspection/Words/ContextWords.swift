/// All context words, laid out by their first byte.
struct ContextWords: Sendable {
    /// How near a context word must stand, in characters.
    static let reach = 40

    private static let shared = ContextWords(ContextWord.all)

    /// Whether a word for `kind` stands whole within reach, before or behind `range`.
    static func stand(
        beside range: Range<Int>, for kind: Kind, _ window: Span<UInt8>, _ sight: inout Sight
    ) -> Bool {
        shared.standBefore(range.lowerBound, KindSet(kind), window)
            || shared.standBehind(range.upperBound, KindSet(kind), window, &sight)
    }

    private struct Entry {
        let bytes: Range<Int>
        let kinds: KindSet
        let isWhole: Bool
    }

    private let bytes: [UInt8]
    private let entries: [Entry]
    /// For each first byte, where its entries start; the next one's start is their end.
    private let heads: [Int]

    private init(_ words: [ContextWord]) {
        var bytes: [UInt8] = []
        var entries: [Entry] = []
        var heads = [0]
        let texts = words.map { word in (word, word.text.withUTF8Buffer { unsafe [UInt8]($0) }) }
        for head in UInt8.min...UInt8.max {
            for (word, text) in texts where text[0] == head {
                let start = bytes.count
                bytes += text
                entries.append(
                    Entry(bytes: start..<bytes.count, kinds: word.kinds, isWhole: word.isWhole))
            }
            heads.append(entries.count)
        }
        self.bytes = bytes
        self.entries = entries
        self.heads = heads
    }

    private func standBefore(_ end: Int, _ kinds: KindSet, _ window: Span<UInt8>) -> Bool {
        var start = end
        var characters = 0
        while start > 0, characters < ContextWords.reach {
            start -= 1
            if window[start] & 0xC0 != 0x80 { characters += 1 }
        }
        var sight = Sight(isFinal: true)
        for index in start..<end
        where isWord(at: index, upTo: end, kinds, window, &sight) { return true }
        return false
    }

    private func standBehind(
        _ start: Int, _ kinds: KindSet, _ window: Span<UInt8>, _ sight: inout Sight
    ) -> Bool {
        var end = start
        var characters = 0
        var probe = Sight(isFinal: sight.isFinal)
        while !probe.ranOut, end < window.count || !probe.isFinal {
            let byte = window.at(end, &probe)
            if byte & 0xC0 != 0x80 { characters += 1 }
            if characters > ContextWords.reach || probe.ranOut { break }
            end += 1
        }
        for index in start..<end
        where isWord(at: index, upTo: end, kinds, window, &sight) { return true }
        // Too little has come to say no.
        if probe.ranOut { _ = window.at(window.count, &sight) }
        return false
    }

    private func isWord(
        at index: Int, upTo end: Int, _ kinds: KindSet, _ window: Span<UInt8>,
        _ sight: inout Sight
    ) -> Bool {
        let first = window[index]
        let head = Int(first.lowered)
        guard heads[head] < heads[head + 1], startsWord(at: index, first, window) else {
            return false
        }
        for entry in heads[head]..<heads[head + 1]
        where !entries[entry].kinds.isDisjoint(with: kinds)
            && isEntry(entries[entry], at: index, upTo: end, window, &sight)
        {
            return true
        }
        return false
    }

    /// A letter that follows a letter starts a word only where capitals say so: `userPhone`.
    private func startsWord(at index: Int, _ first: UInt8, _ window: Span<UInt8>) -> Bool {
        let before = window.before(index)
        return !first.isLetter || !before.isLetter || (first.isUpper && !before.isUpper)
    }

    private func isEntry(
        _ entry: Entry, at index: Int, upTo end: Int, _ window: Span<UInt8>,
        _ sight: inout Sight
    ) -> Bool {
        var place = index
        for offset in entry.bytes {
            let wanted = bytes[offset]
            guard place < end else { return false }
            let byte = window[place]
            if wanted == 0x20 {
                if byte == 0x20 || byte == 0x5F || byte == 0x2D { place += 1 }
                continue
            }
            guard byte.lowered == wanted else { return false }
            place += 1
        }
        return !entry.isWhole || !window.at(place, &sight).isLetter
    }
}
