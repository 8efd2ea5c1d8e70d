package import Vocabulary

extension ProofFile {
    /// Why no proof can be made from a log's folder.
    package enum MakingFailure: Error, Equatable {
        /// The folder has no folder `segments`, or no file `origin`.
        case noLog
        case noHead
        case headUnreadable
        /// The head in the folder is one of another log.
        case otherOrigin(String)
        case notUnderHead(index: UInt64, size: TreeSize)
        /// Where entry `entry` is due stands none; `offset` counts from the segment's first byte.
        case damaged(segment: Int, offset: UInt64, entry: UInt64)
        /// The head was signed for more entries than there are.
        case logShorter(entries: UInt64, size: TreeSize)
        case rootDiffers(at: TreeSize)
    }

    /// Makes the proof of entry `index` from the folder of its log and nothing else: under the
    /// signed head that stands there, whose signature nobody checks here.
    ///
    /// It reads all entries under the head and recomputes their tree, so that it proves nothing
    /// from a log that does not lead to its own head; what stands behind the head is not looked
    /// at. Throws `MakingFailure`, and what the reader throws.
    ///
    /// - Parameter progress: called now and then with the entries read and those to read.
    package init(
        of index: UInt64, in folder: LogFolderReader, hasher: TreeHasher,
        progress: (_ done: UInt64, _ total: UInt64) -> Void = { _, _ in }
    ) throws {
        guard let names = try folder.names(LogLayout.segments), let origin = try folder.origin()
        else { throw MakingFailure.noLog }
        guard let bytes = try folder.small(LogLayout.checkpoint, limit: SignedNote.lengthLimit)
        else { throw MakingFailure.noHead }
        guard let note = try? SignedNote(parsing: bytes),
            let checkpoint = try? Checkpoint(parsing: note.text)
        else { throw MakingFailure.headUnreadable }
        guard checkpoint.origin.utf8.elementsEqual(origin.utf8) else {
            throw MakingFailure.otherOrigin(checkpoint.origin)
        }
        let head = checkpoint.head
        guard index < head.size.leafCount else {
            throw MakingFailure.notUnderHead(index: index, size: head.size)
        }
        var pass = try ProvingPass(of: index, under: head, hasher: hasher)
        for number in names.compactMap(LogLayout.segmentNumber).sorted() where !pass.isDone {
            try pass.read(segment: number, in: folder)
            progress(pass.due, head.size.leafCount)
        }
        guard pass.isDone else {
            throw MakingFailure.logShorter(entries: pass.due, size: head.size)
        }
        self = try pass.proof(under: note)
    }
}

extension ProvingPass {
    /// Reads one segment's entries as far as the head reaches.
    fileprivate mutating func read(segment number: Int, in folder: LogFolderReader) throws {
        let path = "\(LogLayout.segments)/\(LogLayout.segmentName(number))"
        var walk = SegmentWalk()
        var offset: UInt64 = 0
        while !isDone {
            let bytes = try folder.read(path, offset, Examination.readAtOnce)
            offset += UInt64(bytes.count)
            if bytes.isEmpty { walk.close() } else { walk.add(bytes) }
            guard try take(from: &walk, of: number), !bytes.isEmpty else { return }
        }
    }

    /// Takes the whole records of what was read; whether more of the segment is needed.
    private mutating func take(from walk: inout SegmentWalk, of number: Int) throws -> Bool {
        while !isDone {
            switch walk.next(due: due) {
            case .record(let record, let offset):
                guard record.sequence == due else {
                    throw ProofFile.MakingFailure.damaged(
                        segment: number, offset: offset, entry: due)
                }
                let window = walk.window
                add(window.span.extracting(record.entry))
            case .bad(_, let offset), .stray(let offset):
                throw ProofFile.MakingFailure.damaged(segment: number, offset: offset, entry: due)
            case .needsMore: return true
            case .searchEnded, .end: return false
            }
        }
        return false
    }
}

extension ProofFile.MakingFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .noLog: Refusal(.notFound, "there is no log here: no folder `segments` with an origin")
        case .noHead:
            Refusal(.conflict, "the log has no signed head yet; the office signs it as it serves")
        case .headUnreadable: Refusal(.damaged, "the log's checkpoint cannot be read")
        case .otherOrigin(let origin):
            Refusal(.damaged, "the checkpoint is one of another log, `\(origin)`")
        case .notUnderHead(let index, let size):
            Refusal(
                .notFound, "entry \(index) is not under the signed head of \(size) entries")
        case .damaged(let segment, let offset, let entry):
            Refusal(
                .damaged,
                "segment \(segment), offset \(offset): entry \(entry) is due there and cannot be "
                    + "read; examine the log as a whole")
        case .logShorter(let entries, let size):
            Refusal(
                .damaged, "a head of \(size) entries was signed; the log has only \(entries)")
        case .rootDiffers(let size):
            Refusal(
                .damaged, "the entries lead to another root at \(size) entries than was signed")
        }
    }
}
