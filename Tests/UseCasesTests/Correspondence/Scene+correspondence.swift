import Documents
import Foundation
import Outbound
import Programme
import Storage
import Testing
import UseCases
import Vocabulary

extension Scene {
    /// What a courier takes from an office, by file's name.
    func bag(from desk: OfficeDesk) throws -> [(name: String, bytes: [UInt8])] {
        try ExportDocuments(desk: desk)().map { ($0.name, $0.document) }
    }

    /// Carries everything to the firm, and everything back, as often as it takes nothing more.
    func carryAll() throws {
        for _ in 0..<2 {
            let out = try bag(from: supervisor().desk)
            _ = try ImportDocuments(desk: firm().desk)(out, by: Self.keeper)
            let back = try bag(from: firm().desk)
            _ = try ImportDocuments(desk: supervisor().desk)(back, by: Self.drafter)
        }
    }

    func outbox(of desk: OfficeDesk) throws -> ListOutbox.Shown {
        try #require(ListOutbox(desk: desk)().first)
    }

    /// A notice from the supervisor to the firm, signed.
    @discardableResult
    func notice(_ text: String = "{}") throws -> [UInt8] {
        try WriteDispatch(desk: supervisor().desk)(
            .notice, text, to: "hanbit", by: Self.drafter
        ).document
    }

    func take(_ document: [UInt8], at desk: OfficeDesk? = nil) throws -> TakenDispatchShown {
        try TakeDispatch(desk: desk ?? firm().desk)(document, by: Self.keeper)
    }

    /// A dispatch of the supervisor's with fields of the test's choice, rightly signed.
    func signed(
        number: Int = 1, from: String = "fsc", to: String = "hanbit", kind: String = "notice",
        contents: String = "{}", by signer: DocumentSigner? = nil
    ) throws -> [UInt8] {
        try UnverifiedDispatch(
            from: from, to: to, number: number, kind: kind,
            writtenAt: world.clock.now().description, contents: contents, receiptsHeldTo: 0
        ).signed(by: signer ?? supervisor().desk.documentSigner()).bytes
    }

    /// The key of an office that lies in a file, as a signer of documents.
    func signer(_ name: String, of folder: String) throws -> DocumentSigner {
        let key = try KeyFile(folder: folder + "/keys", name: name).load()
        return DocumentSigner(publicKey: try #require(PublicKey(key.publicKey)), sign: key.sign)
    }

    /// A copy of the firm's office as it stands, whose clock stands still.
    func copyOfFirm(_ name: String, at instant: Instant) throws -> OfficeDesk {
        let copy = folder + "/" + name
        try FileManager.default.copyItem(atPath: firmFolder, toPath: copy)
        let then = World(
            clock: .standing(at: instant), randomness: world.randomness, files: world.files,
            hasher: world.hasher)
        return try OfficeDesk.open(copy, in: then)
    }
}

extension Array {
    /// Every order of a few things.
    var everyOrder: [[Element]] {
        guard count > 1 else { return [self] }
        return indices.flatMap { index in
            var rest = self
            let first = rest.remove(at: index)
            return rest.everyOrder.map { [first] + $0 }
        }
    }
}
