import Vocabulary

/// Why a request is no ask at all, whatever its fields hold.
enum AskFailure: Error, Hashable {
    /// A form's page whose address leaves out what the form is about.
    case noSubject
    case noCursor
    case noIdempotencyKey
    case noObject
}

extension AskFailure: SaidInKorean {
    var refusal: Refusal {
        switch self {
        case .noSubject: Refusal(.invalid, "the address does not say what this is about")
        case .noCursor:
            Refusal(.invalid, "`cursor` is not what an earlier page gave as `next`")
        case .noIdempotencyKey:
            Refusal(.invalid, "a write needs the header `Idempotency-Key`")
        case .noObject: Refusal(.invalid, "the body is no JSON object")
        }
    }

    var korean: String? {
        switch self {
        case .noSubject: "주소에 대상이 적혀 있지 않습니다."
        case .noCursor: "`cursor`: 앞 쪽에서 `next`로 받은 값이 아닙니다."
        case .noIdempotencyKey: "처리를 요청하려면 `Idempotency-Key` 머리말이 있어야 합니다."
        case .noObject: "본문이 JSON 객체가 아닙니다."
        }
    }
}
