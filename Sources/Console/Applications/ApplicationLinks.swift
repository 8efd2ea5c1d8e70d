import Programme
import Vocabulary

/// Applications by their ids, which lead to their pages for whoever may see those.
struct ApplicationLinks: Sendable {
    private let seen: Set<String>

    init(in office: SupervisorOffice, for offers: Offers) {
        seen = Set(offers.applications(in: office).map(\.id.text))
    }

    func piece(_ id: String?) -> Piece {
        guard let id else { return .text("–") }
        return seen.contains(id) ? .link(id, to: "/applications/\(id)") : .text(id)
    }
}
