import Ledger

extension LogFiles {
    /// Largest file that is read whole into memory here: an origin, a checkpoint.
    static let wholeFileLimit = 1 << 20

    /// All bytes of a small file; `nil` if there is no such file.
    package func contents(_ path: String) throws(FileFailure) -> [UInt8]? {
        let file: OpenFile
        do throws(FileFailure) { file = try open(path, .read) } catch {
            guard error.isMissing else { throw error }
            return nil
        }
        defer { close(file) }
        let length = try size(file)
        guard length <= Self.wholeFileLimit else {
            throw FileFailure(operation: "read whole", path: path, code: 27)  // EFBIG
        }
        return try bytes(of: file, at: 0, count: length)
    }

    /// At most `count` bytes from `offset` on; fewer only at the end of the file.
    func bytes(of file: OpenFile, at offset: Int, count: Int) throws(FileFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(count, 0))
        let got = try read(file, &bytes, offset)
        bytes.removeLast(bytes.count - got)
        return bytes
    }

    /// Gives `name` in `folder` these bytes, durably and all at once.
    ///
    /// A crash before the rename leaves the old file and an unfinished one beside it, which is
    /// removed at the next start; before the folder is synced it leaves the old file or the new;
    /// after it the new one.
    package func replace(_ name: String, in folder: String, with bytes: [UInt8]) throws(FileFailure)
    {
        try replace(name, in: folder) { file throws(FileFailure) in
            try write(file, bytes.span, 0)
        }
    }

    /// The same, with a file that `fill` writes.
    func replace(
        _ name: String, in folder: String,
        fill: (OpenFile) throws(FileFailure) -> Void
    ) throws(FileFailure) {
        let unfinished = folder + "/" + name + LogLayout.unfinishedSuffix
        let file = try open(unfinished, .create)
        do throws(FileFailure) {
            try fill(file)
            try sync(file)
        } catch {
            close(file)
            throw error
        }
        close(file)
        try rename(unfinished, folder + "/" + name)
        try syncFolder(folder)
    }

    /// Writes zeros over `range`, a chunk at a time.
    func zero(_ file: OpenFile, _ range: Range<Int>) throws(FileFailure) {
        var at = range.lowerBound
        while at < range.upperBound {
            let count = min(Self.zeros.count, range.upperBound - at)
            try write(file, Self.zeros.span.extracting(0..<count), at)
            at += count
        }
    }

    private static let zeros = [UInt8](repeating: 0, count: 1 << 20)
}
