/// The changes that a text needs so that what was found in it does not pass.
package struct Redaction: Sendable {
    /// One place to change; places never overlap.
    package struct Edit: Hashable, Sendable {
        package let kind: Kind
        package let action: Action
        package let range: Range<Int>

        package init(kind: Kind, action: Action, range: Range<Int>) {
            self.kind = kind
            self.action = action
            self.range = range
        }
    }

    /// In order of place. No edit is a `note`.
    package let edits: [Edit]

    /// The strictest action among all findings, notes included; `nil` without a finding.
    package let strictest: Action?

    /// Settles findings that overlap: they become one edit over all of them, with the strictest
    /// action, and the kind of the longest finding that asked for it.
    package init(_ findings: [Finding], action: (Finding) -> Action) {
        var strictest: Action?
        var clusters: [Cluster] = []
        for finding in findings.inOrder {
            let wanted = action(finding)
            strictest = max(strictest ?? .note, wanted)
            guard wanted > .note else { continue }
            if let last = clusters.last, finding.range.lowerBound < last.range.upperBound {
                clusters[clusters.count - 1].take(finding, wanted)
            } else {
                clusters.append(Cluster(finding, wanted))
            }
        }
        self.strictest = strictest
        edits = clusters.map { Edit(kind: $0.kind, action: $0.action, range: $0.range) }
    }

    /// Findings that overlap one another.
    private struct Cluster {
        var kind: Kind
        var action: Action
        var range: Range<Int>
        /// The length of the finding that gave kind and action.
        var length: Int

        init(_ finding: Finding, _ action: Action) {
            kind = finding.kind
            self.action = action
            range = finding.range
            length = finding.range.count
        }

        mutating func take(_ finding: Finding, _ wanted: Action) {
            range = range.lowerBound..<max(range.upperBound, finding.range.upperBound)
            guard (wanted, finding.range.count) > (action, length) else { return }
            (kind, action, length) = (finding.kind, wanted, finding.range.count)
        }
    }

    /// Returns `text` with each edit made; `placeholder` gives the stand-in for a value.
    ///
    /// A blocked place is masked whole: a text with one does not pass, and if it is shown, the
    /// value is not.
    package func apply(
        to text: Span<UInt8>, placeholder: (Kind, [UInt8]) -> [UInt8]
    ) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        var place = 0
        for edit in edits {
            Redaction.copy(text, place..<edit.range.lowerBound, into: &out)
            switch edit.action {
            case .note: Redaction.copy(text, edit.range, into: &out)
            case .mask: Mask.write(text, edit.range, keepsFirst: true, into: &out)
            case .pseudonymise:
                var value: [UInt8] = []
                Redaction.copy(text, edit.range, into: &value)
                out += placeholder(edit.kind, value)
            case .block: Mask.write(text, edit.range, keepsFirst: false, into: &out)
            }
            place = edit.range.upperBound
        }
        Redaction.copy(text, place..<text.count, into: &out)
        return out
    }

    private static func copy(
        _ text: Span<UInt8>, _ range: Range<Int>, into out: inout [UInt8]
    ) {
        unsafe text.extracting(range).withUnsafeBufferPointer {
            unsafe out.append(contentsOf: $0)
        }
    }
}
