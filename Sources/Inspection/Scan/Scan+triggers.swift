extension Scan {
    /// Looks at each trigger before `limit`; returns the one that needs what has not come.
    mutating func passTriggers(
        in window: Span<UInt8>, upTo limit: Int, isFinal: Bool, tally: inout Tally
    ) -> Int? {
        let limit = min(limit, window.count)
        var verdict = Verdict()
        while opening == nil, let index = nextTrigger(in: window, upTo: limit) {
            var sight = Sight(isFinal: isFinal)
            look(window, at: index, &verdict, &sight)
            if sight.ranOut {
                position = index
                return index
            }
            position = verdict.next
            if !verdict.isEmpty { take(&verdict, window, &tally) }
        }
        if opening == nil { position = max(position, limit) }
        return nil
    }

    private mutating func take(
        _ verdict: inout Verdict, _ window: Span<UInt8>, _ tally: inout Tally
    ) {
        if !verdict.missed.isEmpty { tally.miss(verdict.missed) }
        if let match = verdict.first { record(match, window, &tally) }
        if let match = verdict.second { record(match, window, &tally) }
        verdict.clear()
    }

    @inline(__always)
    private func nextTrigger(in window: Span<UInt8>, upTo limit: Int) -> Int? {
        let triggers = inspector.triggers.span
        var index = position
        while index < limit {
            let byte = unsafe window[unchecked: index]
            if unsafe triggers[unchecked: Int(byte)] { return index }
            index += 1
        }
        return nil
    }

    @inline(__always)
    private func look(
        _ window: Span<UInt8>, at index: Int, _ verdict: inout Verdict, _ sight: inout Sight
    ) {
        if window[index].isDigit {
            NumberLook(kinds: inspector.kinds).look(window, at: index, &verdict, &sight)
        } else {
            lookAtMark(window, at: index, &verdict, &sight)
        }
    }

    private func lookAtMark(
        _ window: Span<UInt8>, at index: Int, _ verdict: inout Verdict, _ sight: inout Sight
    ) {
        let kinds = inspector.kinds
        verdict.next = index + 1
        switch window[index] {
        case 0x40: verdict.add(EmailAddress.match(window, at: index, &sight))
        case 0x5F:
            verdict.add(TokenLook(kinds: kinds).atUnderscore(window, index, &sight))
            if verdict.first == nil, kinds.contains(.awsKey) {
                verdict.add(SecretAccessKey.match(window, at: index, &sight))
            }
        case 0x2D:
            if kinds.contains(.privateKey) {
                let opening = PrivateKeyBlock.opening(window, at: index, &sight)
                verdict.add(opening.map { match($0, window, &sight) })
            }
            if verdict.first == nil {
                verdict.add(TokenLook(kinds: kinds).atDash(window, index, &sight))
            }
        case 0x49: verdict.add(TokenLook(kinds: kinds).atCapital(window, index, &sight))
        case 0x43: verdict.add(Marking.english(window, at: index, &sight))
        case 0x4A:
            let opening = WebToken.opening(window, at: index, &sight)
            verdict.add(opening.map { match($0, window, &sight) })
        default: verdict.add(Marking.korean(window, at: index, &sight))
        }
    }

    private func match(
        _ opening: Unbounded, _ window: Span<UInt8>, _ sight: inout Sight
    ) -> Match {
        let end =
            if withholding.contains(opening.kind) {
                opening.openingEnd
            } else if opening.kind == .privateKey {
                PrivateKeyBlock.end(of: opening, window, &sight)
            } else {
                WebToken.end(of: opening, window, &sight)
            }
        return Match(opening.kind, opening.start..<end, .prefix, opening.grade)
    }
}
