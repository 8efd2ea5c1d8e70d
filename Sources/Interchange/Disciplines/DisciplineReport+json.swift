import Foundation
package import Programme
package import Vocabulary

extension DisciplineReport {
    /// Largest report that is read: more than the largest that can be written.
    package static let sizeLimit = ByteCount.kibibytes(96)

    /// The report's one text: keys sorted, no space, no second form of anything.
    package func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(DisciplineReportWire(self)))
    }

    /// Reads a report that another office wrote: what is not its own one text is refused, and
    /// so is one that contradicts itself.
    package init(json bytes: [UInt8]) throws(DisciplineReportFailure) {
        guard bytes.count <= DisciplineReport.sizeLimit.bytes else {
            throw .tooLarge(limit: DisciplineReport.sizeLimit)
        }
        let wire = try DisciplineReportWire(reading: bytes)
        guard wire.format == DisciplineReportWire.format else { throw .otherFormat }
        do throws(DisciplineFailure) {
            self = try DisciplineReport(firm: wire.firm, evaluation: wire.evaluation)
        } catch { throw .contradicts(error) }
        // Unknown keys, keys that stand twice, other spacing and counts that are not the
        // results' own all show here: they would be lost in writing again.
        guard let again = try? json(), again == bytes else { throw .notItsOwnText }
    }
}

/// Why a report of disciplines is not taken.
package enum DisciplineReportFailure: Error, Hashable {
    case tooLarge(limit: ByteCount)
    case notJSON
    case missing(String)
    case badField(String)
    case otherFormat
    case contradicts(DisciplineFailure)
    case notItsOwnText
}

extension DisciplineReportFailure: Refusable {
    package var refusal: Refusal {
        let words =
            switch self {
            case .tooLarge(let limit): "larger than \(limit.bytes) bytes"
            case .notJSON: "not JSON"
            case .missing(let field): "`\(field)` is missing"
            case .badField(let field): "`\(field)` cannot be read"
            case .otherFormat: "of another format than `\(DisciplineReportWire.format)`"
            case .contradicts(let failure): failure.refusal.message
            case .notItsOwnText: "not written as a report is: a key or a count of its own"
            }
        return Refusal(.invalid, "report of disciplines: \(words)")
    }
}
