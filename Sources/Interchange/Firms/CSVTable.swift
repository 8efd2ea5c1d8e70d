import Vocabulary

/// A table of RFC 4180, read strictly: commas, lines that end in LF or CRLF, quotes around a
/// whole field and doubled within it. Every row has as many fields as the first.
struct CSVTable {
    static let sizeLimit = ByteCount.mebibytes(1)
    static let rowLimit = 2000
    static let columnLimit = 64

    struct Row {
        /// The line in the file on which the row begins, from 1.
        let line: Int
        var fields: [String]
    }

    enum Problem: Error, Hashable {
        case tooLarge, tooManyRows, tooManyColumns, notUTF8
        case strayQuote, unclosedQuote, bareCarriageReturn
        case columnCount(found: Int, expected: Int)
    }

    struct Failure: Error, Hashable {
        let line: Int
        let problem: Problem
    }

    private(set) var rows: [Row] = []

    init(_ bytes: [UInt8]) throws(Failure) {
        guard bytes.count <= CSVTable.sizeLimit.bytes else {
            throw Failure(line: 0, problem: .tooLarge)
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Failure(line: 0, problem: .notUTF8)
        }
        let mark: [UInt8] = [0xef, 0xbb, 0xbf]
        var reader = Reader(bytes: bytes[(bytes.starts(with: mark) ? 3 : 0)...])
        while let row = try reader.row() {
            guard row.fields.count <= CSVTable.columnLimit else {
                throw Failure(line: row.line, problem: .tooManyColumns)
            }
            if let first = rows.first, first.fields.count != row.fields.count {
                let problem = Problem.columnCount(
                    found: row.fields.count, expected: first.fields.count)
                throw Failure(line: row.line, problem: problem)
            }
            guard rows.count < CSVTable.rowLimit else {
                throw Failure(line: row.line, problem: .tooManyRows)
            }
            rows.append(row)
        }
    }
}

extension CSVTable {
    /// Goes through the bytes once; every loop takes at least one.
    private struct Reader {
        var bytes: ArraySlice<UInt8>
        var line = 1

        mutating func row() throws(Failure) -> Row? {
            guard !bytes.isEmpty else { return nil }
            var row = Row(line: line, fields: [try field()])
            while bytes.first == UInt8(ascii: ",") {
                bytes.removeFirst()
                row.fields.append(try field())
                guard row.fields.count <= CSVTable.columnLimit else {
                    throw Failure(line: line, problem: .tooManyColumns)
                }
            }
            if bytes.first == UInt8(ascii: "\r") {
                bytes.removeFirst()
                guard bytes.first == UInt8(ascii: "\n") else {
                    throw Failure(line: line, problem: .bareCarriageReturn)
                }
            }
            if bytes.first == UInt8(ascii: "\n") {
                bytes.removeFirst()
                line += 1
            }
            return row
        }

        private mutating func field() throws(Failure) -> String {
            if bytes.first == UInt8(ascii: "\"") { return try quoted() }
            let end =
                bytes.firstIndex { [0x22, 0x2c, 0x0d, 0x0a].contains($0) } ?? bytes.endIndex
            let text = bytes[..<end]
            bytes = bytes[end...]
            guard bytes.first != UInt8(ascii: "\"") else {
                throw Failure(line: line, problem: .strayQuote)
            }
            return String(decoding: text, as: UTF8.self)
        }

        private mutating func quoted() throws(Failure) -> String {
            let start = line
            bytes.removeFirst()
            var text: [UInt8] = []
            while let byte = bytes.popFirst() {
                if byte == UInt8(ascii: "\n") { line += 1 }
                guard byte == UInt8(ascii: "\"") else {
                    text.append(byte)
                    continue
                }
                if bytes.first == UInt8(ascii: "\"") {
                    bytes.removeFirst()
                    text.append(byte)
                    continue
                }
                guard bytes.first.map({ [0x2c, 0x0d, 0x0a].contains($0) }) ?? true else {
                    throw Failure(line: line, problem: .strayQuote)
                }
                return String(decoding: text, as: UTF8.self)
            }
            throw Failure(line: start, problem: .unclosedQuote)
        }
    }
}
