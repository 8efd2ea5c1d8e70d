/// Rows of one kind under named columns. Its caption says what they are.
struct Table: Sendable {
    struct Column: Hashable, Sendable {
        let title: String
        let isNumber: Bool

        init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    let caption: String
    let columns: [Column]
    /// Each as long as `columns`; the first cell names its row.
    let rows: [[Cell]]
    /// What is said where there are no rows.
    let whenEmpty: String

    init(_ caption: String, _ columns: [Column], whenEmpty: String, rows: [[Cell]]) {
        precondition(
            rows.allSatisfy { $0.count == columns.count }, "a row has a cell for each column")
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.whenEmpty = whenEmpty
    }
}

struct Cell: Hashable, Sendable, ExpressibleByStringInterpolation {
    let pieces: [Piece]

    init(_ pieces: [Piece]) { self.pieces = pieces }
    init(_ pieces: Piece...) { self.pieces = pieces }
    init(stringLiteral text: String) { pieces = [.text(text)] }

    static func number(_ number: Int) -> Cell { Cell(.text(Amount.grouped(Int64(number)))) }
    static func status(_ word: String, _ tone: Tone) -> Cell { Cell(.status(Status(word, tone))) }
}

/// A name and its value.
struct Fact: Hashable, Sendable {
    let label: String
    let pieces: [Piece]
    /// Whether it is long, and has a line of its own.
    let isWide: Bool

    init(_ label: String, _ pieces: Piece...) {
        self.init(label, pieces)
    }

    init(_ label: String, _ pieces: [Piece], isWide: Bool = false) {
        self.label = label
        self.pieces = pieces
        self.isWide = isWide
    }
}

/// What must be seen first, and what to do about it.
struct Notice: Sendable {
    let status: Status
    /// One point each.
    let points: [[Piece]]

    init(_ word: String, _ tone: Tone, points: [[Piece]] = []) {
        status = Status(word, tone)
        self.points = points
    }
}

/// A picture, with its numbers in a table beside it.
struct Figure: Sendable {
    let drawing: Drawing
    let table: Table
}
