/// The kind of business of a firm in the register; a closed list.
package enum Sector: String, Hashable, Sendable, CaseIterable {
    case bank, securities, card, insurance, other

    package var koreanName: String {
        switch self {
        case .bank: "은행"
        case .securities: "증권"
        case .card: "카드"
        case .insurance: "보험"
        case .other: "기타"
        }
    }

    package var englishName: String {
        switch self {
        case .bank: "bank"
        case .securities: "securities"
        case .card: "card"
        case .insurance: "insurance"
        case .other: "other"
        }
    }

    /// Reads the written case or the Korean name; anything else is `nil`.
    package init?(parsing text: some StringProtocol) {
        guard
            let sector = Sector.allCases.first(where: {
                [$0.rawValue, $0.koreanName].contains(String(text))
            })
        else { return nil }
        self = sector
    }
}
