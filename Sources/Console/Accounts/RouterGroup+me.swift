import Access
import Hummingbird
import UseCases
import Vocabulary

extension RouterGroup<ConsoleContext> {
    /// `/api/v1/me`: whose token this is, and what it may be used for.
    func addMe() {
        get("me") { _, context in
            let person = try context.requireBearer(.read)
            return Response.json(
                Me(
                    person: person.text,
                    roles: (context.bearer?.roles ?? []).map(\.rawValue).sorted(),
                    token: context.bearer?.name ?? "",
                    scopes: (context.bearer?.permissions ?? []).map(\.rawValue).sorted()))
        }
    }
}

struct Me: Codable, Sendable {
    let person: String
    let roles: [String]
    let token: String
    let scopes: [String]
}
