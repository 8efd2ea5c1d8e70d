import Documents
import Outbound
import Programme
import Rules
package import Vocabulary

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

    /// What was done against it: at the supervisor's office as it was decided, at a firm's as far as
    /// it was told; `nil` of a document that somebody brought, of which nothing is known.
    func measures() throws -> [ShownMeasure]? {
        guard case .held(let text, let desk) = self else { return nil }
        let serial = try GivenID.serial(text)
        guard desk.isSupervisor else {
            let state = try desk.replay(FirmState.self)
            let rules = try desk.rulebook(state.rulebook)
            return state.office.measures[serial].map { ShownMeasure($0, rules) }
        }
        let office = try desk.replay(SupervisorOffice.self)
        guard let letter = office.letters.issued[serial] else { return [] }
        return ShownMeasure.all(
            against: letter, in: office.letters, try desk.rulebook(office.rulebook))
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
    /// A letter that this office issued or holds, for somebody who asks to see it.
    package func letter(_ serial: String, for reader: PersonID) throws -> LetterSource {
        if isSupervisor {
            let id = try GivenID.serial(serial)
            let office = try replay(SupervisorOffice.self)
            if office.letters.issued[id] != nil { _ = try office.letter(id, for: reader) }
        }
        return .held(serial: serial, desk: self)
    }

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
