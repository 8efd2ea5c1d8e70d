import Egress

extension CallerFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .exists(let id): "`\(id)`: 이미 있는 호출자입니다."
        case .wasRemoved(let id):
            "`\(id)`: 삭제된 호출자의 아이디여서 다시 쓸 수 없습니다. 다른 아이디를 입력하여 주십시오."
        case .unknown(let id): "`\(id)`: 없는 호출자입니다."
        case .noPurpose: "호출자의 목적을 하나 이상 지정하여 주십시오."
        case .unknownPurpose(let text): "`\(text)`: 규정집에 없는 목적입니다."
        case .quotaOutOfRange: "하루 한도는 각각 0 이상 1,000,000,000,000,000 이하여야 합니다."
        case .alreadySuspended(let id): "`\(id)`: 이미 정지된 호출자입니다."
        case .notSuspended(let id): "`\(id)`: 정지되지 않은 호출자입니다."
        }
    }
}
