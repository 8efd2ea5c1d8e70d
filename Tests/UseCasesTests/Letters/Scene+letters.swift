import Documents
import Foundation
import Outbound
import Programme
import Rules
import Storage
import Testing
import UseCases
import Vocabulary

extension Scene {
    static let drafter = person("kim")
    static let approver = person("park")
    static let keeper = person("lee")
    static let second = person("choi")
    /// The item on the commission's agenda that the example's letter names.
    static let agenda = "위원회 보고 2026-9"

    static func person(_ id: String) -> PersonID {
        guard let id = try? PersonID(parsing: id) else { preconditionFailure("`\(id)` is an id") }
        return id
    }

    /// Adds a second person to each office, pins the firm's card at the supervisor's, and has
    /// the commission's approval recorded.
    func introduce(reported: Bool = true) throws {
        _ = try AddPerson(desk: supervisor().desk)("park", roles: ["clerk"], by: Self.drafter)
        _ = try AddPerson(desk: firm().desk)("choi", roles: ["ciso"], by: Self.keeper)
        let card = try self.card(of: firmFolder)
        #expect(
            try ImportFirmCard(desk: supervisor())(
                card, confirmed: card.fingerprint, by: Self.drafter) == "hanbit")
        if reported { try report("approved") }
    }

    /// The clerk records what the commission decided of this firm, today.
    @discardableResult
    func report(_ decision: String, agenda: String = Scene.agenda) throws -> String {
        try RecordCommissionReport(desk: supervisor())(
            RecordCommissionReport.Given(
                agenda: agenda, date: "\(KoreanDate(of: world.clock.now()))", corrects: nil,
                items: [.init(firm: "hanbit", application: nil, decision: decision, remark: "")]),
            by: Self.approver)
    }

    func card(of folder: String) throws -> GivenCard {
        try GivenCard(document: Array(Data(contentsOf: URL(filePath: folder + "/office.card"))))
    }

    /// The example's letter for this firm, in force for a year from `first`.
    func contents(
        firm: String = "hanbit", from first: KoreanDate? = nil, to last: KoreanDate? = nil
    ) throws -> [UInt8] {
        let example = URL(filePath: #filePath).appending(path: "../../../../Examples/letter.yaml")
        let today = KoreanDate(of: world.clock.now())
        let first = first ?? today
        let last = last ?? KoreanDate(of: first.start + .seconds(300 * 86_400))
        let text = try String(contentsOf: example.standardizedFileURL, encoding: .utf8)
            .replacing("firm: haneul-bank", with: "firm: \(firm)")
            .replacing(#/firstDay: "[0-9-]+"/#, with: "firstDay: \"\(first)\"")
            .replacing(#/lastDay: "[0-9-]+"/#, with: "lastDay: \"\(last)\"")
            .replacing(
                #/date: "2026-10-21"/#, with: "date: \"\(KoreanDate(of: world.clock.now()))\""
            )
            .replacing(#/validUntil: "[0-9-]+"/#, with: "validUntil: \"2099-12-31\"")
        return Array(text.utf8)
    }

    /// A letter that one person drafted and another one approved.
    func issued(_ contents: [UInt8]? = nil) throws -> IssueLetter.Issued {
        let draft = try DraftLetter(desk: supervisor())(
            contents ?? self.contents(), by: Self.drafter)
        try ApproveLetter(desk: supervisor())(draft, by: Self.approver)
        return try IssueLetter(desk: supervisor())(draft, by: Self.drafter)
    }

    /// A status list of now, carried to the firm.
    func carryStatus() throws {
        let list = try PublishStatusList(desk: supervisor())(by: Self.drafter)
        _ = try ImportStatusList(desk: firm())(list.document, by: Self.keeper)
    }

    /// The firm's desk on a day that is not today.
    func firm(at instant: Instant) throws -> FirmDesk {
        let then = World(
            clock: .standing(at: instant), randomness: world.randomness, files: world.files,
            hasher: world.hasher)
        return try FirmDesk(OfficeDesk.open(firmFolder, in: then))
    }

    func standings(at desk: FirmDesk? = nil) throws -> [String] {
        try ListLetters(desk: (desk ?? firm()).desk)().map(\.standing)
    }
}
