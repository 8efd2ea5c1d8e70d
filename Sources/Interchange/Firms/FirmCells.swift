import Programme
import Rules
import Vocabulary

/// Reads the cells of one row and gathers every defect that it meets.
struct FirmCells {
    static let textLimit = ByteCount.bytes(200)

    let row: CSVTable.Row
    let columns: FirmColumns
    private(set) var defects: [FirmFileFailure.Defect] = []

    init(row: CSVTable.Row, columns: FirmColumns) {
        self.row = row
        self.columns = columns
    }

    /// The firm, or `nil` where a cell has a defect.
    mutating func firm() -> FirmRow? {
        let id = read(.id, "small letters, digits, `-`, `.` and `_`") {
            try? FirmID(parsing: $0)
        }
        let koreanName = text(.nameKo)
        let englishName = text(.nameEn)
        let words = Sector.allCases.map(\.rawValue).joined(separator: ", ")
        let sector = read(.sector, "one of \(words)") { Sector(parsing: $0) }
        let figures = figures()
        let contact = contact()
        for name in columns.required where cell(name) == nil {
            fail(name, "empty")
        }
        guard defects.isEmpty, let id, let koreanName else { return nil }
        return FirmRow(
            line: row.line, id: id, koreanName: koreanName, englishName: englishName,
            sector: sector, figures: figures, contact: contact)
    }

    private mutating func figures() -> FirmFigures {
        let asOf = day(.asOf)
        let assets = read(.assets, "won in digits alone") { text in
            Int(decimal: text.utf8).flatMap { Won(Int64($0)) }
        }
        let employees = read(.employees, "a whole number in digits alone") {
            Int(decimal: $0.utf8)
        }
        let officer = SecurityOfficer.told(
            appointedOn: day(.officerAppointed), hasOtherITPost: flag(.officerOtherITPost),
            isExecutive: flag(.officerExecutive), reportsTo: text(.officerReportsTo))
        let assetsAsOf = day(.assetsAsOf) ?? asOf
        let employeesAsOf = day(.employeesAsOf) ?? asOf
        let assetsBasis = text(.assetsBasis)
        let countBasis = text(.countBasis)
        return FirmFigures(
            assets: assets.map { Figure($0, asOf: assetsAsOf, basis: assetsBasis) },
            employees: employees.map { Figure($0, asOf: employeesAsOf, basis: countBasis) },
            officer: officer, underTransactionAct: flag(.underAct))
    }

    private mutating func contact() -> FirmContact? {
        let phone = read(.contactPhone, "digits, `+`, `-`, `(`, `)` and spaces") {
            FirmContact.isPhone($0) ? $0 : nil
        }
        let email = read(.contactEmail, "an address as `security@firm.example`") {
            FirmContact.isEmail($0) ? $0 : nil
        }
        return FirmContact(phone: phone, email: email)
    }

    private func cell(_ name: FirmColumns.Name) -> String? {
        guard let place = columns.index[name], !row.fields[place].isEmpty else { return nil }
        return row.fields[place]
    }

    private mutating func fail(_ name: FirmColumns.Name, _ words: String) {
        let heading = columns.index[name].map { columns.headings[$0] } ?? name.rawValue
        defects.append(.init(line: row.line, column: heading, words))
    }

    private mutating func read<Value>(
        _ name: FirmColumns.Name, _ form: String, _ parse: (String) -> Value?
    ) -> Value? {
        guard let text = cell(name) else { return nil }
        if let value = parse(text) { return value }
        fail(name, "must be \(form)")
        return nil
    }

    private mutating func text(_ name: FirmColumns.Name) -> String? {
        read(name, "a plain text of one line, at most \(FirmCells.textLimit.bytes) bytes") { text in
            text.isPlain(within: FirmCells.textLimit) ? text : nil
        }
    }

    private mutating func day(_ name: FirmColumns.Name) -> KoreanDate? {
        read(name, "a day as `2025-12-31`") { try? KoreanDate(parsing: $0) }
    }

    private mutating func flag(_ name: FirmColumns.Name) -> Bool? {
        read(name, "yes, no, 예 or 아니오") { text in
            switch text {
            case "yes", "예": true
            case "no", "아니오": false
            default: nil
            }
        }
    }
}
