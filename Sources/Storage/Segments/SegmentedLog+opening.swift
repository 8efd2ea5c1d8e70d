import Ledger

extension SegmentedLog {
    /// Opens the log of `origin` in a folder, repairing what a crash left; the caller holds the
    /// folder's lock.
    ///
    /// Reads the headers of the full segments' hashes, the O(log n) hashes that the tree goes on
    /// from, and the segments behind; so the time to start does not grow with the log.
    static func open(
        _ path: String, origin: String, files: LogFiles, hasher: TreeHasher, options: LogOptions
    ) throws(LogFailure) -> (SegmentedLog, RecoveryReport) {
        let folder = LogFolder(path: path)
        try folder.lay(origin: origin, files: files)
        let signed = try SignedHead.standing(in: folder, origin: origin, files: files)
        let upkeep = LogUpkeep(folder: folder, files: files, options: options)
        let first = try firstSegment(of: folder, upkeep: upkeep)
        var log = SegmentedLog(at: first, upkeep: upkeep, hasher: hasher)
        let report = try log.catchUp(floor: signed?.head.size.leafCount ?? 0)
        if let signed { try log.check(against: signed.head) }
        return (log, report)
    }

    /// Opens segment 0; makes it where the folder has no segment yet. A log whose segments are
    /// gone but whose checkpoint stands is found out by the checkpoint.
    private static func firstSegment(
        of folder: LogFolder, upkeep: LogUpkeep
    ) throws(LogFailure) -> SegmentFile {
        let numbers = try folder.segmentNumbers(upkeep.files)
        do throws(FileFailure) {
            guard numbers.isEmpty else {
                return try SegmentFile.open(0, in: folder, .write, files: upkeep.files)
            }
            return try upkeep.freshSegment(0)
        } catch { throw .file(error) }
    }

    /// Whether the entries that were signed are those that stand here.
    private func check(against signed: TreeHead) throws(LogFailure) {
        guard signed.size.leafCount <= durable else {
            throw .shorterThanCheckpoint(entries: durable, signed: signed.size.leafCount)
        }
        let root = try reader.root(of: signed.size)
        guard root == signed.root else {
            throw .otherRootThanCheckpoint(size: signed.size.leafCount)
        }
    }
}
