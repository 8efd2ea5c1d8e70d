import Programme
import Vocabulary

extension WrittenDispatch: PackedRow {
    func pack(into writer: inout StateWriter) {
        writer.signed(Int64(number))
        writer.word(kind.rawValue)
        writer.digest(digest)
        writer.signed(writtenAt.microseconds)
        writer.optional(document) { $0.text($1) }
        writer.optional(delivered) { writer, delivered in
            writer.digest(delivered.receiptDigest)
            writer.signed(delivered.receivedAt.microseconds)
            writer.optional(delivered.refusal) { $0.word($1) }
        }
    }

    static func unpacked(from reader: inout StateReader) throws(StateFailure) -> WrittenDispatch {
        let number = Int(try reader.signed())
        guard let kind = DispatchKind(rawValue: try reader.word()) else { throw .malformed }
        return WrittenDispatch(
            number: number, kind: kind, digest: try reader.digest(),
            writtenAt: Instant(microseconds: try reader.signed()),
            document: try reader.isPresent() ? try reader.text() : nil,
            delivered: try reader.isPresent() ? try reader.delivery() : nil)
    }
}

extension StateReader {
    fileprivate mutating func delivery() throws(StateFailure) -> WrittenDispatch.Delivery {
        WrittenDispatch.Delivery(
            receiptDigest: try digest(), receivedAt: Instant(microseconds: try signed()),
            refusal: try isPresent() ? try word() : nil)
    }
}

extension TakenDispatch: PackedRow {
    func pack(into writer: inout StateWriter) {
        writer.signed(Int64(number))
        writer.word(kind.rawValue)
        writer.digest(digest)
        writer.text(receipt)
        writer.signed(takenAt.microseconds)
        writer.word(outcome.rawValue)
        writer.optional(reason) { $0.word($1) }
        writer.optional(document) { $0.text($1) }
    }

    static func unpacked(from reader: inout StateReader) throws(StateFailure) -> TakenDispatch {
        let number = Int(try reader.signed())
        guard let kind = DispatchKind(rawValue: try reader.word()) else { throw .malformed }
        let digest = try reader.digest()
        let receipt = try reader.text()
        let takenAt = Instant(microseconds: try reader.signed())
        guard let outcome = DispatchOutcome(rawValue: try reader.word()) else {
            throw .malformed
        }
        return TakenDispatch(
            number: number, kind: kind, digest: digest, receipt: receipt, takenAt: takenAt,
            outcome: outcome,
            reason: try reader.isPresent() ? try reader.word() : nil,
            document: try reader.isPresent() ? try reader.text() : nil)
    }
}
