/// Something found in a text: what, how sure, why, and where. Never the value itself.
package struct Finding: Hashable, Sendable {
    package let kind: Kind
    package let grade: Grade
    package let reasons: ReasonSet
    /// Bytes of the text as it was given, before any normalisation.
    package let range: Range<Int>
    /// The place among the findings of this kind in the body: 1 for the first.
    package let ordinal: Int

    package init(kind: Kind, grade: Grade, reasons: ReasonSet, range: Range<Int>, ordinal: Int) {
        self.kind = kind
        self.grade = grade
        self.reasons = reasons
        self.range = range
        self.ordinal = ordinal
    }

    /// The same finding with its range moved by `offset` bytes.
    package func moved(by offset: Int) -> Finding {
        Finding(
            kind: kind, grade: grade, reasons: reasons,
            range: range.lowerBound + offset..<range.upperBound + offset, ordinal: ordinal)
    }
}
