extension TextStream {
    /// What a stream has decided since the last call: bytes in order, and what lies in them.
    package struct Release: Sendable {
        package var text: [UInt8] = []
        /// Findings that lie wholly inside `text`; ranges within `text`, in order of place.
        package var findings: [Finding] = []
        /// Needles that stand in `text`, in order of place.
        package var needles: [NeedleMatch] = []
        /// A kind without a bound has opened right after `text`: nothing more of this text will
        /// be released. Its range is empty, at the end of `text`.
        package var opening: Finding?

        package var withheld: Bool { opening != nil }
    }

    package struct NeedleMatch: Hashable, Sendable {
        /// Index into the needles that the stream was made with.
        package let needle: Int
        /// Bytes of the release's `text`.
        package let range: Range<Int>

        package init(needle: Int, range: Range<Int>) {
            self.needle = needle
            self.range = range
        }

        /// The same match with its range moved by `offset` bytes.
        package func moved(by offset: Int) -> NeedleMatch {
            NeedleMatch(
                needle: needle, range: range.lowerBound + offset..<range.upperBound + offset)
        }
    }
}
