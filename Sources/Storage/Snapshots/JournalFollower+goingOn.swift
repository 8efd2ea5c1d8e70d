import Ledger

extension JournalFollower {
    /// Goes on behind a place to which somebody read this journal before, where the journal's own
    /// signed head covers it and the segments are there.
    ///
    /// Entries behind the place are checked as they are read: their tree, grown on this place's,
    /// must be the one that the head was signed for. Bytes before it are read by `recheck`.
    package func goOn(from start: JournalPlace) throws {
        try self.start { folder, files, signed in
            guard let signed, signed.size >= start.tree.size else {
                throw SnapshotFlaw.notCovered
            }
            guard signed.size > start.tree.size || signed == start.tree.head(with: hasher) else {
                throw SnapshotFlaw.otherTree
            }
            for number in 0...start.segment {
                let segment: SegmentFile
                do throws(FileFailure) {
                    segment = try SegmentFile.open(number, in: folder, .read, files: files)
                } catch {
                    guard error.isMissing else { throw error }
                    throw SnapshotFlaw.segmentGone(number)
                }
                files.close(segment.file)
                guard number < start.segment || segment.size >= start.offset else {
                    throw SnapshotFlaw.segmentGone(number)
                }
            }
            return start
        }
    }
}
