import Programme
import Rules
import Testing
import Vocabulary

extension FirmRegistration {
    /// A firm that meets each criterion in 2026; each argument makes it another one.
    static func sample(
        _ id: String = "dasom", koreanName: String = "다솜은행", englishName: String = "Dasom Bank",
        sector: Sector = .bank, figures: FirmFigures? = nil
    ) throws -> FirmRegistration {
        FirmRegistration(
            firm: try FirmID(parsing: id), koreanName: koreanName, englishName: englishName,
            sector: sector, figures: try figures ?? .sample())
    }
}

extension FirmFigures {
    static func sample(
        asOf: String? = "2025-12-31", employees: Int? = 1500,
        employeesAsOf: String?? = .none, otherITPost: Bool? = false,
        assetsBasis: String? = "별도 재무상태표", countBasis: String? = "근로소득세 원천징수 인원"
    ) throws -> FirmFigures {
        let day = try asOf.map { try KoreanDate(parsing: $0) }
        let own = try (employeesAsOf ?? asOf).map { try KoreanDate(parsing: $0) }
        return FirmFigures(
            assets: Won(12_000_000_000_000).map { Figure($0, asOf: day, basis: assetsBasis) },
            employees: employees.map { Figure($0, asOf: own, basis: countBasis) },
            officer: SecurityOfficer(
                appointedOn: try KoreanDate(parsing: "2024-01-02"),
                hasOtherITPost: otherITPost, isExecutive: true, reportsTo: "CEO"),
            underTransactionAct: true)
    }
}

extension SupervisorJournal {
    mutating func register(_ firms: FirmRegistration...) throws {
        for event in try registering(firms) { try record(event, by: sample.officer) }
    }

    func registering(
        _ firms: [FirmRegistration], by person: PersonID? = nil
    ) throws(FirmFailure) -> [any JournalEvent] {
        try office.registering(
            firms, by: person ?? sample.officer, on: KoreanDate(of: now))
    }
}
