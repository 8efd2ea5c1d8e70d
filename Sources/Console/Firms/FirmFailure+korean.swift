import Programme

extension FirmFailure: SaidInKorean {
    var korean: String? {
        switch self {
        case .access(let failure): failure.korean
        case .malformed(let firm, let field):
            "금융회사 `\(firm)`의 `\(field)` 값이 비었거나 너무 길거나 보이지 않는 문자가 있어, "
                + "아무것도 등록하지 않았습니다."
        case .standsTwice(let firm): "`\(firm)`: 두 번 적혀 있어 아무것도 등록하지 않았습니다."
        case .tooMany(let limit): "등록부에는 \(limit)곳까지 둘 수 있어 아무것도 등록하지 않았습니다."
        case .unknownFirm(let firm): "`\(firm)`: 알려지지 않은 금융회사입니다."
        case .noCard(let firm): "`\(firm)`: 카드가 없어 문서를 보낼 수 없습니다. 카드를 먼저 들여와 주십시오."
        }
    }
}
