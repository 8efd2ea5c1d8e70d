extension SegmentRecord {
    /// What stands at one place of a segment.
    package enum Reading: Hashable, Sendable {
        case record(SegmentRecord)
        /// A length of zero, or too little room for a header: nothing was written here.
        case nothing
        case bad(Flaw)
    }

    /// Why the bytes at a place are no record.
    package enum Flaw: String, Error, Hashable, Sendable {
        case lengthOverLimit = "length over the limit"
        case pastTheEnd = "record reaches past the end of the segment"
        case wrongChecksum = "wrong checksum"
        case markAboveSequence = "durable mark above the record's own sequence"
        case paddingNotZero = "padding that is not zero"
    }

    /// Reads the record at `offset` of `bytes`; total, whatever the bytes.
    ///
    /// `bytes` reach to the end of the segment, or at least `sizeLimit` bytes past `offset`.
    package static func read(_ bytes: Span<UInt8>, at offset: Int) -> Reading {
        guard offset >= 0, bytes.count - offset >= headerSize else { return .nothing }
        let length = Int(bytes.littleEndian32(at: offset))
        guard length > 0 else { return .nothing }
        guard length <= entryLimit else { return .bad(.lengthOverLimit) }
        let start = offset + headerSize
        let end = start + length
        guard offset + size(entry: length) <= bytes.count else { return .bad(.pastTheEnd) }
        let sequence = bytes.littleEndian64(at: offset + 8)
        let durable = bytes.littleEndian64(at: offset + 16)
        guard durable <= sequence else { return .bad(.markAboveSequence) }
        var checksum = CRC32C()
        checksum.add(bytes, in: offset..<offset + 4)
        checksum.add(bytes, in: offset + 8..<end)
        guard checksum.value == bytes.littleEndian32(at: offset + 4) else {
            return .bad(.wrongChecksum)
        }
        // The padding is outside the checksum; a changed byte must be found anywhere.
        for index in end..<offset + size(entry: length) where bytes[index] != 0 {
            return .bad(.paddingNotZero)
        }
        return .record(SegmentRecord(sequence: sequence, durable: durable, entry: start..<end))
    }
}
