import Interchange
import Programme
package import Vocabulary

/// Drafts an application in the firm's own office, for another person to approve.
package struct DraftApplication: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    /// Largest draft that is read.
    package static let sizeLimit = ByteCount.kibibytes(64)

    /// Returns the application's id.
    package func callAsFunction(_ yaml: [UInt8], by actor: PersonID?) throws -> String {
        let contents = try ApplicationDraftFile(parsing: yaml).contents
        try contents.checkSize()
        return try desk.decide(as: actor) { state, decider in
            let drafted = try state.office.draftingApplication(
                contents, by: decider.person, rulebook: decider.rules)
            return ([drafted], drafted.application.text)
        }
    }
}

extension ApplicationContents {
    /// Refuses contents whose document would be too large to be signed, before they are kept.
    func checkSize() throws {
        _ = try ApplicationDispatch(
            act: "supplement", firm: String(repeating: "x", count: 64), round: 99,
            sentAt: "0000-00-00T00:00:00.000000Z", contents: self, reason: nil
        ).json()
    }
}
