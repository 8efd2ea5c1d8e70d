import Access

/// What the roles are called.
enum RoleWords {
    static func name(of role: Role) -> Words {
        switch role {
        case .administrator: Words("관리자", "administrator")
        case .secretariat: Words("사무국", "secretariat")
        case .clerk: Words("위원회 담당", "commission clerk")
        case .expert: Words("평가위원", "expert")
        case .chair: Words("평가위원장", "panel chair")
        case .ciso: Words("정보보호최고책임자", "CISO")
        case .staff: Words("실무자", "staff")
        case .gatekeeper: Words("게이트 운영자", "gatekeeper")
        case .auditor: Words("감사", "auditor")
        case .officer: Words("담당관(이전 역할)", "officer (earlier role)")
        case .approver: Words("승인자(이전 역할)", "approver (earlier role)")
        }
    }
}
