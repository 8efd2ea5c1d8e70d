#if canImport(Glibc)
    internal import Glibc
#endif

/// The pages of code that this process has mapped.
///
/// While a Swift program starts, its runtime looks through the tables of all that it may ever be
/// asked for: 41 MB of code were resident after it, of which the gate at work used 4. Given back,
/// they are no longer held by this process; what is needed again is mapped again from the file.
enum ProgramPages {
    /// Longest list of mappings that is read.
    private static let listLimit = 1 << 20

    /// Gives back what is not in use. Code alone, which nobody has written to.
    static func goBackToTheSystem() {
        #if canImport(Glibc)
            guard let list = unsafe fopen("/proc/self/maps", "re") else { return }
            defer { unsafe fclose(list) }
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: listLimit) { buffer, count in
                count = unsafe fread(buffer.baseAddress, 1, listLimit, list)
            }
            for range in code(in: String(decoding: bytes, as: UTF8.self)) {
                // SAFETY: pages of a file that were never written to; they read the same again.
                _ = unsafe madvise(
                    UnsafeMutableRawPointer(bitPattern: range.lowerBound), Int(range.count),
                    MADV_DONTNEED)
            }
        #endif
    }

    /// Where code lies, by the lines of `/proc/self/maps`: mapped from a file, private, to be read
    /// and run and not to be written.
    static func code(in maps: String) -> [Range<UInt>] {
        maps.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ", maxSplits: 5)
            guard fields.count == 6, fields[1] == "r-xp", fields[5].isPath else {
                return nil
            }
            let bounds = fields[0].split(separator: "-").map { UInt($0, radix: 16) }
            guard bounds.count == 2, let start = bounds[0], let end = bounds[1], start < end else {
                return nil
            }
            return start..<end
        }
    }
}

extension Substring {
    /// Whether a file is named behind the blanks, and not one of the kernel's own mappings.
    fileprivate var isPath: Bool { drop { $0 == " " }.first == "/" }
}
