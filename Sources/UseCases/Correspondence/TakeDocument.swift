package import Access
import Documents
import Programme
package import Vocabulary

/// Takes in what another office sends by itself: a dispatch, which gives its receipt, or a
/// receipt, which gives nothing.
package struct TakeDocument: Sendable {
    private let desk: OfficeDesk
    private let takeDispatch: TakeDispatch
    private let takeReceipt: TakeReceipt

    package init(desk: OfficeDesk) {
        self.desk = desk
        takeDispatch = TakeDispatch(desk: desk)
        takeReceipt = TakeReceipt(desk: desk)
    }

    /// Largest document that is taken: a dispatch is the larger of the two.
    package static let sizeLimit = ByteCount.kibibytes(48)

    /// The receipt to send back, byte for byte; `nil` where none is due.
    package func callAsFunction(
        _ bytes: [UInt8], by actor: PersonID?, via way: Way?
    ) throws -> [UInt8]? {
        let document = try SignedDocument(parsing: bytes)
        let (_, known) = try desk.correspondence()
        // INVARIANT(strangers-take-no-turn): only a document that a known office signed waits for
        // the journal's lock; any other is refused by a look at what the process keeps.
        guard document.kind == .receipt else {
            _ = try known.dispatch(in: document)
            return try takeDispatch(bytes, by: actor, via: way).receipt
        }
        _ = try known.receipt(in: document)
        _ = try takeReceipt(bytes, by: actor, via: way)
        return nil
    }
}
