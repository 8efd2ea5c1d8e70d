import UseCases

extension GivenFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .noID(let text, let noun):
            "`\(text)`: \(noun.korean) 아이디가 아닙니다. 영문 소문자, 숫자, `-`, `.`, `_`로 된 1~64자입니다."
        case .unknown(let text, let noun): "`\(text)`: 이 기관에 없는 \(noun.korean)입니다."
        case .noRound(let text): "`\(text)`: 차수는 1~99의 수입니다."
        case .roundNotPlanned(let text): "`\(text)`: 계획되지 않은 차수입니다."
        case .noSerial(let text): "`\(text)`: 의견서의 일련번호는 260001과 같은 여섯 자리 숫자입니다."
        case .noDay(let text): "`\(text)`: 날짜를 2026-07-20과 같이 입력하여 주십시오."
        case .noEntry(let text): "`\(text)`: 기재의 번호가 아닙니다."
        case .noCode(let text, let noun): "`\(text)`: \(noun.korean)의 부호가 아닙니다."
        case .noDigest(let text): "`\(text)`: 해시값(SHA-256)은 64자리의 16진수입니다."
        case .noneOf(let text, let words):
            "`\(text)`: " + words.map { "`\($0)`" }.joined(separator: ", ")
                + " 가운데 하나로 입력하여 주십시오."
        }
    }
}

extension GivenNoun {
    fileprivate var korean: String {
        switch self {
        case .person: "담당자"
        case .firm: "금융회사"
        case .office: "상대 기관"
        case .caller: "호출자"
        case .node: "게이트 노드"
        case .service: "서비스"
        case .draft: "초안"
        case .request: "의견 요청"
        case .review: "검토 과제"
        case .consultation: "간담회"
        case .application: "신청"
        case .commissionReport: "위원회 보고"
        case .letter: "의견서"
        case .refusalNotice: "미선정 통지"
        case .document: "문서"
        case .dispatch: "발송문서"
        case .criterion: "평가항목"
        case .field: "전문 분야"
        case .ground: "철회 사유"
        case .rulebook: "규정집"
        }
    }
}
