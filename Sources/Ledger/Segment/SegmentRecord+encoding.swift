extension SegmentRecord {
    /// Begins a record at the end of `buffer`: the caller appends the entry and then calls
    /// `finish`. `buffer` holds whole records only, so its count is a multiple of eight.
    ///
    /// - Returns: where the record begins.
    package static func begin(
        sequence: UInt64, durable: UInt64, in buffer: inout [UInt8]
    ) -> Int {
        let start = buffer.count
        for _ in 0..<headerSize { buffer.append(0) }
        buffer.setLittleEndian(sequence, at: start + 8)
        buffer.setLittleEndian(durable, at: start + 16)
        return start
    }

    /// Ends the record that began at `start`: sets length and checksum, pads with zeros.
    ///
    /// The caller has seen to it that the entry has 1…65,535 bytes.
    package static func finish(at start: Int, in buffer: inout [UInt8]) {
        let end = buffer.count
        let length = end - start - headerSize
        precondition((1...entryLimit).contains(length), "an entry has 1 to 65,535 bytes")
        buffer.setLittleEndian(UInt32(length), at: start)
        var checksum = CRC32C()
        checksum.add(buffer.span, in: start..<start + 4)
        checksum.add(buffer.span, in: start + 8..<end)
        buffer.setLittleEndian(checksum.value, at: start + 4)
        while buffer.count < start + size(entry: length) { buffer.append(0) }
    }

    /// A whole record by itself.
    package static func encode(_ entry: [UInt8], sequence: UInt64, durable: UInt64) -> [UInt8] {
        var buffer: [UInt8] = []
        let start = begin(sequence: sequence, durable: durable, in: &buffer)
        buffer += entry
        finish(at: start, in: &buffer)
        return buffer
    }
}
