import Ledger
import Vocabulary

/// The bytes of a segment, cut in two files by the first byte: an examination ends with a report,
/// and with the same one in whatever pieces the bytes are read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    guard let first = bytes.first else { return 0 }
    let cut = min(Int(first) * 8, bytes.count - 1)
    let segments = [Array(bytes[1...].prefix(cut)), Array(bytes[1...].dropFirst(cut))]
    guard let report = examine(segments, atOnce: .max) else { return 0 }
    precondition(report == examine(segments, atOnce: 61))
    precondition(report.json.utf8.first == UInt8(ascii: "{") && !report.lines.isEmpty)
    return 0
}

private let zeros = [UInt8](repeating: 0, count: Digest.byteCount)

private func examine(_ segments: [[UInt8]], atOnce: Int) -> AuditReport? {
    let reader = LogFolderReader(
        names: { _ in ["00000000.segment", "00000001.segment"] },
        size: { path in
            LogLayout.segmentNumber(path.dropFirst(9)).map { UInt64(segments[$0].count) }
        },
        read: { path, offset, count in
            let number = LogLayout.segmentNumber(path.dropFirst(9)) ?? 0
            return Array(segments[number].dropFirst(Int(offset)).prefix(min(count, atOnce)))
        })
    guard let zero = Digest(zeros) else { return nil }
    let hasher = TreeHasher { bytes in
        var sum: UInt8 = 0
        for index in bytes.indices { sum = sum &* 31 &+ bytes[index] }
        return Digest([UInt8](repeating: sum, count: Digest.byteCount)) ?? zero
    }
    return try? Examination(hasher: hasher, checking: { _, _, _ in false })(reader)
}
