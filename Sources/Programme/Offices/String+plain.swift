package import Vocabulary

extension String {
    /// Whether this may stand in an event as text that people read: 1 byte to `limit`, something
    /// to read, no control or format characters; a line's end only where `lines` says so.
    package func isPlain(within limit: ByteCount, lines: Bool = false) -> Bool {
        utf8.count <= limit.bytes
            && unicodeScalars.contains { !$0.properties.isWhitespace }
            && isPlain(lines: lines)
    }

    /// Whether it is read as it is written: of plain characters alone, and of a line's end only
    /// where `lines` says so.
    func isPlain(lines: Bool) -> Bool {
        unicodeScalars.allSatisfy { (lines && $0 == "\n") || $0.isPlain }
    }
}

extension Unicode.Scalar {
    /// Neither a control character nor one that turns or hides text around it.
    var isPlain: Bool {
        switch properties.generalCategory {
        case .control, .format, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
