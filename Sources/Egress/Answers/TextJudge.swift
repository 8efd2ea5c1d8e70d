import Inspection

/// Judges the texts of one answer: what in them is changed, counted, or ends the answer.
struct TextJudge: Sendable {
    private let policy: Policy
    private let inspector: Inspector
    private let placeholders: Placeholders
    private let needles: [[UInt8]]
    private let names: [[UInt8]: Int]
    private let longestNeedle: Int
    var tally = Tally()
    private var editCount = 0
    /// Findings counted so far.
    private(set) var findingCount = 0
    var report = AnswerReport()

    init(policy: Policy, inspector: Inspector, placeholders: Placeholders) {
        self.policy = policy
        self.inspector = inspector
        self.placeholders = placeholders
        let needles = placeholders.entries.map(\.name)
        self.needles = needles
        names = Dictionary(
            needles.indices.map { (needles[$0], $0) }, uniquingKeysWith: { first, _ in first })
        longestNeedle = needles.map(\.count).max() ?? 0
    }

    func stream() -> TextStream {
        TextStream(inspector, needles: needles, withholding: policy.withheld)
    }

    /// The changes that a whole text needs. `isOpaque`: it is no text, so a run in it that does
    /// not decode says nothing.
    mutating func edits(
        ofWhole text: Span<UInt8>, isJSON: Bool, isOpaque: Bool
    ) throws(AnswerFault) -> [TextEdit] {
        var findings = inspector.findings(in: text, tally: &tally)
        if isOpaque { findings.removeAll { $0.kind == .undecodedRun } }
        var inner = isJSON ? InnerJSON() : nil
        return try edits(
            of: findings, placeholders: places(in: text), in: text, inner: &inner)
    }

    /// Counts what a text shows that cannot be changed where it stands (keys, names of events);
    /// what may not pass as it is ends the answer.
    mutating func check(_ label: Span<UInt8>, isOpaque: Bool = false) throws(AnswerFault) {
        var findings = inspector.findings(in: label, tally: &tally)
        if isOpaque { findings.removeAll { $0.kind == .undecodedRun } }
        for finding in findings { count(finding) }
        for finding in findings where policy.action(for: finding) > .note {
            throw .forbidden(finding.kind)
        }
    }

    /// What stands for a kind without an end that has opened in a stream.
    mutating func standIn(
        for opening: Finding, inner: InnerJSON?
    ) throws(AnswerFault) -> [UInt8] {
        count(opening)
        guard policy.action(for: opening) < .block else { throw .forbidden(opening.kind) }
        let value = Self.standIn(for: opening.kind)
        return inner?.written(value) ?? value
    }

    private mutating func count(_ finding: Finding) {
        findingCount += 1
        report.count(finding, policy.action(for: finding))
    }

    /// The changes that `text` needs, in order of place.
    mutating func edits(
        of findings: [Finding], placeholders places: [PlaceholderPlace],
        in text: Span<UInt8>, inner: inout InnerJSON?
    ) throws(AnswerFault) -> [TextEdit] {
        for finding in findings { count(finding) }
        for finding in findings where policy.action(for: finding) == .block {
            throw .forbidden(finding.kind)
        }
        var edits: [TextEdit] = []
        if !findings.isEmpty {
            for edit in Redaction(findings, action: policy.action(for:)).edits {
                let value = Self.value(of: edit, in: text, isJSON: inner != nil)
                edits.append(TextEdit(range: edit.range, value: value))
            }
        }
        edits = restoring(places, beside: edits)
        guard !edits.isEmpty || inner != nil else { return [] }
        editCount += edits.count
        guard editCount <= AnswerJudge.editLimit else { throw .malformed("too many changes") }
        return Self.written(edits, in: text, inner: &inner)
    }

    /// Adds what turns the placeholders back that none of `edits` touches.
    private mutating func restoring(
        _ places: [PlaceholderPlace], beside edits: [TextEdit]
    ) -> [TextEdit] {
        guard !places.isEmpty else { return edits }
        var out: [TextEdit] = []
        var rest = edits[...]
        for place in places {
            while let edit = rest.first, edit.range.upperBound <= place.range.lowerBound {
                out.append(rest.removeFirst())
            }
            if let edit = rest.first, edit.range.overlaps(place.range) { continue }
            report.restoredCount += 1
            out.append(
                TextEdit(range: place.range, value: placeholders.entries[place.entry].original))
        }
        return out + rest
    }

    /// The same changes, fit to be put into the JSON that `text` is.
    private static func written(
        _ edits: [TextEdit], in text: Span<UInt8>, inner: inout InnerJSON?
    ) -> [TextEdit] {
        guard var state = inner else { return edits }
        var out: [TextEdit] = []
        var at = 0
        for edit in edits {
            state.pass(text, at..<edit.range.lowerBound)
            out.append(TextEdit(range: edit.range, value: state.written(edit.value)))
            state.pass(text, edit.range)
            at = edit.range.upperBound
        }
        state.pass(text, at..<text.count)
        inner = state
        return out
    }

    /// What stands for a value: masked, its format stays; pseudonymised, it is its kind's name,
    /// since nobody turns it back. So too where escapes are part of the format.
    private static func value(
        of edit: Redaction.Edit, in text: Span<UInt8>, isJSON: Bool
    ) -> [UInt8] {
        let value = text.copied(edit.range)
        guard edit.action == .mask, !(isJSON && value.contains(UInt8(ascii: "\\"))) else {
            return standIn(for: edit.kind)
        }
        let whole = Finding(
            kind: edit.kind, grade: .certain, reasons: [], range: 0..<value.count, ordinal: 1)
        return Redaction([whole]) { _ in .mask }.apply(to: value.span) { _, value in value }
    }

    private static func standIn(for kind: Kind) -> [UInt8] {
        Array("[\(kind.placeholderName)]".utf8)
    }

    private func places(in text: Span<UInt8>) -> [PlaceholderPlace] {
        guard !needles.isEmpty else { return [] }
        var places: [PlaceholderPlace] = []
        var at = 0
        while at < text.count {
            if text[at] == UInt8(ascii: "["),
                let index = names[Self.bracketed(in: text, at: at, upTo: longestNeedle)]
            {
                places.append(
                    PlaceholderPlace(entry: index, range: at..<at + needles[index].count))
                at += needles[index].count
            } else {
                at += 1
            }
        }
        return places
    }

    /// What stands from `start` to the next closing bracket, if that is near enough.
    private static func bracketed(
        in text: Span<UInt8>, at start: Int, upTo limit: Int
    ) -> [UInt8] {
        let end = min(text.count, start + limit)
        for at in start..<end where text[at] == UInt8(ascii: "]") {
            return text.copied(start..<at + 1)
        }
        return []
    }
}

extension Policy {
    /// The kinds without an end of which something is to be done as soon as they open.
    var withheld: KindSet {
        KindSet(
            KindSet.unbounded.kinds.filter { kind in
                Grade.allCases.contains {
                    action(for: kind, grade: $0, ordinalInBody: 1) > .note
                }
            })
    }
}
