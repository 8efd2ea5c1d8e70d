import Access
import Documents
import Programme
import Storage
import Vocabulary

// The firms' offices, and what passes between them and the supervisor's.
extension ProgrammeStory {
    /// The firm's office, founded and known to the supervisor's from its first application on.
    mutating func office(of firm: InventedFirm) throws -> FirmDesk {
        if let office = offices[firm.id] { return office }
        let path = firm.number == 0 ? "\(folder)/firm" : "\(folder)/firms/\(firm.id)"
        let supervisor = try card(of: desk.desk.folder)
        let founded = try FoundFirmOffice(world: world)(
            Founding(
                folder: path, id: firm.id, koreanName: firm.koreanName,
                englishName: firm.englishName, firstPerson: InventedPeople.staff.text),
            supervisor: supervisor, confirmed: supervisor.fingerprint)
        let office = try FirmDesk(OfficeDesk.open(founded.folder, in: world).living())
        _ = try AddPerson(desk: office.desk)(
            InventedPeople.officer.text, roles: ["ciso"], by: InventedPeople.staff)
        clock.pass(minutes: 10)
        let own = try card(of: office.desk.folder)
        _ = try ImportFirmCard(desk: desk)(
            own, confirmed: own.fingerprint, by: InventedPeople.founder)
        offices[firm.id] = office
        return office
    }

    /// An office that was founded.
    func known(_ firm: String) throws -> FirmDesk {
        guard let office = offices[firm] else {
            throw Refusal(.notFound, "no office of `\(firm)` was founded")
        }
        return office
    }

    private func card(of folder: OfficeFolder) throws -> GivenCard {
        guard let document = try world.files.contents(folder.card) else {
            throw OfficeFailure.noOffice(folder: folder.path)
        }
        return try GivenCard(document: document)
    }

    /// Carries what a firm wrote into the supervisor's office, and its receipts back.
    ///
    /// - Throws: what the supervisor's office refused; it would be no part of the story.
    func carryIn(from office: FirmDesk) throws {
        for document in try ExportDocuments(desk: office.desk)() where document.isDispatch {
            clock.pass(minutes: 1)
            let taken = try TakeDispatch(desk: desk.desk)(document.document, by: nil, via: .gate)
            guard taken.outcome == "acted" else {
                throw Refusal(.conflict, "`\(document.name)`: \(taken.words)")
            }
            _ = try TakeReceipt(desk: office.desk)(taken.receipt, by: nil, via: .gate)
        }
    }

    /// Carries what waits in the supervisor's office to firms, and their receipts back.
    ///
    /// - Parameter isVisited: whether the courier comes by a firm, by its id.
    func carryOut(_ isVisited: (String) -> Bool) throws {
        let waiting = try ExportDocuments(desk: desk.desk)()
        for document in waiting where document.isDispatch && isVisited(document.to) {
            clock.pass(minutes: 1)
            let receipt = try TakeDocument(desk: known(document.to).desk)(
                document.document, by: nil, via: .gate)
            guard let receipt else { continue }
            _ = try TakeReceipt(desk: desk.desk)(receipt, by: nil, via: .gate)
        }
    }
}

extension ExportDocuments.Exported {
    fileprivate var isDispatch: Bool { what == "dispatch" }
}
