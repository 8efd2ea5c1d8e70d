import Access
import Documents
import Foundation
import Outbound
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

extension Scene {
    /// The two offices with two persons each, the firm known and eligible.
    func register(employees: Int? = 1500) throws {
        try introduce()
        let today = KoreanDate(of: world.clock.now())
        let lastYear = try #require(KoreanDate(year: today.year - 1, month: 12, day: 31))
        try supervisor().decide(as: Self.drafter, may: .recordFirmFigures) { _, _ in
            (
                [
                    FirmFiguresRecorded(
                        firm: try FirmID(parsing: "hanbit"), asOf: lastYear,
                        assetsWon: 12_000_000_000_000, employees: employees,
                        officerAppointedOn: try KoreanDate(parsing: "2024-01-02"),
                        officerHasOtherITPost: false, underTransactionAct: true)
                ], ()
            )
        }
    }

    /// The example's application, with certifications that hold.
    func applicationYAML(
        round: Int = 1, _ change: (String) -> String = { $0 }
    ) throws -> [UInt8] {
        let example = URL(filePath: #filePath)
            .appending(path: "../../../../Examples/application.yaml")
        let text = try String(contentsOf: example.standardizedFileURL, encoding: .utf8)
            .replacing("round: 1", with: "round: \(round)")
            .replacing(#/validUntil: "[0-9-]+"/#, with: "validUntil: \"2099-12-31\"")
            .replacing(#/date: "[0-9-]+"/#, with: "date: \"2026-01-05\"")
        return Array(change(text).utf8)
    }

    func beginRound(_ number: String) throws {
        let today = KoreanDate(of: world.clock.now())
        let days = try PlanRound.Days(
            opens: today.description, closes: today.adding(days: 14).description,
            decides: today.adding(days: 30).description)
        try PlanRound(desk: supervisor())(number, days, by: Self.drafter)
        try OpenRound(desk: supervisor())(number, by: Self.drafter)
    }

    /// An application that one person drafted, another approved, and that is signed.
    func submitted(_ yaml: [UInt8]? = nil) throws -> SentDocument {
        let id = try DraftApplication(desk: firm())(
            yaml ?? applicationYAML(), by: Self.keeper)
        try ApproveApplication(desk: firm())(id, by: Self.second)
        return try SubmitApplication(desk: firm())(id, by: Self.second)
    }

    func receive(_ sent: SentDocument) throws -> ReceiveApplication.Received {
        try ReceiveApplication(desk: supervisor())(sent.document, by: Self.drafter)
    }

    /// Everything between the two offices, as their processes carry it over the network.
    func exchange() async throws {
        let scene = self
        let network = HTTPFetch(
            get: { _ throws(HTTPFetch.Failure) in throw .status(404) },
            post: { url, document throws(HTTPFetch.Failure) in
                do {
                    let desk = try scene.supervisor().desk
                    return url.hasSuffix("/collections")
                        ? try CollectDispatches(desk: desk)(document)
                        : try TakeDocument(desk: desk)(document, by: nil, via: .gate) ?? []
                } catch { throw .status(409) }
            })
        try await ExchangeDocuments(
            desk: firm(), address: "https://supervisor.example/", fetch: network)()
    }

    func status(of application: String, at desk: OfficeDesk? = nil) throws -> String? {
        let desk = try desk ?? supervisor().desk
        return try ListApplications(desk: desk)(by: desk.isSupervisor ? Self.drafter : nil)
            .first { $0.application == application }?.status
    }
}
