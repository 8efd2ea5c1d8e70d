package import Programme
import Vocabulary

extension ReportDispatch {
    /// The one text of it: JSON with sorted keys and no spaces.
    package func json() throws -> String {
        switch self {
        case .evaluation(let report): String(decoding: try report.json(), as: UTF8.self)
        case .completedPlan(let plan):
            String(decoding: try ReportDispatch.text(of: plan), as: UTF8.self)
        }
    }

    /// Reads the text that `json` writes, and no other of the same sense.
    package init(json text: String) throws(DisciplineReportFailure) {
        let bytes = Array(text.utf8)
        guard bytes.count <= DisciplineReport.sizeLimit.bytes else {
            throw .tooLarge(limit: DisciplineReport.sizeLimit)
        }
        switch try DisciplineReportFailure.read(Format.self, bytes).format {
        case DisciplineReportWire.format:
            self = .evaluation(try DisciplineReport(json: bytes))
        case CompletedPlanWire.format:
            self = .completedPlan(try ReportDispatch.plan(bytes))
        default: throw .otherFormat
        }
    }

    private struct Format: Decodable { let format: String }

    private static func text(of plan: CompletedPlan) throws -> [UInt8] {
        try OneText.bytes(of: CompletedPlanWire(plan))
    }

    private static func plan(_ bytes: [UInt8]) throws(DisciplineReportFailure) -> CompletedPlan {
        let wire = try DisciplineReportFailure.read(CompletedPlanWire.self, bytes)
        let plan: CompletedPlan
        do throws(DisciplineFailure) { plan = try wire.plan() } catch { throw .contradicts(error) }
        guard let again = try? text(of: plan), again == bytes else { throw .notItsOwnText }
        return plan
    }
}
