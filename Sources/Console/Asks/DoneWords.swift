import UseCases

/// What was done, in words, by the name that stands in an address.
enum DoneWords {
    private static let ofSupervisor = words(of: Ask.ofSupervisor)
    private static let ofFirm = words(of: Ask.ofFirm)
    private static let ofAccounts = words(of: Ask.ofAccounts)

    static func said(of name: String, at kind: OfficeName.Kind) -> Words? {
        switch kind {
        case .supervisor: ofSupervisor[name] ?? ofAccounts[name]
        case .firm: ofFirm[name] ?? ofAccounts[name]
        }
    }

    private static func words<Desk>(of asks: [Ask<Desk>]) -> [String: Words] {
        Dictionary(asks.map { ($0.name, $0.words) }) { first, _ in first }
    }
}
