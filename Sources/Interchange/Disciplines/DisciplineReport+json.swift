import Foundation
package import Programme
package import Vocabulary

extension DisciplineReport {
    /// Largest report that is read: what a dispatch carries.
    package static let sizeLimit = Dispatch.contentsLimit

    /// The report's one text: keys sorted, no space, no second form of anything.
    package func json() throws -> [UInt8] {
        try OneText.bytes(of: DisciplineReportWire(self))
    }

    /// Reads a report that another office wrote: what is not its own one text is refused, and
    /// so is one that contradicts itself.
    package init(json bytes: [UInt8]) throws(DisciplineReportFailure) {
        guard bytes.count <= DisciplineReport.sizeLimit.bytes else {
            throw .tooLarge(limit: DisciplineReport.sizeLimit)
        }
        let wire = try DisciplineReportFailure.read(DisciplineReportWire.self, bytes)
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

extension DisciplineReportFailure {
    /// Decodes bytes, with an error that names the field.
    static func read<Wire: Decodable>(
        _ type: Wire.Type, _ bytes: [UInt8]
    ) throws(DisciplineReportFailure) -> Wire {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch DecodingError.keyNotFound(let key, let context) {
            throw .missing(name(context.codingPath + [key]))
        } catch DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context)
        {
            throw .badField(name(context.codingPath))
        } catch DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty {
            throw .badField(name(context.codingPath))
        } catch { throw .notJSON }
    }

    private static func name(_ path: [any CodingKey]) -> String {
        path.reduce(into: "") { name, key in
            if let index = key.intValue {
                name += "[\(index)]"
            } else {
                name += name.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
    }
}

extension DisciplineReportFailure: Refusable {
    package var refusal: Refusal {
        let words =
            switch self {
            case .tooLarge(let limit): "larger than \(limit.bytes) bytes"
            case .notJSON: "not JSON"
            case .missing(let field): "`\(field)` is missing"
            case .badField(let field): "`\(field)` cannot be read"
            case .otherFormat:
                "of another format than `\(DisciplineReportWire.format)` or "
                    + "`\(CompletedPlanWire.format)`"
            case .contradicts(let failure): failure.refusal.message
            case .notItsOwnText: "not written as a report is: a key or a count of its own"
            }
        return Refusal(.invalid, "report of disciplines: \(words)")
    }
}
