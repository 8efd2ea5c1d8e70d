/// Keys that begin as nothing else does, found at a byte inside their beginning.
struct TokenLook {
    /// The longest key that is taken whole; what follows is another text.
    static let bodyLimit = 512
    /// The longest beginning, `github_pat_`, with the byte before it.
    static let reachBefore = 12

    let kinds: KindSet

    /// At `_`: GitHub's tokens and this house's keys.
    func atUnderscore(_ window: Span<UInt8>, _ index: Int, _ sight: inout Sight) -> Match? {
        switch window.before(index) {
        case UInt8(ascii: "p"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "s"),
            UInt8(ascii: "r"):
            guard kinds.contains(.githubToken), starts("gh", at: index - 3, window) else {
                return nil
            }
            let body = run(window, from: index + 1, &sight) { $0.isAlphanumeric }
            return token(.githubToken, index - 3, index + 1, body, certain: 36, likely: 20)
        case UInt8(ascii: "b"):
            guard kinds.contains(.githubToken), starts("github", at: index - 6, window),
                window.has("pat_", at: index + 1, &sight)
            else { return nil }
            let body = run(window, from: index + 5, &sight) { $0.isAlphanumeric || $0 == 0x5F }
            return token(.githubToken, index - 6, index + 5, body, certain: 80, likely: 30)
        case UInt8(ascii: "n"):
            guard kinds.contains(.callerKey), starts("sumun", at: index - 5, window) else {
                return nil
            }
            let body = run(window, from: index + 1, &sight) { $0.isBase64URL }
            return token(.callerKey, index - 5, index + 1, body, certain: 40, likely: 40)
        default: return nil
        }
    }

    /// At `-`: keys of Slack, OpenAI and Anthropic.
    func atDash(_ window: Span<UInt8>, _ index: Int, _ sight: inout Sight) -> Match? {
        switch window.before(index) {
        case UInt8(ascii: "k") where starts("sk", at: index - 2, window):
            if window.has("ant-", at: index + 1, &sight) {
                guard kinds.contains(.anthropicKey) else { return nil }
                let body = run(window, from: index + 5, &sight) { $0.isBase64URL }
                return token(.anthropicKey, index - 2, index + 5, body, certain: 80, likely: 20)
            }
            guard kinds.contains(.openAIKey) else { return nil }
            return openAI(window, index, &sight)
        case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "e"), UInt8(ascii: "p"),
            UInt8(ascii: "r"), UInt8(ascii: "s"):
            guard kinds.contains(.slackToken),
                starts("xox", at: index - 4, window)
                    || (window.before(index) == UInt8(ascii: "p")
                        && starts("xap", at: index - 4, window))
            else { return nil }
            let body = run(window, from: index + 1, &sight) { $0.isAlphanumeric || $0 == 0x2D }
            return token(.slackToken, index - 4, index + 1, body, certain: 30, likely: 10)
        default: return nil
        }
    }

    private func openAI(_ window: Span<UInt8>, _ dash: Int, _ sight: inout Sight) -> Match? {
        let start = dash + 1
        guard isMixed(window, from: start, &sight) else { return nil }
        let end = run(window, from: start, &sight) { $0.isBase64URL }
        guard end - start >= 20 else { return nil }
        let isNamed =
            window.has("proj-", at: start, &sight) || window.has("svcacct-", at: start, &sight)
            || window.has("admin-", at: start, &sight)
        let grade: Grade
        if holdsMark(window, start..<end) {
            grade = .certain
        } else {
            grade = isNamed || end - start >= 40 ? .likely : .possible
        }
        return Match(.openAIKey, dash - 2..<end, .prefix, grade)
    }

    /// Whether the first characters hold a digit and a letter; words such as `sk-learn` do not.
    private func isMixed(_ window: Span<UInt8>, from start: Int, _ sight: inout Sight) -> Bool {
        var letters = 0
        var digits = 0
        var index = start
        while index - start < 64, letters == 0 || digits == 0 {
            let byte = window.at(index, &sight)
            guard byte.isBase64URL else { return false }
            letters += byte.isLetter ? 1 : 0
            digits += byte.isDigit ? 1 : 0
            index += 1
        }
        return letters > 0 && digits > 0
    }

    /// Keys of OpenAI hold the word OpenAI in base64.
    private func holdsMark(_ window: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var sight = Sight(isFinal: true)
        guard range.count >= 8 else { return false }
        for index in range.lowerBound...range.upperBound - 8
        where window[index] == UInt8(ascii: "T") && window.has("T3BlbkFJ", at: index, &sight) {
            return true
        }
        return false
    }

    /// At `I` or `C`: the identifier of an AWS key, four letters and sixteen more.
    func atCapital(_ window: Span<UInt8>, _ index: Int, _ sight: inout Sight) -> Match? {
        let isOne =
            switch (window.before(index - 1), window.before(index)) {
            case (UInt8(ascii: "A"), UInt8(ascii: "K")), (UInt8(ascii: "A"), UInt8(ascii: "S")),
                (UInt8(ascii: "A"), UInt8(ascii: "B")):
                window.has("IA", at: index, &sight)
            default: false
            }
        guard isOne, !window.before(index - 2).isAlphanumeric else { return nil }
        let end = run(window, from: index + 2, &sight) { $0.isUpper || $0.isDigit }
        guard end - index == 18, !window.at(end, &sight).isLetter else { return nil }
        return Match(.awsKey, index - 2..<end, .prefix, .certain)
    }

    private func starts(_ word: StaticString, at index: Int, _ window: Span<UInt8>) -> Bool {
        var sight = Sight(isFinal: true)
        let before = window.before(index)
        return index >= 0 && !before.isAlphanumeric && window.has(word, at: index, &sight)
    }

    @inline(__always)
    private func run(
        _ window: Span<UInt8>, from start: Int, _ sight: inout Sight, of isIn: (UInt8) -> Bool
    ) -> Int {
        var end = start
        while end - start < TokenLook.bodyLimit, isIn(window.at(end, &sight)) { end += 1 }
        return end
    }

    private func token(
        _ kind: Kind, _ start: Int, _ body: Int, _ end: Int, certain: Int, likely: Int
    ) -> Match? {
        guard end - body >= likely else { return nil }
        let grade: Grade = end - body >= certain ? .certain : .likely
        return Match(kind, start..<end, .prefix, grade)
    }
}
