/// The number of leaves of a tree: any value of 64 bits, as an outsider may claim it.
package struct TreeSize: Hashable, Comparable, Sendable {
    package let leafCount: UInt64

    package init(_ leafCount: UInt64) { self.leafCount = leafCount }

    /// Parses the decimal form used in a checkpoint: no sign, no leading zero.
    package init(parsing text: some StringProtocol) throws(ParseFailure) {
        let digits = text.utf8
        guard let first = digits.first else { throw .empty }
        guard first != UInt8(ascii: "0") || digits.count == 1 else { throw .leadingZero }
        var value: UInt64 = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else {
                throw .notDecimal
            }
            let (tens, overTens) = value.multipliedReportingOverflow(by: 10)
            let (sum, overSum) = tens.addingReportingOverflow(UInt64(digit - UInt8(ascii: "0")))
            guard !overTens, !overSum else { throw .tooLarge }
            value = sum
        }
        leafCount = value
    }

    package enum ParseFailure: Error, Equatable { case empty, leadingZero, notDecimal, tooLarge }

    package static let empty = TreeSize(0)

    package static func < (left: TreeSize, right: TreeSize) -> Bool {
        left.leafCount < right.leafCount
    }
}

extension TreeSize: CustomStringConvertible {
    package var description: String { String(leafCount) }
}
