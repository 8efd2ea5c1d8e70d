import Vocabulary

/// The names in the folder of a log.
///
/// ```
/// origin                       one line: the name of the log
/// segments/00000000.segment    records; fixed size, zeros behind the last record
/// hashes/00000000.hashes       the tree's hashes of a full segment; derived
/// checkpoint                   the last signed head; a C2SP signed note
/// ```
package enum LogLayout {
    package static let origin = "origin"
    package static let checkpoint = "checkpoint"
    package static let segments = "segments"
    package static let hashes = "hashes"
    /// Ends the name of a file that is still being made; such a file is no part of the log.
    package static let unfinishedSuffix = ".next"
    /// Segments are numbered from 0 without a gap, with eight digits.
    package static let segmentLimit = 100_000_000

    package static func segmentName(_ number: Int) -> String {
        number.padded(to: 8) + ".segment"
    }

    package static func hashesName(_ number: Int) -> String { number.padded(to: 8) + ".hashes" }

    /// The number of the segment that a file of this name is, `nil` for any other name.
    package static func segmentNumber(_ name: some StringProtocol) -> Int? {
        let bytes = Array(name.utf8)
        guard bytes.count == 16, name.hasSuffix(".segment") else { return nil }
        return Int(decimal: bytes[0..<8])
    }
}
