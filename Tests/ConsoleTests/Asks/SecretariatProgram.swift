import Access
import UseCases

/// Two offices, and a token for all that the supervisor's secretariat may.
struct SecretariatProgram {
    let offices: FoundedOffices
    let token: String

    init() throws {
        offices = try FoundedOffices()
        token = try MakeToken(desk: offices.supervisorAccounts)(
            named: "all", scopes: Role.secretariat.permissions.map(\.rawValue).sorted(),
            for: FoundedOffices.person(.secretariat)
        ).token
    }
}
