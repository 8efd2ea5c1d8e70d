import Inspection

/// Inspects all that a request would carry out: every leaf, unknown key, query and header.
///
/// Only text is rewritten; what is found anywhere else, or what the policy blocks, refuses.
struct RequestInspection {
    /// Shorter payloads are inspected as text even where the letter grants their contents.
    private static let payloadShortest = 256

    private let inspector: Inspector
    private let policy: Policy
    private let features: Set<String>
    private var tally = Tally()
    private var join = JoinedTexts()
    private(set) var counts = FindingCounts()
    private(set) var edits: [BodyEdit] = []
    /// Grants of contents that go out without being read, as far as the request uses them.
    private(set) var payloads: [String] = []
    private var unscannable: [String] = []
    private var isForbidden = false

    init(inspector: Inspector, policy: Policy, features: Set<String>) {
        self.inspector = inspector
        self.policy = policy
        self.features = features
    }

    /// Why the request must not go; data that is forbidden before what cannot be read.
    var refusal: GateRefusal? {
        if isForbidden {
            let kinds = counts.kinds(treated: .block).filter { $0 != Kind.undecodedRun.rawValue }
            return GateRefusal(.dataForbidden, detail: kinds.joined(separator: ", "))
        }
        guard unscannable.isEmpty else {
            return GateRefusal(.unscannable, detail: unscannable.joined(separator: ", "))
        }
        return nil
    }

    /// `isJoined`: it is one of several texts of its message.
    mutating func inspect(
        _ leaf: RequestReading.Leaf, in body: Span<UInt8>, isJoined: Bool
    ) {
        if case .payload(let feature) = leaf.role {
            guard features.contains(feature) else { return add(unscannable: feature) }
            if !payloads.contains(feature) { payloads.append(feature) }
            // What is too short to be an image or the like is read as text all the same.
            if leaf.token.contentRange.count >= Self.payloadShortest { return }
        }
        if leaf.token.isEscaped {
            let text = JSONText(leaf.token, in: body)
            inspect(text.bytes.span, leaf, isJoined) { text.rawRange(of: $0) }
        } else {
            let content = leaf.token.contentRange
            inspect(body.extracting(content), leaf, isJoined) {
                content.lowerBound + $0.lowerBound..<content.lowerBound + $0.upperBound
            }
        }
    }

    /// A text that is passed on as it stands: a header's value, the query.
    mutating func inspect(fixed text: [UInt8]) {
        let findings = inspector.findings(in: text, tally: &tally)
        settle(findings) { _ in nil }
    }

    private mutating func inspect(
        _ text: Span<UInt8>, _ leaf: RequestReading.Leaf, _ isJoined: Bool,
        rawRange: (Range<Int>) -> Range<Int>
    ) {
        let crossing = isJoined ? self.crossing(text, leaf) : []
        let findings = inspector.findings(in: text, tally: &tally)
        settle(crossing) { _ in nil }
        guard !findings.isEmpty else { return }
        var inner: InnerStrings?
        settle(findings) { range in
            switch leaf.role {
            case .text: break
            case .nested:
                let strings = inner ?? InnerStrings(text)
                inner = strings
                guard strings.holds(range) else { return nil }
            case .fixed, .payload, .attachment: return nil
            }
            return (rawRange(range), text.extracting(range).array)
        }
    }

    /// What shows only across the seam to the text before.
    private mutating func crossing(
        _ text: Span<UInt8>, _ leaf: RequestReading.Leaf
    ) -> [Finding] {
        guard let message = leaf.message else { return [] }
        var join = self.join
        defer { self.join = join }
        return join.crossing(text, of: message, tally: tally) { text, tally in
            inspector.findings(in: text, tally: &tally).map { ($0, action(for: $0)) }
        }
    }

    /// Counts each finding with what is done about it, and keeps the edits. `place` gives where
    /// a range may be rewritten, and what stands there; `nil` where it may not.
    private mutating func settle(
        _ findings: [Finding], place: (Range<Int>) -> (Range<Int>, [UInt8])?
    ) {
        guard !findings.isEmpty else { return }
        let redaction = Redaction(findings, action: action(for:))
        var refused = OrderedRanges()
        for edit in redaction.edits {
            if edit.action < .block, let (range, original) = place(edit.range) {
                edits.append(
                    BodyEdit(
                        range: range, kind: edit.kind, action: edit.action, original: original))
            } else {
                refused.append(edit.range)
            }
        }
        for finding in findings {
            let wanted = action(for: finding)
            let isRefused = refused.overlap(finding.range)
            let done = wanted > .note && isRefused ? .block : wanted
            counts.add(finding.kind, finding.grade, done)
            guard done == .block else { continue }
            if finding.kind == .undecodedRun {
                add(unscannable: Kind.undecodedRun.rawValue)
            } else {
                isForbidden = true
            }
        }
    }

    private func action(for finding: Finding) -> Action { policy.action(for: finding) }

    private mutating func add(unscannable feature: String) {
        if !unscannable.contains(feature) { unscannable.append(feature) }
    }
}
