/// What a log found when it was opened, for the operator's eyes.
package struct RecoveryReport: Hashable, Sendable {
    package var entries: UInt64 = 0
    package var cut: TornBatch?
    /// Segments whose hashes were missing or bad and were made again.
    package var rebuiltHashes: [Int] = []

    /// The end of the log that a crash left half written; none of it was acknowledged.
    package struct TornBatch: Hashable, Sendable {
        package let segment: String
        package let offset: Int
        /// The index that the next entry gets.
        package let entry: UInt64
        /// Whole records that lay behind the cut and were dropped.
        package let records: Int
    }
}

extension RecoveryReport: CustomStringConvertible {
    package var description: String {
        var lines = ["\(entries) entries"]
        if let cut {
            lines.append(
                "a torn batch was cut off in `\(cut.segment)` at offset \(cut.offset), entry "
                    + "\(cut.entry): \(cut.records) whole records dropped, none was acknowledged")
        }
        if !rebuiltHashes.isEmpty {
            let list = rebuiltHashes.map(String.init).joined(separator: ", ")
            lines.append("hashes made again for segment \(list)")
        }
        return lines.joined(separator: "; ")
    }
}
