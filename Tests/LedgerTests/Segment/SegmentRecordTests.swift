import Ledger
import Testing
import Vocabulary

@Suite struct SegmentRecordTests {
    @Test(arguments: [
        ("", 0 as UInt32), ("123456789", 0xE306_9283),
        ("The quick brown fox jumps over the lazy dog", 0x2262_0404),
    ])
    func `the checksum is CRC-32C`(text: String, checksum: UInt32) {
        #expect(CRC32C.of(Array(text.utf8).span) == checksum)
    }

    private static let published: [([UInt8], UInt32)] = [
        ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
        ([UInt8](repeating: 255, count: 32), 0x62A8_AB43),
        ([UInt8](0..<32), 0x46DD_794E),
        ([UInt8]((0..<32).reversed()), 0x113F_DB5C),
    ]

    @Test(arguments: published)
    func `the checksum agrees with RFC 3720, appendix B.4`(bytes: [UInt8], checksum: UInt32) {
        #expect(CRC32C.of(bytes.span) == checksum)
    }

    @Test func `a checksum in pieces is that of the whole`() {
        let bytes = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        for cut in 0...200 {
            var checksum = CRC32C()
            checksum.add(bytes.span, in: 0..<cut)
            checksum.add(bytes.span, in: cut..<200)
            #expect(checksum.value == CRC32C.of(bytes.span))
        }
    }

    @Test(arguments: [1, 7, 8, 9, 100, 65_535])
    func `a record reads back as it was written`(length: Int) {
        let entry = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
        let bytes = SegmentRecord.encode(entry, sequence: 9, durable: 4)
        #expect(bytes.count == SegmentRecord.size(entry: length))
        guard case .record(let record) = SegmentRecord.read(bytes.span, at: 0) else {
            Issue.record("no record")
            return
        }
        #expect(record.sequence == 9)
        #expect(record.durable == 4)
        #expect(Array(bytes[record.entry]) == entry)
        #expect(record.end == bytes.count)
    }

    @Test func `a changed bit anywhere in a record is found`() {
        let bytes = SegmentRecord.encode(Array("{\"a\":1}..".utf8), sequence: 300, durable: 255)
        for bit in 0..<bytes.count * 8 {
            var changed = bytes
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            if case .record = SegmentRecord.read(changed.span, at: 0) {
                Issue.record("bit \(bit) was not found")
            }
        }
    }

    @Test func `nothing is read where nothing was written`() {
        #expect(SegmentRecord.read([UInt8](repeating: 0, count: 64).span, at: 0) == .nothing)
        #expect(SegmentRecord.read([UInt8](repeating: 9, count: 16).span, at: 0) == .nothing)
        #expect(SegmentRecord.read([UInt8](repeating: 9, count: 64).span, at: 48) == .nothing)
    }

    @Test func `a record that reaches past the end is bad`() {
        let bytes = SegmentRecord.encode(Array("0123456789".utf8), sequence: 0, durable: 0)
        #expect(SegmentRecord.read(Array(bytes.dropLast(8)).span, at: 0) == .bad(.pastTheEnd))
    }

    @Test func `the highest mark behind a bad record is found at any aligned place`() {
        for gap in stride(from: 0, through: 64, by: 8) {
            var bytes = [UInt8](repeating: 0xEE, count: gap)
            bytes += SegmentRecord.encode([1, 2, 3], sequence: 50, durable: 41)
            bytes += SegmentRecord.encode([4], sequence: 51, durable: 44)
            bytes += [UInt8](repeating: 0, count: 40)
            var leftovers = SegmentLeftovers()
            leftovers.add(bytes.span, from: 0, to: bytes.count)
            #expect(leftovers.highestMark == 44)
            #expect(leftovers.records == 2)
            #expect(!leftovers.isBlank)
        }
    }

    @Test func `zeros leave nothing over`() {
        var leftovers = SegmentLeftovers()
        leftovers.add([UInt8](repeating: 0, count: 101).span, from: 0, to: 101)
        #expect(leftovers == SegmentLeftovers())
    }
}
