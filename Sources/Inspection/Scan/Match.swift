/// A value of some kind in a window, before the body's tally has had its say.
struct Match {
    let kind: Kind
    let range: Range<Int>
    let reasons: ReasonSet
    let grade: Grade

    init(_ kind: Kind, _ range: Range<Int>, _ reasons: ReasonSet, _ grade: Grade) {
        self.kind = kind
        self.range = range
        self.reasons = reasons.union(.shape)
        self.grade = grade
    }
}

/// What one look at a place in a window came to.
struct Verdict {
    /// Where to go on.
    var next: Int
    var first: Match?
    var second: Match?
    /// Kinds whose bare length stood here with nothing else of theirs.
    var missed: KindSet = []

    init() { next = 0 }

    var isEmpty: Bool { first == nil && missed.isEmpty }

    /// Forgets what was found, for the next look.
    mutating func clear() {
        first = nil
        second = nil
        missed = []
    }

    /// Takes a match, if there is one, and goes on behind it.
    mutating func add(_ match: Match?) {
        guard let match else { return }
        if first == nil { first = match } else { second = match }
        next = max(next, match.range.upperBound)
    }
}
