extension RunFinder {
    enum Line { case found, notYet, tail }

    /// Moves `place` to the next line of at least 60 base64 characters; if there is none yet, to
    /// the characters at the window's end that may become one.
    mutating func findLine(in window: Span<UInt8>) -> Line {
        let stop = place + RunFinder.stretch
        var start = place
        while start + EncodedRun.lineShortest <= window.count {
            if start > stop {
                place = start
                return .notYet
            }
            var last = start + EncodedRun.lineShortest - 1
            while last >= start, (unsafe window[unchecked: last]).isBase64 { last -= 1 }
            if last < start {
                place = start
                return .found
            }
            start = last + 1
        }
        place = max(start, window.count)
        while place > start, (unsafe window[unchecked: place - 1]).isBase64 { place -= 1 }
        return .tail
    }

    /// Measures the run at `place` and settles it; `false` if it may go on in what has not come.
    mutating func measure(_ window: Span<UInt8>, isFinal: Bool) -> Bool {
        var sight = Sight(isFinal: isFinal)
        while true {
            let limit = place + EncodedRun.pieceLimit
            while measured < limit, window.at(measured, &sight).isBase64 { measured += 1 }
            guard !sight.ranOut else { return false }
            if measured == limit {
                settle(window, end: limit, isCut: true)
                return true
            }
            let next =
                measured - lineStart < EncodedRun.lineShortest
                ? nil : nextLine(window, after: measured, &sight)
            guard !sight.ranOut else { return false }
            guard let next, next < limit else { break }
            (measured, lineStart) = (next, next)
        }
        let end = paddingEnd(window, &sight)
        guard !sight.ranOut else { return false }
        settle(window, end: end, isCut: false)
        return true
    }

    /// Where the run goes on in the next line, if what stands there is a line of its own too.
    private func nextLine(
        _ window: Span<UInt8>, after end: Int, _ sight: inout Sight
    ) -> Int? {
        var start = end
        while start - end < 2, isLineBreak(window.at(start, &sight)) { start += 1 }
        guard start > end else { return nil }
        var last = start
        while last - start < EncodedRun.lineShortest, window.at(last, &sight).isBase64 {
            last += 1
        }
        if last - start == EncodedRun.lineShortest { return start }
        let byte = window.at(last, &sight)
        let closes =
            byte == 0 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "\"")
            || isLineBreak(byte)
        return last > start && closes ? start : nil
    }

    private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private func paddingEnd(_ window: Span<UInt8>, _ sight: inout Sight) -> Int {
        var end = measured
        while end - measured < 2, window.at(end, &sight) == UInt8(ascii: "=") { end += 1 }
        return end
    }

    private mutating func settle(_ window: Span<UInt8>, end: Int, isCut: Bool) {
        let overlap = isContinued ? EncodedRun.overlap : 0
        if isContinued || end - place > EncodedRun.shortest {
            decided = EncodedRun(range: place..<end, overlap: overlap, phase: overlapPhase)
        }
        if isCut {
            let seam = end - EncodedRun.overlap
            overlapPhase = (phase + characters(window, place..<seam)) % 4
            phase = (overlapPhase + characters(window, seam..<end)) % 4
        } else {
            (overlapPhase, phase) = (0, 0)
        }
        isContinued = isCut
        place = end
        if !isCut { (measured, lineStart) = (end, end) }
    }

    private func characters(_ window: Span<UInt8>, _ range: Range<Int>) -> Int {
        range.reduce(0) { $0 + (window[$1].isBase64 ? 1 : 0) }
    }
}
