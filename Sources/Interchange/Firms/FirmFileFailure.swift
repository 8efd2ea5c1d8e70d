package import Vocabulary

/// Why a file of firms is not taken: every defect that was found, none half taken in.
package struct FirmFileFailure: Error, Hashable {
    package struct Defect: Hashable, Sendable {
        /// From 1; 0 where it is the file.
        package let line: Int
        /// As the file heads it; absent where it is the row.
        package let column: String?
        package let words: String

        init(line: Int, column: String? = nil, _ words: String) {
            self.line = line
            self.column = column
            self.words = words
        }
    }

    package let defects: [Defect]
}

extension FirmFileFailure: Refusable {
    package var refusal: Refusal {
        let words = defects.prefix(20).map { defect in
            let place = [
                defect.line > 0 ? "line \(defect.line)" : nil,
                defect.column.map { "`\($0)`" },
            ].compactMap { $0 }.joined(separator: ", ")
            return place.isEmpty ? defect.words : "\(place): \(defect.words)"
        }
        let more = defects.count > 20 ? ["and \(defects.count - 20) more"] : []
        return Refusal(.invalid, "nothing was taken in; " + (words + more).joined(separator: "; "))
    }
}

extension FirmFileFailure {
    init(_ failure: CSVTable.Failure) {
        let words =
            switch failure.problem {
            case .tooLarge: "larger than \(CSVTable.sizeLimit.bytes) bytes"
            case .tooManyRows: "more than \(CSVTable.rowLimit) rows"
            case .tooManyColumns: "more than \(CSVTable.columnLimit) columns"
            case .notUTF8: "not UTF-8; save the file as `CSV UTF-8`"
            case .strayQuote: "a quote stands within a field; put quotes around the whole field"
            case .unclosedQuote: "a quoted field does not end"
            case .bareCarriageReturn: "a line ends in a carriage return alone"
            case .columnCount(let found, let expected):
                "\(found) fields where the first line has \(expected)"
            }
        self.init(defects: [Defect(line: failure.line, words)])
    }
}
