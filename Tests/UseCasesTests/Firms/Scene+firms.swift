import Foundation
import Ledger
import Outbound
import Programme
import Testing
import UseCases
import Vocabulary

extension Scene {
    /// Sound in every way for a year from the last business year's end.
    static func table(
        _ firm: String = "hanbit", employees: String = "1500", now: Instant,
        name: String = "한빛은행"
    ) -> [UInt8] {
        let asOf = "\(KoreanDate(of: now).year - 1)-12-31"
        return Array(
            """
            id,nameKo,nameEn,sector,asOf,assets,employees,officerAppointed,officerOtherITPost,underAct
            \(firm),\(name),Hanbit Bank,bank,\(asOf),12000000000000,\(employees),2024-01-02,no,yes

            """.utf8)
    }

    @discardableResult
    func registerFirm(employees: String = "1500", name: String = "한빛은행") throws
        -> RegisterFirms.Registered
    {
        try RegisterFirms(desk: supervisor())(
            Scene.table(employees: employees, now: world.clock.now(), name: name),
            by: Self.drafter)
    }

    func example(_ name: String) throws -> [UInt8] {
        let file = URL(filePath: #filePath).appending(path: "../../../../Examples/\(name)")
        return Array(try Data(contentsOf: file.standardizedFileURL))
    }

    /// How many entries the supervisor's journal has.
    func entries() throws -> UInt64 { try head(of: "supervisor").head.size.leafCount }
}
