import Documents
import Outbound
import Programme
import Rules
import Vocabulary

/// Where a letter to be shown comes from.
package enum LetterSource: Sendable {
    /// One that this office issued or holds.
    case held(serial: String, desk: OfficeDesk)
    /// A document as somebody brought it: what it says is a claim.
    case document([UInt8])

    /// The letter's plain fields, its signed bytes, and whether its signature was checked.
    func read() throws -> (letter: UnverifiedLetter, document: [UInt8], isChecked: Bool) {
        switch self {
        case .held(let serial, let desk):
            let document = try desk.letterDocument(GivenID.serial(serial))
            let letter = try UnverifiedLetter.claimed(by: SignedDocument(parsing: document))
            return (letter, document, true)
        case .document(let bytes):
            let letter = try UnverifiedLetter.claimed(by: SignedDocument(parsing: bytes))
            return (letter, bytes, false)
        }
    }

    /// What the supervisor's office told against it, where a firm's office holds it.
    func told() throws -> [ShownMeasure] {
        guard case .held(let serial, let desk) = self, !desk.isSupervisor else { return [] }
        let state = try desk.replay(FirmState.self)
        let rules = try desk.rulebook(state.rulebook)
        return try state.office.measures[GivenID.serial(serial)].map { ShownMeasure($0, rules) }
    }

    /// The rulebook to read it by: the office's own, or the shipped one.
    func rulebook() throws -> Rulebook {
        switch self {
        case .held(_, let desk):
            try desk.rulebook(
                desk.isSupervisor
                    ? desk.replay(SupervisorOffice.self).rulebook
                    : desk.replay(FirmState.self).rulebook)
        case .document: try RulebookShelf.shipped()
        }
    }
}

extension OfficeDesk {
    /// The signed bytes of a letter that this office issued, or whose signature it checked when
    /// it took it in.
    func letterDocument(_ serial: LetterSerial) throws -> [UInt8] {
        let document =
            isSupervisor
            ? try replay(SupervisorOffice.self).letters.issued[serial]?.document
            : try replay(FirmState.self).office.letters[serial]?.document
        guard let document else {
            throw GivenFailure.unknown(serial.description, .letter)
        }
        return Array(document.utf8)
    }
}
