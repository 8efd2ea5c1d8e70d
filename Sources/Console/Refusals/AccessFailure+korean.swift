import Access
import Egress

extension AccessFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .unknownPerson(let id): "`\(id)`: 이 기관에 없는 담당자입니다."
        case .personExists(let id): "`\(id)`: 이미 등록된 담당자입니다."
        case .noRole(let id): "`\(id)`: 역할을 하나 이상 지정하여 주십시오."
        case .notPermitted(let id, let permission):
            "`\(id)` 담당자에게는 이 처리(`\(permission.rawValue)`)를 할 수 있는 역할이 없습니다. "
                + "관리자에게 문의하여 주십시오."
        case .samePersonTwice(let id):
            "`\(id)` 담당자는 이미 참여하였습니다. 다른 담당자가 처리하여야 합니다."
        case .alreadyComplete: "필요한 인원의 승인이 이미 끝났습니다."
        case .withheld(let firm):
            "`\(firm)`: 이 금융회사에 관하여 이해충돌을 신고하였거나 아직 신고하지 않아 보거나 결정할 수 없습니다."
        }
    }
}

extension AccountFailure: SaidInKorean {
    var korean: String? { words(in: .korean) }
}
