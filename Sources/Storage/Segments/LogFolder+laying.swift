import Ledger

extension LogFolder {
    /// Longest origin, in bytes.
    static let originLimit = 1024

    /// Makes the folder of a log where there is none, and sees that it is the log of `origin`.
    ///
    /// A crash in between leaves folders without an origin, which the next start takes up.
    func lay(origin: String, files: LogFiles) throws(LogFailure) {
        guard Self.isOrigin(origin) else { throw .notAnOrigin }
        do throws(FileFailure) {
            for folder in [path, segments, hashes] { try files.makeFolder(folder) }
            try removeUnfinished(files)
            // A process that was killed may have left names that only memory knows; they are
            // made durable before anything is built on them.
            for folder in [path + "/..", path, segments, hashes] { try files.syncFolder(folder) }
        } catch { throw .file(error) }
        guard let found = try foundOrigin(files) else {
            do throws(FileFailure) {
                try files.replace(LogLayout.origin, in: path, with: Array((origin + "\n").utf8))
            } catch { throw .file(error) }
            return
        }
        guard found == origin else { throw .otherOrigin(found: found, expected: origin) }
    }

    /// The origin that stands in the folder, `nil` before the first start.
    func foundOrigin(_ files: LogFiles) throws(LogFailure) -> String? {
        do throws(FileFailure) {
            guard let bytes = try files.contents(origin) else { return nil }
            let line = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...]
            return String(decoding: line, as: UTF8.self)
        } catch { throw .file(error) }
    }

    /// The numbers of the segments, which run from 0 without a gap.
    func segmentNumbers(_ files: LogFiles) throws(LogFailure) -> Range<Int> {
        let names: [String]
        do throws(FileFailure) { names = try files.list(segments) } catch { throw .file(error) }
        let numbers = Set(names.compactMap { LogLayout.segmentNumber($0) })
        for number in 0..<numbers.count where !numbers.contains(number) {
            throw .damaged(
                LogDamage(
                    segment: Self.segmentLabel(number), offset: 0, entry: 0,
                    what: "the file is missing"))
        }
        return 0..<numbers.count
    }

    private func removeUnfinished(_ files: LogFiles) throws(FileFailure) {
        for folder in [path, segments, hashes] {
            for name in try files.list(folder) where name.hasSuffix(LogLayout.unfinishedSuffix) {
                try files.remove(folder + "/" + name)
            }
        }
    }

    private static func isOrigin(_ text: String) -> Bool {
        (1...originLimit).contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= 0x20 }
    }
}
