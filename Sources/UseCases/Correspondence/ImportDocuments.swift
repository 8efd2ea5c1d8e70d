import Documents
import Programme
package import Vocabulary

/// Takes in what a courier brought: dispatches and receipts, in whatever order they lie.
package struct ImportDocuments: Sendable {
    private let takeDispatch: TakeDispatch
    private let takeReceipt: TakeReceipt

    package init(desk: OfficeDesk) {
        takeDispatch = TakeDispatch(desk: desk)
        takeReceipt = TakeReceipt(desk: desk)
    }

    /// Largest file that is read.
    package static let sizeLimit = SignedDocument.sizeLimit

    package struct Imported: Codable, Sendable {
        package let name: String
        /// `taken`, `held`, `again`, or `refused`.
        package let answer: String
        package let words: String
        /// What happened, for a face with words of its own; `nil` where this was read off a JSON.
        package private(set) var happened: Happened?

        package enum Happened: Sendable {
            case dispatch(TakenDispatchShown)
            case receipt(TakeReceipt.Taken)
            case refused(any Refusable)
        }

        private enum CodingKeys: String, CodingKey { case name, answer, words }
    }

    /// Says of each what happened; one that is refused keeps no other from being taken. What
    /// is wrong with this office itself ends it all.
    package func callAsFunction(
        _ documents: [(name: String, bytes: [UInt8])], by actor: PersonID?
    ) throws -> [Imported] {
        // By number where one can be read, so that a long bag needs no more room to wait in
        // than a short one.
        let numbered = documents.map { ($0, ImportDocuments.number(of: $0.bytes)) }
        return try numbered.sorted { $0.1 < $1.1 }.map { document, _ in
            do { return try take(document.name, document.bytes, actor) } catch let error
                as any Refusable
            {
                switch error.refusal.kind {
                case .invalid, .conflict: break
                default: throw error
                }
                return Imported(
                    name: document.name, answer: "refused", words: error.refusal.message,
                    happened: .refused(error))
            }
        }
    }

    private func take(_ name: String, _ bytes: [UInt8], _ actor: PersonID?) throws -> Imported {
        let document = try SignedDocument(parsing: bytes)
        switch document.kind {
        case .dispatch:
            let taken = try takeDispatch(bytes, by: actor)
            return Imported(
                name: name, answer: taken.answer.rawValue,
                words: "dispatch \(taken.number) of \(taken.from) (\(taken.kind)): \(taken.words)",
                happened: .dispatch(taken))
        case .receipt:
            let taken = try takeReceipt(bytes, by: actor)
            let subject = "receipt of \(taken.from) for dispatch \(taken.number)"
            guard taken.isNew else {
                return Imported(
                    name: name, answer: "again",
                    words: subject
                        + (taken.answer == "held"
                            ? ": it waits there for the ones before it"
                            : ": came before; nothing changes"),
                    happened: .receipt(taken))
            }
            return Imported(
                name: name, answer: "taken",
                words: subject + (taken.refusal.map { ": taken there, but refused: \($0)" } ?? ""),
                happened: .receipt(taken))
        case .letter, .statusList, .card, .collection, .application, .refusalNotice, nil:
            throw CorrespondenceFailure.neitherDispatchNorReceipt
        }
    }

    private static func number(of bytes: [UInt8]) -> Int {
        guard let document = try? SignedDocument(parsing: bytes),
            let dispatch = try? UnverifiedDispatch.claimed(by: document)
        else { return 0 }
        return dispatch.number
    }
}
