import Ledger
import Synchronization
import Vocabulary

/// The work beside the hot path: segments made ahead, hashes of full segments written.
/// Any thread may ask; whoever comes while a segment is being made waits for it.
final class LogUpkeep: Sendable {
    let folder: LogFolder
    let files: LogFiles
    let options: LogOptions
    private let making = Mutex(0)

    init(folder: LogFolder, files: LogFiles, options: LogOptions) {
        self.folder = folder
        self.files = files
        self.options = options
    }

    /// Opens segment `number`, which has no entry yet, and makes it first if it is not there.
    ///
    /// One of another size was made under other options; it is empty and is made anew.
    func freshSegment(_ number: Int) throws(FileFailure) -> SegmentFile {
        guard number < LogLayout.segmentLimit else {
            throw FileFailure(operation: "make", path: folder.segment(number), code: 27)  // EFBIG
        }
        return try making.withLock { made throws(FileFailure) in
            if let ready = try existing(number) {
                if ready.size == options.segmentSize.bytes {
                    // Whoever made it may have been killed before its name was durable.
                    try files.syncFolder(folder.segments)
                    return ready
                }
                files.close(ready.file)
            }
            try SegmentFile.make(
                number, size: options.segmentSize.bytes, in: folder, files: files)
            made += 1
            return try SegmentFile.open(number, in: folder, .write, files: files)
        }
    }

    /// Makes segment `number` ahead of its first entry.
    func makeAhead(_ number: Int) throws(FileFailure) {
        files.close(try freshSegment(number).file)
    }

    /// Writes the hashes of every full segment and takes them out of memory.
    ///
    /// A crash in between leaves a full segment without hashes; the next start makes them.
    func sealFull(on shelf: Shelf) throws(FileFailure) { try seal(shelf.full, on: shelf) }

    /// The same for segments that are known to be full.
    func seal(_ full: [SegmentGrowth], on shelf: Shelf) throws(FileFailure) {
        for growth in full {
            try HashesFile(folder: folder, files: files).write(growth)
            shelf.seal(growth.number)
        }
    }

    /// Segment `number` if it is there.
    func existing(_ number: Int) throws(FileFailure) -> SegmentFile? {
        do throws(FileFailure) {
            return try SegmentFile.open(number, in: folder, .write, files: files)
        } catch {
            guard error.isMissing else { throw error }
            return nil
        }
    }
}
