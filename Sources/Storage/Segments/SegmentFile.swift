import Ledger

/// One open segment.
struct SegmentFile: Hashable, Sendable {
    let number: Int
    let file: OpenFile
    let size: Int

    static func open(
        _ number: Int, in folder: LogFolder, _ intent: LogFiles.OpenIntent, files: LogFiles
    ) throws(FileFailure) -> SegmentFile {
        let file = try files.open(folder.segment(number), intent)
        do throws(FileFailure) {
            return SegmentFile(number: number, file: file, size: try files.size(file))
        } catch {
            files.close(file)
            throw error
        }
    }

    /// Makes segment `number`, all zeros, durably, under its name only once it is whole.
    ///
    /// Zeros that were written and synced ahead leave nothing for a later sync but the entries'
    /// own sectors: neither the file's size nor its place on the disk changes any more.
    static func make(
        _ number: Int, size: Int, in folder: LogFolder, files: LogFiles
    ) throws(FileFailure) {
        let name = LogLayout.segmentName(number)
        try files.replace(name, in: folder.segments) { file throws(FileFailure) in
            var at = 0
            while at < size {
                let end = min(at + syncStride, size)
                try files.zero(file, at..<end)
                // In strides, so that the committer's own sync waits behind one of them at most.
                try files.sync(file)
                at = end
            }
        }
    }

    /// Zeros that are synced at a time: half a millisecond of the disk.
    private static let syncStride = 256 << 10
}
