import Glibc

/// A file or folder that could not be read, and why.
struct UnreadableFile: Error, CustomStringConvertible {
    let path: String
    let code: Int32

    init(_ path: String) {
        self.path = path
        code = errno
    }

    var description: String {
        "cannot read `\(path)`: \(unsafe String(cString: unsafe strerror(code)))"
    }
}

/// A file that could not be written, and why.
struct UnwritableFile: Error, CustomStringConvertible {
    let path: String
    let code: Int32

    init(_ path: String) {
        self.path = path
        code = errno
    }

    var description: String {
        "cannot write `\(path)`: \(unsafe String(cString: unsafe strerror(code)))"
    }
}

/// Files, by the system's own calls.
enum File {
    static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// The first `limit` bytes of a file.
    static func read(_ path: String, limit: Int) throws(UnreadableFile) -> [UInt8] {
        try read(path, from: 0, count: limit)
    }

    /// `count` bytes from `offset` on, fewer only at the file's end.
    static func read(
        _ path: String, from offset: UInt64, count: Int
    ) throws(UnreadableFile) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw UnreadableFile(path) }
        defer { close(descriptor) }
        let room = min(count, try size(of: descriptor, path, behind: offset))
        var failed = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
            while filled < room {
                let got = unsafe pread(
                    descriptor, buffer.baseAddress.map { unsafe $0 + filled }, room - filled,
                    off_t(clamping: offset) + off_t(filled))
                if got < 0, errno == EINTR { continue }
                failed = got < 0
                guard got > 0 else { break }
                filled += got
            }
        }
        guard !failed else { throw UnreadableFile(path) }
        return bytes
    }

    static func size(_ path: String) throws(UnreadableFile) -> UInt64? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw UnreadableFile(path) }
            return nil
        }
        return UInt64(clamping: status.st_size)
    }

    /// The names in a folder; none where there is no such folder.
    static func names(in folder: String) throws(UnreadableFile) -> [String]? {
        guard let stream = unsafe opendir(folder) else {
            guard errno == ENOENT else { throw UnreadableFile(folder) }
            return nil
        }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in
                unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Writes a file whole, in the place of one that may stand there: a reader sees the old one
    /// or the new one.
    static func write(_ bytes: [UInt8], to path: String) throws(UnwritableFile) {
        let unfinished = "\(path).next"
        let descriptor = unsafe open(
            unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw UnwritableFile(path) }
        let isWritten = unsafe bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let put = unsafe Glibc.write(
                    descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
                if put < 0, errno == EINTR { continue }
                guard put > 0 else { return false }
                done += put
            }
            return true
        }
        var failure = isWritten ? nil : UnwritableFile(path)
        if close(descriptor) != 0, failure == nil { failure = UnwritableFile(path) }
        if failure == nil, unsafe rename(unfinished, path) != 0 { failure = UnwritableFile(path) }
        guard let failure else { return }
        _ = unsafe unlink(unfinished)
        throw failure
    }

    static func writeError(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe bytes.withUnsafeBytes {
            unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
        }
    }

    private static func size(
        of descriptor: Int32, _ path: String, behind offset: UInt64
    ) throws(UnreadableFile) -> Int {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw UnreadableFile(path) }
        let size = UInt64(clamping: status.st_size)
        return Int(clamping: size > offset ? size - offset : 0)
    }
}
