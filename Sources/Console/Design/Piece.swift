import Egress
import Vocabulary

/// A piece of running text: in a cell, a fact or a paragraph.
enum Piece: Hashable, Sendable {
    case text(String)
    case link(String, to: String)
    case status(Status)
    /// An identifier, a code or a digest: as it is, in letters of one width.
    case code(String)
    /// A time, shown in Korea's and written for machines in UTC.
    case time(Instant)
    /// A day in Korea, `YYYY-MM-DD`, which is never broken over two lines.
    case day(String)
    /// On a line of its own, less loud.
    case note(String)
    /// A code on a line of its own, under the words for it.
    case codeNote(String)
    /// Official text that is Korean in whatever language the page is.
    case korean(String)
}

/// A word on how something stands, with a mark of its own shape: colour alone says nothing.
struct Status: Hashable, Sendable {
    let word: String
    let tone: Tone

    init(_ word: String, _ tone: Tone) {
        self.word = word
        self.tone = tone
    }
}

/// How loud a thing is said; each has a shape besides its colour.
enum Tone: String, Hashable, Sendable, CaseIterable {
    case good, warn, bad, quiet

    var mark: String {
        switch self {
        case .good: "●"
        case .warn: "▲"
        case .bad: "■"
        case .quiet: "○"
        }
    }
}

/// A way to somewhere else.
struct Link: Hashable, Sendable {
    let label: String
    let address: String
    /// Whether it leads to where one is.
    let isHere: Bool

    init(_ label: String, to address: String, isHere: Bool = false) {
        self.label = label
        self.address = address
        self.isHere = isHere
    }
}
