import Access
import Foundation
import Testing
import UseCases

@testable import Console

/// What holds of both tables of asks.
@Suite struct AskTableTests {
    /// Where one use case is asked in more than one way.
    private static let alsoNamed = [
        "listRounds": "ShowRoundBoard", "showRound": "ShowRoundBoard",
        "showCommissionReport": "ListCommissionReports",
        "recordCommissionReportFile": "RecordCommissionReport",
        "showRefusalNotice": "ListRefusalNotices", "showEligibility": "ListFirms",
        "showApplicationDocument": "ShowApplication", "unlockAccount": "LockAccount",
        "suspendCaller": "ChangeCaller", "resumeCaller": "ChangeCaller",
        "removeCaller": "ChangeCaller", "showLetterDocument": "ShowLetter",
        "showLetterDraft": "ListLetterDrafts", "reportDisciplines": "EvaluateDisciplines",
        "proposeReopen": "ReopenGate", "approveReopen": "ReopenGate",
        "listPanels": "ShowPanel", "printLetter": "FormLetter",
        "printRefusalNotice": "FormRefusalNotice",
    ]

    private struct Row {
        let name: String
        let manner: AskManner
        let path: String
        let fields: [AskField]
        let page: String?
    }

    private static let tables: [[Row]] = [
        Ask.ofSupervisor.map {
            Row(name: $0.name, manner: $0.manner, path: $0.path, fields: $0.fields, page: $0.page)
        },
        Ask.ofFirm.map {
            Row(name: $0.name, manner: $0.manner, path: $0.path, fields: $0.fields, page: $0.page)
        },
    ]

    @Test func `no two asks of an office have one name, or one address and manner`() {
        for table in Self.tables {
            #expect(Set(table.map(\.name)).count == table.count)
            let addresses = table.map { row in
                let shape = row.path.split(separator: "/").map { $0.hasPrefix("{") ? "{}" : $0 }
                return "\(row.manner == .write) \(shape.joined(separator: "/"))"
            }
            #expect(Set(addresses).count == table.count)
        }
    }

    @Test func `whatever an address names is a field, which a program must give`() {
        for row in Self.tables.flatMap(\.self) {
            let names = AskPath.names(in: row.path)
            #expect(Set(names).count == names.count, "\(row.name)")
            for name in names {
                let field = row.fields.first { $0.name == name }
                #expect(field?.isRequired == true, "\(row.name): \(name)")
            }
        }
    }

    @Test func `no ask has two fields of one name, or one that pages of lists need`() {
        for row in Self.tables.flatMap(\.self) {
            let names = row.fields.map(\.name)
            #expect(Set(names).count == names.count, "\(row.name)")
            guard row.manner == .list else { continue }
            #expect(Set(names).isDisjoint(with: AskPaging.fields.map(\.name)), "\(row.name)")
        }
    }

    @Test func `what is read is asked for by texts, numbers and choices alone`() {
        for row in Self.tables.flatMap(\.self) where row.manner != .write {
            for field in row.fields {
                if case .rows = field.kind { Issue.record("\(row.name): \(field.name)") }
            }
        }
    }

    @Test func `every ask is named as its use case is`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/UseCases").standardizedFileURL
        let files = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
        let useCases = Set(
            files.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
                .map { String($0.split(separator: "/").last?.dropLast(6) ?? "") })
        #expect(useCases.count > 100)
        for row in Self.tables.flatMap(\.self) {
            let name = row.name.prefix(1).uppercased() + row.name.dropFirst()
            #expect(useCases.contains(Self.alsoNamed[row.name] ?? name), "\(row.name)")
        }
    }

    @Test func `a form leads to a page of what was given or answered`() {
        for row in Self.tables.flatMap(\.self) {
            guard let page = row.page else { continue }
            #expect(row.manner == .write && page.hasPrefix("/"), "\(row.name)")
        }
    }
}
