import Vocabulary

extension String {
    /// Whether this may stand in an event as text that people read: 1 byte to `limit`, something
    /// to read, no control or format characters; a line's end only where `lines` says so.
    func isPlain(within limit: ByteCount, lines: Bool = false) -> Bool {
        utf8.count <= limit.bytes
            && unicodeScalars.contains { !$0.properties.isWhitespace }
            && unicodeScalars.allSatisfy { (lines && $0 == "\n") || !$0.properties.isControl }
    }
}
