import Access

/// A place in the navigation; a page that is added has its line here and its words below.
enum Place: String, Hashable, Sendable, CaseIterable {
    case home, firms, rounds, applications, evaluations, commission, consultations
    case letters, callers, record, disciplines
    case outbox
    case journal, people, rulebook

    var address: String { self == .home ? "/" : "/\(rawValue)" }

    /// Who may see it.
    var permission: Permission {
        switch self {
        case .rounds, .evaluations, .rulebook: .read
        default: .readOffice
        }
    }

    /// Which kinds of office have it, in the order of the navigation.
    static func all(of kind: OfficeName.Kind) -> [Place] {
        switch kind {
        case .supervisor:
            [
                .home, .firms, .rounds, .applications, .evaluations, .commission, .consultations,
                .letters, .disciplines, .outbox, .journal, .people, .rulebook,
            ]
        case .firm:
            [
                .home, .applications, .letters, .callers, .record, .disciplines, .outbox, .journal,
                .people, .rulebook,
            ]
        }
    }

    func name(at kind: OfficeName.Kind) -> Words {
        switch self {
        case .home where kind == .supervisor: Words("제도 현황", "Programme")
        case .home: Words("게이트 현황", "Gate")
        case .firms: Words("금융회사", "Firms")
        case .rounds: Words("신청 차수", "Rounds")
        case .commission: Words("위원회", "Commission")
        case .consultations: Words("업계 간담회", "Consultations")
        case .applications where kind == .supervisor: Words("신청", "Applications")
        case .applications: Words("비조치 신청", "Applications")
        case .evaluations: Words("평가", "Evaluations")
        case .letters: Words("비조치의견서", "Letters")
        case .callers: Words("호출자", "Callers")
        case .record: Words("통과 기록", "Record")
        case .disciplines where kind == .supervisor: Words("보안규율 보고", "Reports")
        case .disciplines: Words("통제 점검", "Disciplines")
        case .outbox: Words("문서 수발신", "Outbox")
        case .journal: Words("결정 일지", "Journal")
        case .people: Words("담당자", "People")
        case .rulebook: Words("규정집", "Rulebook")
        }
    }
}
