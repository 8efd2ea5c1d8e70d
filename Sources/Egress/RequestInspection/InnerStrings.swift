import Inspection

/// The strings of a JSON text that itself stands in a string: where it may be rewritten without
/// ceasing to be JSON.
struct InnerStrings {
    private let contents: OrderedRanges

    /// A text that is not JSON has none.
    init(_ text: Span<UInt8>) {
        var contents = OrderedRanges()
        var scanner = JSONScanner(limits: JSONLimits(bytes: text.count))
        do throws(JSONFailure) {
            while let token = try scanner.next(in: text) {
                // An escape in the value would have to be decoded a second time to be restored.
                if token.kind == .string, !token.isEscaped { contents.append(token.contentRange) }
            }
            self.contents = contents
        } catch {
            self.contents = OrderedRanges()
        }
    }

    /// Whether `range` lies within one of them.
    func holds(_ range: Range<Int>) -> Bool {
        contents.hold(range)
    }
}
