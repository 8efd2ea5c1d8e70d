internal import Vocabulary

/// The text that a log signs: its origin and its tree at one size (c2sp.org/tlog-checkpoint).
package struct Checkpoint: Hashable, Sendable {
    /// The log's name among all logs: one line, not empty.
    package let origin: String
    package let head: TreeHead
    /// Further lines, opaque here.
    package let extensions: [String]

    /// The most extension lines that are read or written.
    package static let extensionLimit = 64
    /// The longest text that is read or written.
    package static let lengthLimit = 64 << 10

    package enum Failure: Error, Equatable {
        case tooLong, tooFewLines, notWholeLines, badOrigin, badRoot, badExtension
        case tooManyExtensions
        case badSize(TreeSize.ParseFailure)
    }

    package init(
        origin: String, head: TreeHead, extensions: [String] = []
    ) throws(Failure) {
        guard extensions.count <= Checkpoint.extensionLimit else { throw .tooManyExtensions }
        guard Checkpoint.isLine(origin) else { throw .badOrigin }
        guard extensions.allSatisfy(Checkpoint.isLine) else { throw .badExtension }
        self.origin = origin
        self.head = head
        self.extensions = extensions
        guard text.utf8.count <= Checkpoint.lengthLimit else { throw .tooLong }
    }

    /// Parses the text of a note; what is parsed gives the same `text` again.
    package init(parsing text: String) throws(Failure) {
        guard text.utf8.count <= Checkpoint.lengthLimit else { throw .tooLong }
        guard text.utf8.last == UInt8(ascii: "\n") else { throw .notWholeLines }
        let lines = text.utf8.dropLast().split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count >= 3 else { throw .tooFewLines }
        let size: TreeSize
        do throws(TreeSize.ParseFailure) { size = try TreeSize(parsing: Substring(lines[1])) } catch
        { throw .badSize(error) }
        guard let bytes = Base64.bytes(of: lines[2]), let root = Digest(bytes) else {
            throw .badRoot
        }
        try self.init(
            origin: String(Substring(lines[0])), head: TreeHead(size: size, root: root),
            extensions: lines[3...].map { String(Substring($0)) })
    }

    /// The text to sign, with its newline.
    package var text: String {
        let lines = [origin, head.size.description, Base64.text(of: head.root.bytes)]
        return (lines + extensions).map { $0 + "\n" }.joined()
    }

    /// Byte for byte; Swift's text equality would also join what Unicode holds equivalent.
    package static func == (left: Checkpoint, right: Checkpoint) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(head) }

    private static func isLine(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x20 }
    }
}
