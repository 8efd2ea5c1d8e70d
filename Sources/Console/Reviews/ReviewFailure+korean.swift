import Programme

extension ReviewFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .access(let failure): failure.korean
        case .tooManyFirms(let limit):
            "등록된 금융회사가 \(limit)곳을 넘어 한 번에 재심사할 수 없습니다."
        case .unknownReview(let id): "`\(id)`: 이 기관에 없는 검토 과제입니다."
        case .alreadyClosed(let id): "`\(id)`: 이미 종결된 검토 과제입니다."
        case .noReason: "사유를 1~1000바이트로, 제어문자 없이 입력하여 주십시오."
        case .nothingFound: "재심사할 금융회사가 없습니다."
        }
    }
}
