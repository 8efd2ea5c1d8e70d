/// The folder of a log as an audit sees it: three ways to look at files, given by the caller.
/// Paths are relative to the folder, with `/` between their parts.
package struct LogFolderReader {
    /// The names in a folder in any order; none where there is no such folder.
    package var names: (_ folder: String) throws -> [String]?
    /// The size of a file in bytes; none where there is no such file.
    package var size: (_ path: String) throws -> UInt64?
    /// The bytes of a file from `offset` on: `count` of them, fewer only at its end.
    package var read: (_ path: String, _ offset: UInt64, _ count: Int) throws -> [UInt8]

    package init(
        names: @escaping (_ folder: String) throws -> [String]?,
        size: @escaping (_ path: String) throws -> UInt64?,
        read: @escaping (_ path: String, _ offset: UInt64, _ count: Int) throws -> [UInt8]
    ) {
        self.names = names
        self.size = size
        self.read = read
    }

    /// A small file whole, none where there is no such file; `limit` and one byte at most are
    /// read, so that a longer file is seen to be too long.
    func small(_ path: String, limit: Int) throws -> [UInt8]? {
        guard try size(path) != nil else { return nil }
        return try read(path, 0, limit + 1)
    }

    /// Longest `origin` file.
    static let originLimit = 4096

    /// The log's name by its own file; none where that is missing, or no line of text.
    func origin() throws -> String? {
        var bytes = try small(LogLayout.origin, limit: Self.originLimit) ?? []
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        guard !bytes.isEmpty, bytes.count <= Self.originLimit, bytes.allSatisfy({ $0 >= 0x20 })
        else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
