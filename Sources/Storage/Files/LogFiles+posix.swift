import Glibc

extension LogFiles {
    /// The files of this machine.
    package static let posix = LogFiles(
        open: { path, intent throws(FileFailure) in try PosixFiles.open(path, intent) },
        close: { file in _ = Glibc.close(file.number) },
        size: { file throws(FileFailure) in try PosixFiles.size(file) },
        read: { file, bytes, offset throws(FileFailure) in
            try PosixFiles.read(file, into: &bytes, at: offset)
        },
        write: { file, bytes, offset throws(FileFailure) in
            try PosixFiles.write(file, bytes, at: offset)
        },
        sync: { file throws(FileFailure) in
            try PosixFiles.check("sync", file) { fdatasync(file.number) }
        },
        rename: { old, new throws(FileFailure) in
            try PosixFiles.check("rename to", new) { unsafe Glibc.rename(old, new) }
        },
        remove: { path throws(FileFailure) in
            try PosixFiles.check("remove", path) { unsafe unlink(path) }
        },
        syncFolder: { path throws(FileFailure) in try PosixFiles.syncFolder(path) },
        makeFolder: { path throws(FileFailure) in try PosixFiles.makeFolder(path[...]) },
        list: { path throws(FileFailure) in try PosixFiles.list(path) },
        lock: { file, kind throws(FileFailure) in try PosixFiles.lock(file, kind) },
        unlock: { file in _ = flock(file.number, LOCK_UN) },
        freeSpace: { path throws(FileFailure) in try PosixFiles.freeSpace(path) })
}

/// The calls themselves; each is repeated when a signal breaks in.
private enum PosixFiles {
    /// Runs `call` and turns its -1 into a failure.
    @discardableResult
    static func check<Number: SignedInteger>(
        _ operation: String, _ path: @autoclosure () -> String, _ call: () -> Number
    ) throws(FileFailure) -> Number {
        while true {
            let result = call()
            if result >= 0 { return result }
            let code = errno
            guard code == EINTR else {
                throw FileFailure(operation: operation, path: path(), code: code)
            }
        }
    }

    @discardableResult
    static func check<Number: SignedInteger>(
        _ operation: String, _ file: OpenFile, _ call: () -> Number
    ) throws(FileFailure) -> Number {
        try check(operation, path(of: file), call)
    }

    static func open(_ path: String, _ intent: LogFiles.OpenIntent) throws(FileFailure) -> OpenFile
    {
        let flags =
            switch intent {
            case .read: O_RDONLY
            case .write: O_RDWR
            case .create: O_RDWR | O_CREAT | O_TRUNC
            }
        let number = try check("open", path) { unsafe Glibc.open(path, flags | O_CLOEXEC, 0o600) }
        return OpenFile(number: number)
    }

    static func size(_ file: OpenFile) throws(FileFailure) -> Int {
        var status = stat()
        try check("measure", file) { unsafe fstat(file.number, &status) }
        return Int(status.st_size)
    }

    static func read(
        _ file: OpenFile, into bytes: inout [UInt8], at offset: Int
    ) throws(FileFailure) -> Int {
        let wanted = bytes.count
        var done = 0
        while done < wanted {
            let count = try check("read", file) {
                unsafe bytes.withUnsafeMutableBytes { buffer in
                    unsafe pread(
                        file.number, buffer.baseAddress.map { unsafe $0 + done }, wanted - done,
                        offset + done)
                }
            }
            guard count > 0 else { break }
            done += count
        }
        return done
    }

    static func write(
        _ file: OpenFile, _ bytes: Span<UInt8>, at offset: Int
    ) throws(FileFailure) {
        var done = 0
        while done < bytes.count {
            done += try check("write", file) {
                unsafe bytes.withUnsafeBytes { buffer in
                    unsafe pwrite(
                        file.number, buffer.baseAddress.map { unsafe $0 + done },
                        buffer.count - done, offset + done)
                }
            }
        }
    }

    static func syncFolder(_ path: String) throws(FileFailure) {
        let folder = try open(path, .read)
        defer { _ = close(folder.number) }
        try check("sync", path) { fsync(folder.number) }
    }

    /// Makes a folder and those above it that are not there; each new name is made durable.
    static func makeFolder(_ path: Substring) throws(FileFailure) {
        let parent = path.lastIndex(of: "/").map { path[..<$0] } ?? "."
        do throws(FileFailure) {
            try check("make", String(path)) { unsafe mkdir(String(path), 0o700) }
        } catch {
            if error.code == EEXIST { return }
            guard error.isMissing, parent.contains("/") else { throw error }
            try makeFolder(parent)
            return try makeFolder(path)
        }
        try syncFolder(parent.isEmpty ? "/" : String(parent))
    }

    static func list(_ path: String) throws(FileFailure) -> [String] {
        guard let folder = unsafe opendir(path) else {
            throw FileFailure(operation: "list", path: path, code: errno)
        }
        defer { _ = unsafe closedir(folder) }
        var names: [String] = []
        errno = 0
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
                unsafe start.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw FileFailure(operation: "list", path: path, code: errno) }
        return names.sorted()
    }

    static func lock(_ file: OpenFile, _ kind: LogFiles.LockKind) throws(FileFailure) -> Bool {
        let mode = kind == .shared ? LOCK_SH : LOCK_EX
        do throws(FileFailure) {
            try check("lock", file) { flock(file.number, mode | LOCK_NB) }
            return true
        } catch {
            guard error.code == EWOULDBLOCK else { throw error }
            return false
        }
    }

    static func freeSpace(_ path: String) throws(FileFailure) -> UInt64 {
        var status = statvfs()
        try check("measure", path) { unsafe statvfs(path, &status) }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize)
    }

    /// For messages alone: the path that an open file had.
    private static func path(of file: OpenFile) -> String {
        var bytes = [CChar](repeating: 0, count: 4096)
        let link = "/proc/self/fd/\(file.number)"
        let count = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            return unsafe readlink(link, start, buffer.count)
        }
        guard count > 0 else { return link }
        return String(decoding: bytes.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
