package import Vocabulary

/// A value of the rulebook, with the day since which it stands and the source that says so.
///
/// A value without a source is no rule: it cannot be made.
package struct Dated<Value> {
    package let value: Value
    package let date: KoreanDate
    /// Where the value comes from, in words; ends with the mark of how good the source is.
    package let source: String

    package init(_ value: Value, date: KoreanDate, source: String) throws(DatedFailure) {
        guard source.contains(where: { !$0.isWhitespace }) else { throw .noSource }
        guard source.utf8.count <= DatedFailure.sourceLimit.bytes else { throw .sourceTooLong }
        self.value = value
        self.date = date
        self.source = source
    }
}

package enum DatedFailure: Error, Equatable {
    case noSource, sourceTooLong

    package static let sourceLimit = ByteCount.bytes(400)
}

extension Dated: Sendable where Value: Sendable {}
extension Dated: Equatable where Value: Equatable {}
extension Dated: Hashable where Value: Hashable {}
