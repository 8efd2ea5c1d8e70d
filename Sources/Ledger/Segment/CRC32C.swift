/// CRC-32C (Castagnoli, reflected polynomial `82F63B78`), eight bytes a step.
///
/// Finds torn writes and rotten sectors; it is no protection against an adversary, which is
/// what the tree is for.
package struct CRC32C: Sendable {
    private var state: UInt32 = 0xFFFF_FFFF

    package init() {}

    /// The checksum of `bytes` alone.
    package static func of(_ bytes: Span<UInt8>) -> UInt32 {
        var checksum = CRC32C()
        checksum.add(bytes)
        return checksum.value
    }

    /// The checksum of all bytes added so far.
    package var value: UInt32 { ~state }

    package mutating func add(_ bytes: Span<UInt8>) { add(bytes, in: 0..<bytes.count) }

    /// Adds `range` of `bytes`, which lies within them.
    package mutating func add(_ bytes: Span<UInt8>, in range: Range<Int>) {
        let table = CRC32C.table.span
        var crc = state
        var at = range.lowerBound
        while at + 8 <= range.upperBound {
            let low = crc ^ bytes.littleEndian32(at: at)
            let high = bytes.littleEndian32(at: at + 4)
            crc =
                table[1792 | Int(low & 255)] ^ table[1536 | Int(low >> 8 & 255)]
                ^ table[1280 | Int(low >> 16 & 255)] ^ table[1024 | Int(low >> 24)]
            crc ^=
                table[768 | Int(high & 255)] ^ table[512 | Int(high >> 8 & 255)]
                ^ table[256 | Int(high >> 16 & 255)] ^ table[Int(high >> 24)]
            at += 8
        }
        while at < range.upperBound {
            crc = crc >> 8 ^ table[Int((crc ^ UInt32(bytes[at])) & 255)]
            at += 1
        }
        state = crc
    }

    /// Eight tables of 256: table `k` moves a byte past `k` further bytes.
    private static let table: [UInt32] = {
        var table = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var crc = UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0x82F6_3B78 : crc >> 1 }
            table[byte] = crc
        }
        for at in 256..<8 * 256 {
            let before = table[at - 256]
            table[at] = before >> 8 ^ table[Int(before & 255)]
        }
        return table
    }()
}
