import Programme
import Vocabulary

extension DisciplineCheck: PackedRow {
    func pack(into writer: inout StateWriter) {
        writer.word(result.rawValue)
        writer.day(checkedOn)
        writer.person(checkedBy)
        writer.optional(evidence) { writer, evidence in
            writer.word(evidence.type)
            writer.text(evidence.number)
            writer.optional(evidence.digest) { $0.digest($1) }
        }
        writer.optional(reason) { $0.word($1) }
    }

    static func unpacked(from reader: inout StateReader) throws(StateFailure) -> DisciplineCheck {
        guard let result = Result(rawValue: try reader.word()) else { throw .malformed }
        return DisciplineCheck(
            result: result, checkedOn: try reader.day(), checkedBy: try reader.person(),
            evidence: try reader.isPresent() ? try reader.evidence() : nil,
            reason: try reader.isPresent() ? try reader.word() : nil)
    }
}

extension StateReader {
    fileprivate mutating func evidence() throws(StateFailure) -> DisciplineEvidence {
        DisciplineEvidence(
            type: try word(), number: try text(), digest: try isPresent() ? try digest() : nil)
    }
}
