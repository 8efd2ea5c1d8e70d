package import Programme
package import Rules
package import Vocabulary

/// One firm of a file: who it is, and what the file tells of its size and officer.
package struct FirmRow: Hashable, Sendable {
    package let line: Int
    package let id: FirmID
    package let koreanName: String
    package let englishName: String?
    package let sector: Sector?
    package let figures: FirmFigures
    package let contact: FirmContact?
}

/// A file of firms as CSV with Korean or English headings; an empty cell is unknown.
package struct FirmFile: Hashable, Sendable {
    package let rows: [FirmRow]

    /// Takes the whole file or nothing: with one defect in one row, all defects are told.
    package init(csv bytes: [UInt8]) throws(FirmFileFailure) {
        try self.init(csv: bytes, asking: [.id, .nameKo])
    }

    /// - Parameter required: what every row must tell.
    init(csv bytes: [UInt8], asking required: [FirmColumns.Name]) throws(FirmFileFailure) {
        let table: CSVTable
        do throws(CSVTable.Failure) { table = try CSVTable(bytes) } catch {
            throw FirmFileFailure(error)
        }
        guard let head = table.rows.first else {
            throw FirmFileFailure(defects: [.init(line: 0, "empty; the first line names columns")])
        }
        let columns = try FirmColumns(head, required: required)
        var rows: [FirmRow] = []
        var defects: [FirmFileFailure.Defect] = []
        var seen: [FirmID: Int] = [:]
        for row in table.rows.dropFirst() where row.fields != [""] {
            var cells = FirmCells(row: row, columns: columns)
            guard let firm = cells.firm() else {
                defects += cells.defects
                continue
            }
            if let line = seen.updateValue(row.line, forKey: firm.id) {
                defects.append(
                    .init(line: row.line, "firm `\(firm.id)` stands in line \(line) already"))
            }
            rows.append(firm)
        }
        guard defects.isEmpty else { throw FirmFileFailure(defects: defects) }
        self.rows = rows
    }
}

/// Which column stands where.
struct FirmColumns {
    enum Name: String, CaseIterable {
        case id, nameKo, nameEn, sector
        /// Of both figures, where a row gives one no day of its own.
        case asOf
        case assets, assetsAsOf, assetsBasis, employees, employeesAsOf, countBasis
        case officerAppointed, officerOtherITPost, officerExecutive, officerReportsTo, underAct
        /// Of the security officer's office.
        case contactPhone, contactEmail

        var korean: String {
            switch self {
            case .id: "식별자"
            case .nameKo: "한글명"
            case .nameEn: "영문명"
            case .sector: "업권"
            case .asOf: "기준일"
            case .assets: "총자산(원)"
            case .assetsAsOf: "총자산기준일"
            case .assetsBasis: "총자산산정기준"
            case .employees: "상시종업원수"
            case .employeesAsOf: "종업원수기준일"
            case .countBasis: "종업원수산정기준"
            case .officerAppointed: "CISO선임일"
            case .officerOtherITPost: "CISO겸직"
            case .officerExecutive: "CISO임원"
            case .officerReportsTo: "CISO보고선"
            case .underAct: "전자금융거래법적용"
            case .contactPhone: "CISO실전화"
            case .contactEmail: "CISO실전자우편"
            }
        }
    }

    private(set) var index: [Name: Int] = [:]
    let headings: [String]
    let required: [Name]

    init(_ head: CSVTable.Row, required: [Name]) throws(FirmFileFailure) {
        headings = head.fields
        self.required = required
        var defects: [FirmFileFailure.Defect] = []
        for (place, heading) in head.fields.enumerated() {
            guard
                let name = Name.allCases.first(where: {
                    [$0.rawValue, $0.korean].contains(heading)
                })
            else {
                let known = Name.allCases.map(\.rawValue).joined(separator: ", ")
                defects.append(
                    .init(line: head.line, column: heading, "no such column; there are \(known)"))
                continue
            }
            if index.updateValue(place, forKey: name) != nil {
                defects.append(.init(line: head.line, column: heading, "stands twice"))
            }
        }
        for name in required where index[name] == nil {
            defects.append(.init(line: head.line, column: name.rawValue, "missing"))
        }
        guard defects.isEmpty else { throw FirmFileFailure(defects: defects) }
    }
}
