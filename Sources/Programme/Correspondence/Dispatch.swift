package import Vocabulary

/// One letter of business from an office to another: what it carries is for a noun to read.
package struct Dispatch: Hashable, Sendable {
    package let from: CounterpartID
    package let to: CounterpartID
    package let number: Int
    package let kind: DispatchKind
    package let writtenAt: Instant
    package let contents: String
    package let receiptsHeldTo: Int

    /// Largest contents: a signed letter or status list fits, with room.
    package static let contentsLimit = ByteCount.kibibytes(32)
    /// Largest signed dispatch: it fits an entry of the journal together with its receipt.
    package static let documentLimit = ByteCount.kibibytes(48)
    /// Largest number: every JSON reader keeps it as it is written.
    static let numberLimit = 999_999_999

    init(
        from: CounterpartID, to: CounterpartID, number: Int, kind: DispatchKind,
        writtenAt: Instant, contents: String, receiptsHeldTo: Int
    ) throws(CorrespondenceFailure) {
        guard (1...Dispatch.numberLimit).contains(number) else {
            throw .malformed(field: "number")
        }
        guard (0..<number).contains(receiptsHeldTo) else {
            throw .malformed(field: "receiptsHeldTo")
        }
        guard !contents.isEmpty else { throw .malformed(field: "contents") }
        guard contents.utf8.count <= Dispatch.contentsLimit.bytes else {
            throw .contentsTooLarge(limit: Dispatch.contentsLimit)
        }
        guard contents.isPlain(lines: true) else {
            throw .malformed(field: "contents")
        }
        self.from = from
        self.to = to
        self.number = number
        self.kind = kind
        self.writtenAt = writtenAt
        self.contents = contents
        self.receiptsHeldTo = receiptsHeldTo
    }

    /// Reads the plain fields of a dispatch whose signature was checked.
    package init(_ unverified: UnverifiedDispatch) throws(CorrespondenceFailure) {
        guard let kind = DispatchKind(rawValue: unverified.kind) else {
            throw .unknownKind(unverified.kind)
        }
        guard let writtenAt = try? Instant(parsing: unverified.writtenAt) else {
            throw .malformed(field: "writtenAt")
        }
        try self.init(
            from: CounterpartID(field: "from", unverified.from),
            to: CounterpartID(field: "to", unverified.to), number: unverified.number,
            kind: kind, writtenAt: writtenAt, contents: unverified.contents,
            receiptsHeldTo: unverified.receiptsHeldTo)
    }

    /// The plain form, to be signed.
    package var unverified: UnverifiedDispatch {
        UnverifiedDispatch(
            from: from.text, to: to.text, number: number, kind: kind.rawValue,
            writtenAt: writtenAt.description, contents: contents, receiptsHeldTo: receiptsHeldTo)
    }
}

extension CounterpartID {
    init(field: String, _ text: String) throws(CorrespondenceFailure) {
        guard let id = try? CounterpartID(parsing: text) else { throw .malformed(field: field) }
        self = id
    }
}
