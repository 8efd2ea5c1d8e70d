package import Vocabulary

/// A file that holds a state as it was at one place of a journal, so that a start need not replay
/// what came before it. It may be deleted at any time, and nothing is lost but time.
///
/// ```
/// sumun state 1 LF
/// origin, office, program, place, count of the state's bytes     as StateWriter writes them
/// the state
/// 32 bytes: HMAC-SHA-256 over all before them, by a key of the office for this use alone
/// ```
// INVARIANT(snapshot-never-decides): whatever is not authentic, of this build and of this journal
// is dropped whole before any of it is used.
package struct SnapshotFile: Sendable {
    private let folder: String
    private let files: LogFiles
    private let binding: SnapshotBinding
    /// HMAC-SHA-256 under the office's key for snapshots.
    private let tag: @Sendable (Span<UInt8>) -> Digest

    /// Longest snapshot that is written or read; a longer state is replayed.
    package static let limit = ByteCount.mebibytes(1024)
    package static let name = "state.snapshot"
    private static let magic = Array("sumun state 1\n".utf8)

    /// - Parameter folder: where it lies; made with the first one.
    package init(
        in folder: String, files: LogFiles, binding: SnapshotBinding,
        tag: @escaping @Sendable (Span<UInt8>) -> Digest
    ) {
        self.folder = folder
        self.files = files
        self.binding = binding
        self.tag = tag
    }

    private var path: String { folder + "/" + Self.name }

    /// Puts `state` in the place of the snapshot that stood, durably and all at once.
    package func write(_ state: some Encodable, at place: JournalPlace) throws {
        let body = try StateWriting.bytes(of: state)
        var writer = StateWriter()
        writer.reserve(body.count + 4096)
        writer.raw(Self.magic)
        writer.write(binding)
        writer.write(place)
        writer.number(UInt64(body.count))
        writer.raw(body)
        writer.digest(tag(writer.bytes.span))
        guard writer.bytes.count <= Self.limit.bytes else { throw SnapshotFlaw.tooLong }
        try files.makeFolder(folder)
        // A crash before the rename leaves an unfinished file that nobody reads and that the
        // next one takes the place of.
        try files.replace(Self.name, in: folder, with: writer.bytes)
    }

    /// The state that stands there, and the place behind the last entry that it was made of;
    /// `nil` where there is none.
    ///
    /// - Parameter given: what a state needs that is not written, such as a function.
    package func read<State: Decodable>(
        _ type: State.Type, given: [CodingUserInfoKey: Any] = [:]
    ) throws -> (state: State, place: JournalPlace)? {
        guard let bytes = try contents() else { return nil }
        let end = bytes.count - Digest.byteCount
        guard end >= Self.magic.count, bytes.starts(with: Self.magic),
            Digest(bytes.span.extracting(end..<bytes.count))
                == tag(bytes.span.extracting(0..<end))
        else { throw SnapshotFlaw.notAuthentic }
        var reader = StateReader(bytes, in: Self.magic.count..<end)
        do {
            let found = try reader.binding()
            guard found.origin == binding.origin else { throw SnapshotFlaw.otherJournal }
            guard found.office == binding.office else { throw SnapshotFlaw.otherOffice }
            guard found.program == binding.program else { throw SnapshotFlaw.otherProgram }
            let place = try reader.place()
            let count = try reader.count()
            guard count == reader.left else { throw SnapshotFlaw.unreadable }
            let state = try StateReading.state(
                type, from: bytes, in: end - count..<end, given: given)
            return (state, place)
        } catch let flaw as SnapshotFlaw { throw flaw } catch { throw SnapshotFlaw.unreadable }
    }

    private func contents() throws -> [UInt8]? {
        let file: OpenFile
        do throws(FileFailure) { file = try files.open(path, .read) } catch {
            guard error.isMissing else { throw error }
            return nil
        }
        defer { files.close(file) }
        let length = try files.size(file)
        guard length <= Self.limit.bytes else { throw SnapshotFlaw.tooLong }
        return try files.bytes(of: file, at: 0, count: length)
    }
}
